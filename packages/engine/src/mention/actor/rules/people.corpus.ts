// What the rules for people and things read and refuse. Values: id, what they are of the actor, finer actor.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

const IN_SYRIA = { published: '2023-11-20', country: 'SY' } as const

export const peopleCorpora = [
  corpus({ rule: 'actor.member-of', ...IN_SYRIA }, [
    yields('عنصر من قسد', 'sdf', 'member'),
    yields('عناصر في الجيش الوطني', 'sna', 'members'),
    yields('قيادي بارز في هيئة تحرير الشام', 'hts', 'member'),
    yields('العميد حسن محمد من قوات النظام', 'syrian_government_forces', 'member'), // the brigadier N. N. of
    yields('القيادي "أبو عمر"، من تنظيم داعش', 'isis'),
    yields('مسلحون ينتمون إلى حراس الدين', 'hurras_al_din', 'members'),
    yields('شخص ينتمي إلى تنظيم الدولة', 'isis'),
    yields('ضابط إيراني', 'iran', 'member', 'iran_military'),
    yields('مرتزقة الاحتلال الإيراني', 'iran_backed_militias'), // who fights for pay is not who pays
    yields('عسكريون أتراك', 'turkey_military', 'members'), // a broken plural
    yields('طيار روسي', 'russia_air_force'),
    yields('دورية للجيش التركي', 'turkey_military', 'thing'),
    yields('حاجز لقسد', 'sdf', 'thing'),
    yields('رتل للتحالف الدولي', 'coalition', 'thing'),
    yields('مقر لحزب الله', 'hezbollah', 'thing'),
    yields('سيارة تابعة للأسايش', 'asayish', 'thing'),
    yields('جندي من قوات الحكومة', 'syrian_government_forces', 'member'),
    yields('مقاتل سابق في الجيش الحر', 'civilians', 'member', 'former_fighters'), // fights no more
    rejects('عنصر في قصف على القرية'), // killed in a bombardment
    rejects('سيارة مدنية'),
    rejects('شخص من درعا'),
    rejects('حاجز قرب القرية'),
  ]),
  corpus({ rule: 'actor.possessed', ...IN_SYRIA }, [
    yieldsIn('أعلن حزب الله مقتل أحد عناصره', 'عناصره', 'hezbollah', 'members'),
    yieldsIn('قالت قسد إن قواتها صدت الهجوم', 'قواتها', 'sdf', 'group'),
    yieldsIn('هاجم داعش رتلاً لقوات النظام وقتل 3 من عناصرها', 'عناصرها', 'syrian_government_forces'), // feminine: the forces
    yieldsIn('قصف جيش الاحتلال التركي ومرتزقته القرية', 'مرتزقته', 'sna'), // his mercenaries
    yieldsIn('أقرت واشنطن بقصف قاعدتها', 'قاعدتها', 'usa_military', 'thing'),
    yieldsIn('أعلن الجيش التركي أن مسيراته قصفت القرية', 'مسيراته', 'turkey_military', 'group'),
    yieldsIn('قالت قسد إن صواريخها أصابت القاعدة', 'صواريخها', 'sdf', 'group'),
    rejects('قُتل عناصره'), // of nobody told
    rejects('انطلقت مسيراتهم'),
    rejects('إسقاط مقاتلته فوق المدينة'), // his fighter aircraft
  ]),
  corpus({ rule: 'actor.ours', ...IN_SYRIA }, [
    yieldsIn('قالت قسد في بيان: "تصدت قواتنا للهجوم"', 'قواتنا', 'sdf', 'group'),
    yieldsIn('قصف الجيش التركي القرية، وأعلنت هيئة تحرير الشام أن مقاتلينا ردوا', 'مقاتلينا', 'hts', 'members'), // our fighters
    yieldsIn('أصدر المركز الإعلامي لقوات سوريا الديمقراطية بياناً: استهدف داعش نقاطنا', 'نقاطنا', 'sdf', 'thing'), // our posts
    rejects('دخلت قواتنا القرية'), // of nobody told
    rejects('قال داعش إن قواتها انسحبت'), // theirs
  ]),
  corpus({ rule: 'actor.security-man', published: '2025-05-20', country: 'SY' }, [
    yields('عنصر أمن', 'syria_transitional_forces', 'member'), // a security man
    yields('عنصران أمنيان', 'syria_transitional_forces', 'members'),
    yields('عناصر أمنية', 'syria_transitional_forces'),
    rejects('عنصر من الأمن العام'), // of a service by its name
    rejects('مصدر أمني'), // a source
    rejects('اثنين من المطلوبين أمنياً'), // wanted by them
  ]),
  corpus({ rule: 'actor.theirs', ...IN_SYRIA }, [
    yieldsIn('قالت قسد إن مسيّرة تابعة لها سقطت', 'ها', 'sdf', 'group'), // belonging to it
    yieldsIn('اتهم أهالٍ هيئة تحرير الشام بأن عناصر تابعين لها اقتحموا المنزل', 'ها', 'hts'),
    yieldsIn('هاجم تنظيم داعش الرتل بسيارة تابعة له', 'ه', 'isis'),
    rejects('قال داعش إن لها ثمناً'),
  ]),
  corpus({ rule: 'actor.ranked', ...IN_SYRIA }, [
    yields('العميد حسن محمد الصالح', null, 'member'),
    yields('القيادي "أبو خالد"', null, 'member'),
    yields('النقيب سامر يوسف', null),
    rejects('العميد في قوات النظام'), // told by whose
    rejects('الصحفي رائد يوسف'), // a name that is a rank too
    rejects('قيادي في القرية'),
    rejects('القائد العام'),
  ]),
  corpus({ rule: 'actor.armed-person', ...IN_SYRIA }, [
    yields('مسلحون', 'unidentified_armed_group', 'members'),
    yields('إرهابيون', 'unidentified_armed_group'), // terrorists, whoever calls them so
    yields('عنصران', null, 'members'),
    yieldsIn('قُتل حارسان مدنيان', 'حارسان', 'civilians'), // guards of no force
    yields('جندي', 'saa', 'member'), // of the army of the country
    yieldsIn('هاجم داعش رتلاً للجيش التركي وقتل جنديين', 'جنديين', 'turkey_military'), // of the forces just told
    rejects('رتل عسكري'), // an adjective
    rejects('هجوم إرهابي'),
    rejects('مرافق عامة'), // public facilities
    rejects('سقوط المقاتلة في الحقل'), // an aircraft
  ]),
  corpus({ rule: 'actor.people', ...IN_SYRIA }, [
    yields('مدنيون', 'civilians', 'members'),
    yields('صحفي', 'journalists', 'member'),
    yields('مسعفون', 'aid_workers'),
    yields('متظاهرون', 'protesters'),
    yields('طلاب', 'civilians', 'members', 'students'),
    yields('لاجئون', 'civilians', 'members', 'refugees'),
    yields('شخصان', 'civilians'),
    yieldsIn('تظاهر أهالي كفريا', 'أهالي', 'protesters'), // the people of the town stand in protest
    yieldsIn('خرج معلمون في مظاهرة', 'معلمون', 'protesters'),
    yieldsIn('وقفة احتجاجية لأهالي المخطوفين', 'أهالي', 'protesters'),
    yieldsIn('قُتل مدني خلال مظاهرة', 'مدني', 'civilians'), // one killed at a protest
    yieldsIn('قال أهالي كفريا', 'أهالي', 'civilians'),
    rejects('مجهولون'),
    rejects('الدفاع المدني'),
  ]),
]
