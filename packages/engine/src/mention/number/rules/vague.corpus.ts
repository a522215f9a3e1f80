// What the rules for numbers without a figure read and refuse. Values: min, max, value.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const vagueCorpora = [
  corpus({ rule: 'number.vague-scale' }, [
    yields('عشرات', 20, null, null), // dozens
    yields('العشرات', 20, null),
    yields('مئات', 200, null), // hundreds
    yields('المئات', 200, null),
    yields('آلاف', 2000, null), // thousands
    yields('الآلاف', 2000, null),
    yields('عشرات الآلاف', 20000, null), // tens of thousands
    yields('مئات الآلاف', 200000, null),
    yields('ملايين', 2000000, null),
    rejects('مات'), // died
    rejects('كميات'), // amounts
    rejects('خمسة آلاف'),
    rejects('عشر'),
  ]),
  corpus({ rule: 'number.several' }, [
    yields('عدة', 3, null), // several
    yields('بضعة', 3, null),
    yields('بعض', 3, null),
    rejects('بعده'), // after it
    rejects('العدة'), // the equipment
    rejects('عددهم'),
    rejects('بعضهم'), // some of them
  ]),
  corpus({ rule: 'number.a-number-of' }, [
    yields('عدد من', 3, null), // a number of
    yields('عدد كبير من', 3, null),
    yields('عدداً كبيراً من', 3, null), // in the accusative
    yields('عدد غير محدد من', 3, null), // an unspecified number of
    yields('العديد من', 3, null),
    yields('كثير من', 3, null), // many of
    rejects('عدد القتلى'), // the number of the dead
    rejects('العدد من'),
  ]),
  corpus({ rule: 'number.a-few-over-ten' }, [
    yields('بضعة عشر', 13, 19),
    yields('بضع عشرة', 13, 19),
    yields('بضعة وعشرين', 23, 29),
    rejects('بضعة أيام'), // a few days
    rejects('ثلاثة عشر'),
  ]),
]
