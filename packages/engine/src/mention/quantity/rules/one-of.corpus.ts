// What the rules for people counted otherwise read and refuse. Values: min, max, definite.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const oneOfCorpora = [
  corpus({ rule: 'quantity.losses' }, [
    yields('خسائر بشرية', 3, null), // human losses
    yields('خسائر في الأرواح', 3, null), // losses of lives
    yields('خسائر فادحة في الأرواح', 3, null),
    rejects('خسائر مادية'),
    rejects('خسائر في الممتلكات'),
  ]),
  corpus({ rule: 'quantity.one-of' }, [
    yields('أحد عناصر', 1, 1, false), // one of the members
    yields('أحد الجنود', 1, 1, false),
    yields('أحد الجرحى', 1, 1, true),
    yields('إحدى النساء', 1, 1, false),
    yields('واحد من المسلحين', 1, 1, false),
    yields('أحد عناصره', 1, 1, false),
    yields('إحدى الغارات', 1, 1, false), // a thing
    rejects('لم يصب أحد'), // nobody was hurt
    rejects('الأحد'), // Sunday
    rejects('أحد عشر'),
  ]),
  corpus({ rule: 'quantity.one-of-them' }, [
    yields('أحدهم', 1, 1), // one of them
    yields('إحداهن', 1, 1),
    yields('أحدهما', 1, 1),
    rejects('إحدى الدوريات'),
    rejects('أسرة واحدة'),
    rejects('أحد'),
  ]),
  corpus({ rule: 'quantity.noun-or-number' }, [
    yields('قتيل أو اثنان', 1, 2),
    yields('جريح أو 3', 1, 3),
    yields('قتيلان أو ثلاثة', 2, 3),
    rejects('قتيل أو جريح'),
    rejects('قتيلان أو اثنان'),
  ]),
  corpus({ rule: 'quantity.body-of' }, [
    yields('جثة ضابط', 1, 1, false), // an officer's body
    yields('جثة شاب', 1, 1, false),
    yields('جثتي امرأة', 2, 2, false),
    rejects('جثة'),
  ]),
  corpus({ rule: 'quantity.bodies-of' }, [
    yields('جثث ثلاثة رعاة', 3, 3, false), // bodies of three shepherds
    yields('جثث خمسة رجال', 5, 5, false),
    yields('رفات 9 أشخاص', 9, 9, false),
    yields('جثث أربعة من الرعاة', 4, 4, false), // of four of the shepherds
    rejects('جثث رعاة'),
  ]),
  corpus({ rule: 'quantity.noun-then-number' }, [
    yields('أطفاله الثلاثة', 3, 3, true), // his three children
    yields('الجنود الأربعة', 4, 4, true),
    yields('المدنيين الخمسة', 5, 5, true),
    rejects('أطفال ثلاثة'),
    rejects('الطفل الثالث'),
  ]),
]
