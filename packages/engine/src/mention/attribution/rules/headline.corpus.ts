// What the rules for lines with their source read and refuse, before or after the news itself. Values: name, kind, stance.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const headlineCorpora = [
  corpus({ rule: 'attribution.headline' }, [
    yields('مرصد السهل:', 'مرصد السهل', 'monitor', 'asserts'),
    yields('"النجدة التطوعية":', 'النجدة التطوعية', 'aid_body', 'asserts'),
    yields('مصادر لقناة البرج:', 'قناة البرج', 'news_outlet', 'asserts'),
    yields('- ناشطون:', 'ناشطون', 'local_network', 'asserts'),
    rejects('محافظة الوادي:'), // where it happened
    rejects('التفاصيل:'),
    rejects('محافظة السهل:'),
    rejects('في مرصد السهل:'),
  ]),
  corpus({ rule: 'attribution.headline-end' }, [
    yields('(مرصد السهل)', 'مرصد السهل', 'monitor', 'asserts'),
    yields(': وكالة المرفأ', 'وكالة المرفأ', 'news_outlet', 'asserts'),
    yields('– شهود عيان', 'شهود عيان', 'witness', 'asserts'),
    rejects('وكالة المرفأ'),
    rejects('– صور'),
  ]),
]
