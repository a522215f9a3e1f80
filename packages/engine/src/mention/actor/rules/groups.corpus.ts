// What the rules for class words, units and proxies read and refuse. Values: id, what it is of the actor.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

const IN_SYRIA = { published: '2023-11-20', country: 'SY' } as const

export const groupCorpora = [
  corpus({ rule: 'actor.class-word', ...IN_SYRIA }, [
    yields('خلايا لتنظيم الدولة', 'isis', 'group'), // cells of
    yields('قوات تابعة للجيش الوطني', 'sna'),
    yields('قوات روسيا', 'russia_military'), // a state's forces are its military
    yields('طائرات للنظام السوري', 'syrian_air_force'), // aircraft of
    yields('مجموعات من حراس الدين', 'hurras_al_din'),
    yields('ميليشيا "حزب الله"', 'hezbollah'),
    rejects('قوات في درعا'),
    rejects('مجموعات من الطلاب'),
    rejects('قوات كبيرة'),
  ]),
  corpus({ rule: 'actor.security-body', published: '2023-11-20', country: 'IQ' }, [
    yields('قوة أمنية', 'iraq_security_forces', 'group'), // a security force
    yields('مفارز أمنية', 'iraq_security_forces'),
    yields('دورية أمنية', 'iraq_security_forces', 'thing'), // its patrol
    rejects('قوة أمنية من الجيش'), // of a body by its name
    rejects('حملة أمنية'),
    rejects('مصادر أمنية'),
    rejects('خلية أمنية'), // a cell
  ]),
  corpus({ rule: 'actor.unit', ...IN_SYRIA }, [
    yields('اللواء 219', 'saa', 'group'), // unlisted: of the army of the country
    yields('الفوج 174 في الجيش السوري', 'saa'),
    yields('اللواء 31 التابع لهيئة تحرير الشام', 'hts'),
    yields('كتيبة "أسود الوادي"', null), // a name that nobody listed
    yields('الكتيبة 12 في الجيش الوطني', 'sna'),
    rejects('اللواء محمد حسن'), // the rank: major general
    rejects('الفرقة الموسيقية'),
    rejects('فرقة الإطفاء'), // the fire brigade
  ]),
  corpus({ rule: 'actor.loyal', ...IN_SYRIA }, [
    yields('كتائب موالية لأنقرة', 'sna', 'group'), // loyal to Ankara
    yields('مسلحون مدعومون من طهران', 'iran_backed_militias', 'members'),
    yields('مجموعات محلية موالية للجيش السوري', 'pro_government_militias'),
    yields('ميليشيات مدعومة إيرانياً', 'iran_backed_militias'),
    yields('قوات مدعومة من الولايات المتحدة', 'sdf'),
    yields('مقاتلون موالون لحزب الله', 'hezbollah'), // no state: its own
    yields('الفصائل التابعة للاحتلال التركي', 'sna'), // a foreign state's, so its proxies
    yields('فصائل إرهابية تابعة للاحتلال التركي', 'sna'),
    yields('كتائب تابعة لأنقرة', 'sna'),
    rejects('مجموعات تابعة للجيش السوري'), // its own
    rejects('فصائل معارضة'),
    rejects('مسلحون موالون'),
  ]),
  corpus({ rule: 'actor.unknown', ...IN_SYRIA }, [
    yields('شخصان مجهولان', 'unidentified_armed_group', 'members'),
    yields('مجموعة مسلحة مجهولة الهوية', 'unidentified_armed_group'),
    yields('شبان ملثمون', 'unidentified_armed_group'), // masked youths
    yieldsIn('قتله رجال مجهولون، يُعتقد أنهم من داعش', 'رجال مجهولون', 'unidentified_armed_group'), // suspicion is not identity
    rejects('جثة مجهولة الهوية'), // an unidentified body
    rejects('عثر على رفات خمسة أشخاص مجهولي الهوية'), // of five unidentified people
    rejects('أسباب مجهولة'),
    rejects('مجموعة مسلحة'),
  ]),
]
