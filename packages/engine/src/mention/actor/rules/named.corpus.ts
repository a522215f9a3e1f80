// What the rules for names read and refuse. Values: id, how the words look at it, finer actor.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

const BEFORE = { published: '2024-11-20', country: 'SY' } as const
const AFTER = { published: '2025-04-20', country: 'SY' } as const

export const namedCorpora = [
  corpus({ rule: 'actor.name', ...BEFORE }, [
    yields('الجيش السوري', 'saa'), // the Syrian army
    yields('ي ب ك', 'ypg', 'short'), // by its letters
    yields('وزارة الدفاع', 'saa'), // the ministry of defence
    yields('الحكومة السورية', 'syria_government'),
    yields('قوى الأمن الداخلي', 'asayish'), // the Internal Security Forces: of the north-east
    yields('قوات الأسد', 'syrian_government_forces', 'hostile'), // Assad's forces
    yields('قوات النظام', 'syrian_government_forces', 'neutral'),
    yields('النظام', 'syrian_government_forces'), // the regime
    yields('هيئة تحرير الشام', 'hts', 'neutral'),
    yields('قسد', 'sdf'),
    yields('"قسد"', 'sdf'), // quotation marks are no doubt
    yields('وحدات حماية المرأة', 'sdf', 'neutral', 'ypj'),
    yields('تنظيم الدولة الإسلامية (داعش)', 'isis'), // one mention, two names
    yields('قوات سوريا الديمقراطية المدعومة من واشنطن', 'sdf'), // backed by Washington: nobody else
    yields('الفرقة الرابعة', 'saa_4th_division'),
    yields('فصائل المعارضة', 'opposition_factions'),
    yields('مجهولون', 'unidentified_armed_group'),
    yields('ملثمون', 'unidentified_armed_group'), // masked men
    yields('مهربون', 'smugglers'),
    yields('مسلحون مجهولون', 'unidentified_armed_group'),
    yields('بشار الأسد', 'syria_government', 'person'),
    yields('الأمن العسكري', 'syrian_military_intelligence'),
    rejects('الأمن العام'), // General Security is of the time after
    rejects('عند جسر حزب الله الجديد'), // a bridge named so
    rejects('في شارع الجيش'), // Army Street
    rejects('مشفى الأمن'),
    rejects('قال أحمد القسام'), // a person of that name
    rejects('في مدينة صلاح الدين'),
    rejects('الأمن الغذائي'), // food security
    rejects('حفظ الأمن'), // keeping the peace
    rejects('الأمن والاستقرار'),
    rejects('النظام العام'), // public order
    rejects('حكومة'), // listed with its article
    rejects('أمن'),
  ]),
  corpus({ rule: 'actor.name', ...AFTER }, [
    yields('الجيش السوري', 'syria_transitional_forces'),
    yields('وزارة الدفاع', 'syria_transitional_forces'),
    yields('الحكومة السورية', 'syria_transitional_government'),
    yields('الأمن العام', 'syria_general_security'),
    yields('قوى الأمن الداخلي', 'syria_general_security'),
    yieldsIn('قوى الأمن الداخلي في مدينة الحسكة', 'قوى الأمن الداخلي', 'asayish'), // still of the north-east there
    yieldsIn('قوى الأمن الداخلي في مدينة درعا', 'قوى الأمن الداخلي', 'syria_general_security'),
    yields('فلول النظام', 'assad_remnants'),
    yields('عناصر من النظام السابق', 'assad_remnants'), // men of the former regime
    rejects('النظام'),
  ]),
  corpus({ rule: 'actor.name', published: '2019-08-01' }, [
    yieldsIn('هاجم الجيش الوطني حاجزاً قرب مدينة الباب بريف حلب', 'الجيش الوطني', 'sna'), // its places decide
    yieldsIn('تقدم الجيش الوطني نحو طرابلس من جهة ترهونة', 'الجيش الوطني', 'lna'),
    yieldsIn('صد الجيش الوطني هجوماً لعناصر أنصار الله', 'الجيش الوطني', 'yemen_government_forces'), // its enemies decide
    yieldsIn('اشتبك الجيش الوطني مع مقاتلي قسد', 'الجيش الوطني', 'sna'),
  ]),
  corpus({ rule: 'actor.so-called', ...BEFORE }, [
    yields('ما يسمى "الجيش الوطني"', 'sna'), // the so-called
    yields('ما يعرف بهيئة تحرير الشام', 'hts'),
    yields('ما يطلق عليه "حراس الدين"', 'hurras_al_din'),
    yields('المدعو بشار الأسد', 'syria_government'),
    yields('ما تسمى "قسد"', 'sdf'),
    rejects('ما يسمى الربيع العربي'), // no actor
    rejects('ما قاله الجيش السوري'), // what the army said
  ]),
  corpus({ rule: 'actor.occupation', ...BEFORE }, [
    yields('قوات الاحتلال التركي', 'turkey_military'),
    yields('الاحتلال الروسي', 'russia_military'),
    yields('قوات العدو الإسرائيلي', 'israel_military'),
    yieldsIn('اتصلوا بالاحتلال التركي', 'الاحتلال التركي', 'turkey_military'),
    rejects('احتلال المدينة'), // the taking of the city
    rejects('الاحتلال في القرية'),
  ]),
  corpus({ rule: 'actor.occupier', ...AFTER }, [
    yields('الاحتلال', 'israel_military'), // in Syria since 2025
    yieldsIn('توغلت قوات الاحتلال التركي في القرية، وقال شهود إن الاحتلال أقام حاجزاً', 'الاحتلال', 'turkey_military'),
    yieldsIn('قصفت قوات الاحتلال الروسي البلدة ثم أعلن الاحتلال هدنة', 'الاحتلال', 'russia_military'),
    rejects('احتلال القرية'),
    rejects('الاحتلال الفرنسي'),
  ]),
  corpus({ rule: 'actor.occupier', published: '2023-10-20', country: 'PS' }, [
    yields('الاحتلال', 'israel_military', 'hostile'),
    yields('العدو', 'israel_military', 'hostile'), // the enemy
  ]),
]
