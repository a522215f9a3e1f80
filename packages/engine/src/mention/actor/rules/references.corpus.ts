// What definite words point back to. Values: id, what it is of the actor.
import { corpus, rejects, yieldsIn } from '../../match/corpus.ts'

const IN_SYRIA = { published: '2023-11-20', country: 'SY' } as const

export const referenceCorpora = [
  corpus({ rule: 'actor.reference', ...IN_SYRIA }, [
    yieldsIn('هاجم تنظيم "داعش" حاجزاً للجيش السوري. وقال التنظيم إنه قتل جنديين', 'التنظيم', 'isis', 'group'),
    yieldsIn('صدت قسد هجوماً لتنظيم الدولة وقتلت 3 من التنظيم المتطرف', 'التنظيم المتطرف', 'isis'), // a loaded adjective
    yieldsIn('اشتبكت هيئة تحرير الشام مع حركة أحرار الشام. وسيطرت الهيئة على القرية', 'الهيئة', 'hts'),
    yieldsIn('اشتبكت هيئة تحرير الشام مع حركة أحرار الشام. وانسحبت الحركة من القرية', 'الحركة', 'ahrar_al_sham'),
    yieldsIn('أعلن حزب الله مقتل عنصر. ونعى الحزب القتيل', 'الحزب', 'hezbollah'),
    yieldsIn('دخلت القوات الروسية القرية ثم انسحبت القوات', 'القوات', 'russia_military'),
    yieldsIn('هاجم داعش رتلاً لقوات النظام وقُتل 4 من المهاجمين', 'المهاجمين', 'isis', 'members'), // the attackers
    yieldsIn('اقتحم مسلحون مجهولون المنزل ثم فر المهاجمون', 'المهاجمون', 'unidentified_armed_group'),
    yieldsIn('اعتقل فصيل أحرار الشرقية مدنياً وطالب الفصيل بفدية', 'الفصيل', 'sna'),
    rejects('قال الحزب الديمقراطي'), // another party
    rejects('حركة المرور'), // traffic
    rejects('الحركة التجارية'),
    rejects('انسحبت القوات'), // of nobody told
  ]),
  corpus({ rule: 'actor.latter', ...IN_SYRIA }, [
    yieldsIn('التقى وفد قسد وفداً من حزب الله وقدم الأخير مقترحاً', 'الأخير', 'hezbollah'),
    yieldsIn('اشتبك داعش مع قوات النظام فانسحبت الأخيرة', 'الأخيرة', 'syrian_government_forces'),
    yieldsIn('قصفت تركيا مواقع قسد، وقالت الأخيرة إن القصف أصاب مدنيين', 'الأخيرة', 'sdf'),
    rejects('قسد في الآونة الأخيرة'), // lately
    rejects('هاجمت قسد في الأسبوع الأخير'),
    rejects('المعقل الأخير لتنظيم داعش'), // the last stronghold
  ]),
  corpus({ rule: 'actor.both-sides', ...IN_SYRIA }, [
    yieldsIn('اشتبكت قسد مع الجيش الوطني وسقط قتلى من الطرفين', 'الطرفين', 'sdf+sna'),
    yieldsIn('معارك بين قوات النظام وتنظيم داعش أوقعت قتلى من الجانبين', 'الجانبين', 'syrian_government_forces+isis'),
    yieldsIn('هاجم داعش قوات النظام وتبادل الطرفان القصف', 'الطرفان', 'isis+syrian_government_forces'),
    rejects('قتلى من الطرفين'), // of nobody told
    rejects('هاجم داعش القرية وقصف الطرفان'), // one alone
    rejects('قسد وداعش على جانبي الطريق'), // of the road
  ]),
]
