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
    rejects('مار مخايل'), // a saint
    rejects('مزارع الزيتون'), // olive farms
    rejects('وطالبه بالانسحاب'), // and demanded of him
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
    rejects('مسلحين'),
    rejects('طالبان'), // the Taliban
    rejects('شخصي'), // personal
    rejects('عناصر'),
  ]),
  corpus({ rule: 'quantity.dual-or-plural' }, [
    yields('مدنيين', 2, null),
    yields('مسلحين', 2, null),
    yields('متظاهرين', 2, null),
    rejects('مقاتلي التنظيم'), // the group’s fighters
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
    rejects('إصابات مباشرة'), // direct hits
    rejects('محققين إصابات'), // making hits
  ]),
]
