// What the rule for ordinals reads and refuses. Values: min, max, value.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const ordinalCorpora = [
  corpus({ rule: 'number.ordinal' }, [
    yields('الأول', null, null, 1), // the first
    yields('أول', null, null, 1),
    yields('الأولى', null, null, 1),
    yields('الثانية', null, null, 2),
    yields('سابع', null, null, 7), // seventh
    yields('الثالث عشر', null, null, 13), // the thirteenth
    yields('الحادي عشر', null, null, 11),
    yields('الثانية عشرة', null, null, 12),
    yields('الحادي والعشرين', null, null, 21),
    yields('الرابعة والعشرون', null, null, 24), // the twenty-fourth
    rejects('30 ثانية'), // 30 seconds
    rejects('ثلاثة'),
    rejects('أولا'), // firstly
    rejects('ثانيا'),
  ]),
]
