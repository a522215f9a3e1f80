// What the rules for verbs of saying read and refuse. Values: name, kind, stance, name of the source cited.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

export const speechCorpora = [
  corpus({ rule: 'attribution.verb-subject' }, [
    yields('قال مرصد السهل', 'مرصد السهل', 'monitor', 'asserts'),
    yields('وأفادت، أمس الأحد، مصادر محلية', 'مصادر محلية', 'anonymous', 'asserts'),
    yields('أكدت في بيان لها وزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    yields('أوردت "وكالة المرفأ"', 'وكالة المرفأ', 'news_outlet', 'asserts'),
    yields('نفى حزب الله', 'حزب الله', 'armed_actor', 'denies'),
    yields('رجح مصدر عسكري', 'مصدر عسكري', 'anonymous', 'suspects'),
    yields('قال مصدر عسكري لوكالة المرفأ', 'وكالة المرفأ', 'news_outlet', 'asserts', 'مصدر عسكري'),
    yields('قال لقناة البرج مصدر أمني', 'قناة البرج', 'news_outlet', 'asserts', 'مصدر أمني'),
    yields('نقلت وكالة المرفأ عن شهود عيان', 'وكالة المرفأ', 'news_outlet', 'asserts', 'شهود عيان'),
    yieldsIn('رفعت مديرية الصحة حصيلة القتلى إلى تسعة', 'رفعت مديرية الصحة', 'مديرية الصحة', 'official', 'asserts'),
    yieldsIn('عد ناشطون 16 قتيلا', 'عد ناشطون', 'ناشطون', 'local_network', 'asserts'),
    yields('أعلنت فيه وزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    rejects('لم تعلق وزارة الوادي'), // has not commented
    rejects('رفع المتظاهرون'), // raised
    rejects('عدت وزارة الوادي ذلك خرقا'), // considered it a breach
    rejects('نشر الجيش الإسرائيلي قوات'), // deployed forces
    rejects('نقلت فرق النجدة التطوعية المصابين'), // carried the wounded
    rejects('اتهم حزب الله بالقصف'), // the party is accused
    rejects('دون أن يذكر مصدر عسكري'),
  ]),
  corpus({ rule: 'attribution.subject-verb' }, [
    yields('وكالة المرفأ تنفي', 'وكالة المرفأ', 'news_outlet', 'denies'),
    yields('مرصد السهل يوثق', 'مرصد السهل', 'monitor', 'asserts'),
    yields('حزب الله، أمس الأحد، أعلن', 'حزب الله', 'armed_actor', 'asserts'),
    yields('المحافظ نادر الحلو الذي أضاف', 'المحافظ نادر الحلو', 'official', 'asserts'),
    yields('مرصد السهل، ومقره بيروت، أعلن', 'مرصد السهل', 'monitor', 'asserts'), // which is based in Beirut
    rejects('وكالة المرفأ عبر'), // through (its page)
    rejects('ناشطون يرجح'), // a plural before its verb asks for a plural
    rejects('وكالة المرفأ'),
  ]),
]
