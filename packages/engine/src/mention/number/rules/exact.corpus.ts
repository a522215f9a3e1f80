// What the rules for a number that stands alone read and refuse. Values: min, max, value.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const exactCorpora = [
  corpus({ rule: 'number.exact' }, [
    yields('7', 7, 7), // seven
    yields('١٢', 12, 12), // Arabic-Indic digits
    yields('۱۲', 12, 12), // Persian digits
    yields('1٬200', 1200, 1200), // Arabic thousands separator
    yields('2.149', 2149, 2149), // a full stop as thousands separator
    yields('/15/', 15, 15), // digits between slashes
    yields('3 الاف و500', 3500, 3500), // 3 thousand and 500
    yields('3 آلاف و 500', 3500, 3500), // the same with a space
    yields('24 ألفاً و620', 24620, 24620), // 24 thousand and 620
    yields('12 ألفا', 12000, 12000), // 12 thousand
    yields('12 ألف', 12000, 12000),
    yields('1.5 مليون', 1500000, 1500000), // 1.5 million
    yields('3 ملايين', 3000000, 3000000),
    yields('واحد', 1, 1), // one
    yields('اثنان', 2, 2), // two
    yields('اثنتين', 2, 2), // two, feminine oblique
    yields('ثلاثة', 3, 3),
    yields('ثلاث', 3, 3),
    yields('أربع', 4, 4),
    yields('ثماني', 8, 8), // eight, construct
    yields('ثمان', 8, 8),
    yields('عشرة', 10, 10),
    yields('أحد عشر', 11, 11), // eleven
    yields('إحدى عشرة', 11, 11), // eleven, feminine
    yields('اثنا عشر', 12, 12),
    yields('اثنتي عشرة', 12, 12),
    yields('ثلاثة عشر', 13, 13), // thirteen
    yields('خمس عشرة', 15, 15), // fifteen, feminine
    yields('تسعة عشر', 19, 19),
    yields('عشرون', 20, 20),
    yields('عشرين', 20, 20),
    yields('واحد وعشرون', 21, 21), // twenty-one
    yields('إحدى وعشرين', 21, 21),
    yields('سبعة وثمانين', 87, 87),
    yields('مئة', 100, 100),
    yields('مائة', 100, 100),
    yields('مئة وخمسة', 105, 105), // a hundred and five
    yields('مئة وخمسة عشر', 115, 115),
    yields('مئتين وثلاثة وعشرين', 223, 223),
    yields('ثلاثمئة', 300, 300),
    yields('ثلاثمائة', 300, 300),
    yields('ثلاث مئة', 300, 300), // in two words
    yields('ثمانمئة', 800, 800),
    yields('أربعمائة وستين', 460, 460),
    yields('ألف', 1000, 1000),
    yields('ألفاً', 1000, 1000), // a thousand, accusative
    yields('ألف وخمسمئة', 1500, 1500),
    yields('ألفان', 2000, 2000), // dual
    yields('ألفين', 2000, 2000),
    yields('ألفان ومئتان وخمسون', 2250, 2250),
    yields('خمسة آلاف', 5000, 5000),
    yields('خمسة آلاف ومئة', 5100, 5100),
    yields('خمسة عشر ألفا', 15000, 15000),
    yields('مئة ألف', 100000, 100000),
    yields('مئة وخمسون ألفا', 150000, 150000),
    yields('مئتي ألف', 200000, 200000),
    yields('نصف مليون', 500000, 500000), // half a million
    yields('مليون', 1000000, 1000000),
    yields('مليون ونصف المليون', 1500000, 1500000), // a million and a half
    yields('مليون ومئتا ألف', 1200000, 1200000),
    yields('مليونان', 2000000, 2000000),
    yields('مليار', 1000000000, 1000000000),
    yields('الثلاثة', 3, 3, 3, true), // the three
    yields('الخمسين', 50, 50, 50, true),
    rejects('الاثنين'), // Monday
    rejects('الأحد'), // Sunday
    rejects('لست'), // I am not
    rejects('مات الرجل'), // the man died: not مآت, hundreds
    rejects('عدد القتلى'), // the number of the dead
    rejects('لم يصب أحد'), // nobody was hurt
    rejects('كمية'), // an amount
    rejects('وأحد عناصره'), // and one of its members
    rejects('سبعاوي'), // a name
  ]),
  corpus({ rule: 'number.bound-from-afar' }, [
    rejects('تجاوزت الدورية الحاجز وقتلت 3'), // the patrol passed the checkpoint and killed 3
    rejects('ارتفع عدد القتلى إلى 20'), // the number rose to 20
    rejects('تجاوز 20'), // the verb stands beside its number: number.more-than
  ]),
  corpus({ rule: 'number.ranking' }, [
    rejects('تجاوز الجرحى الخمسين'), // the wounded passed fifty: a count
    rejects('الساعات الـ24'), // the 24 hours
    rejects('العشرون'), // nothing before it
  ]),
]
