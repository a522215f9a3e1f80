// What the rules for nouns that count by their form read and refuse. Values: min, max, definite.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const formCorpora = [
  corpus({ rule: 'quantity.singular' }, [
    yields('مدني', 1, 1),
    yields('ضابط', 1, 1),
    yields('قتيل', 1, 1),
    yields('رجل واحد', 1, 1), // one man
    yields('امرأة', 1, 1),
    yields('طفلة', 1, 1),
    yields('جثة', 1, 1), // a body
    yields('رجلاً واحداً', 1, 1),
    yields('جنديا', 1, 1),
    rejects('رتل عسكري'), // a military column
    rejects('قصف عسكري'),
    rejects('هجوم انتحاري'), // a suicide attack
    rejects('أي مدني'), // any civilian
    rejects('المدني'),
    rejects('طالب المجلس بالتحقيق'), // the council demanded an inquiry
    rejects('إصابة'), // a wounding
    rejects('دون قتيل'),
  ]),
  corpus({ rule: 'quantity.dual' }, [
    yields('عنصران', 2, 2), // two members
    yields('طفلين', 2, 2),
    yields('جنديان', 2, 2),
    yields('شخصين اثنين', 2, 2),
    yields('عسكريين اثنين', 2, 2),
    yields('مسلحَين', 2, 2), // a vowel sign tells
    yields('الطفلان', 2, 2, true),
    yields('امرأتان', 2, 2),
    yields('قتيلان', 2, 2),
    yields('عنصري', 2, 2), // construct
    rejects('مسلحين'),
    rejects('عناصر'),
  ]),
  corpus({ rule: 'quantity.dual-or-plural' }, [
    yields('مدنيين', 2, null),
    yields('مسلحين', 2, null),
    yields('متظاهرين', 2, null),
    rejects('المدنيين'), // the civilians
    rejects('مدنيون'),
    rejects('معظمهم مدنيين'),
  ]),
  corpus({ rule: 'quantity.plural' }, [
    yields('مدنيون', 3, null),
    yields('عناصر', 3, null),
    yields('قتلى', 3, null),
    yields('نساء', 3, null),
    yields('ضحايا مدنيين', 3, null), // civilian victims
    yields('إصابات', 3, null),
    rejects('المدنيون'),
    rejects('عناصر الجيش'), // the army's members
    rejects('غالبيتهم نساء'), // most of them women
    rejects('جميعهم مدنيون'),
    rejects('عدد قتلى'),
    rejects('دون وقوع ضحايا'), // without victims
    rejects('خسائر مادية'), // material losses
  ]),
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
  corpus({ rule: 'quantity.noun-then-number' }, [
    yields('أطفاله الثلاثة', 3, 3, true), // his three children
    yields('الجنود الأربعة', 4, 4, true),
    yields('المدنيين الخمسة', 5, 5, true),
    rejects('أطفال ثلاثة'),
    rejects('الطفل الثالث'),
  ]),
]
