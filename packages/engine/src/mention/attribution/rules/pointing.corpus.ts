// What the rules for sources told before read and refuse, after a sentence in which a monitor and a nameless source spoke. Values: kind, name.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const pointingCorpora = [
  corpus({ rule: 'source.same' }, [
    yields('المصدر ذاته', 'anonymous', 'مصدر عسكري'),
    yields('المصدر نفسه', 'anonymous', 'مصدر عسكري'),
    yields('المرصد نفسه', 'monitor', 'مرصد السهل'),
    rejects('مصدر محلي'),
  ]),
  corpus({ rule: 'source.its-head' }, [
    yields('مديره سليم الأحمد', 'monitor', 'مرصد السهل'),
    yields('رئيسه', 'monitor', 'مرصد السهل'),
    yields('الناطق الرسمي باسمه', 'monitor', 'مرصد السهل'),
    rejects('مدير المدرسة'),
  ]),
  corpus({ rule: 'source.its-statement' }, [
    yields('بيانه', 'monitor', 'مرصد السهل'),
    yields('بيان له', 'monitor', 'مرصد السهل'),
    yields('بيان صحفي له', 'monitor', 'مرصد السهل'),
    yields('التقرير', 'monitor', 'مرصد السهل'),
    rejects('بيان'),
  ]),
  corpus({ rule: 'source.statement-of' }, [
    yields('بيان لوكالة المرفأ', 'news_outlet', 'وكالة المرفأ'),
    yields('بيان صادر عن حزب الله', 'armed_actor', 'حزب الله'),
    yields('إحصائية لمرصد السهل', 'monitor', 'مرصد السهل'),
    yields('تقديرات مصادر طبية', 'anonymous', 'مصادر طبية'),
    rejects('بيان للناس'), // to people
    rejects('صفحات محلية قسد'), // local pages (accuse) the SDF
  ]),
  corpus({ rule: 'source.correspondent' }, [
    yields('مراسلنا', 'news_outlet', 'صحيفة الجسر'), // the report's own outlet
    yields('مراسلة وكالة المرفأ', 'news_outlet', 'وكالة المرفأ'),
    yields('مراسل قناة الوادي', 'news_outlet', 'قناة الوادي'),
    rejects('رسالة'),
  ]),
]
