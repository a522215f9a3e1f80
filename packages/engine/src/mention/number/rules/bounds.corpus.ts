// What the rules for bounded numbers read and refuse. Values: min, max, value.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const boundCorpora = [
  corpus({ rule: 'number.at-least' }, [
    yields('ما لا يقل عن 7', 7, null, 7), // not less than 7
    yields('لا يقل عن سبعة', 7, null, 7),
    yields('لا تقل عن 30', 30, null, 30),
    yields('لا يقل عددهم عن 20', 20, null, 20), // their number not less than 20
    yields('ليس أقل من عشرة', 10, null, 10),
    yields('على الأقل 12', 12, null, 12), // at least 12
    yields('7 على الأقل', 7, null, 7),
    yields('سبعة على الاقل', 7, null, 7),
    yields('20 كحد أدنى', 20, null, 20), // as a minimum
    yields('50 أو أكثر', 50, null, 50), // 50 or more
    yields('18 فأكثر', 18, null, 18),
    rejects('أقل من 7'),
    rejects('على الأقل'),
    rejects('أكثر من 7'),
  ]),
  corpus({ rule: 'number.at-most' }, [
    yields('ما لا يزيد على 5', 0, 5, 5), // not more than 5
    yields('لا يتجاوز عشرة', 0, 10, 10),
    yields('لم يتجاوز 5', 0, 5, 5),
    yields('حتى 20', 0, 20, 20), // up to 20
    yields('ما يصل إلى 60', 0, 60, 60), // as many as 60
    rejects('يصل إلى 60'), // reaches 60
    yields('30 كحد أقصى', 0, 30, 30), // as a maximum
    yields('ثلاثة على الأكثر', 0, 3, 3), // three at most
    rejects('حتى الآن'), // until now
    rejects('تجاوز 5'),
    rejects('لا يقل عن 5'),
  ]),
  corpus({ rule: 'number.more-than' }, [
    yields('أكثر من 20', 21, null, 20),
    yields('أكثر من ألفي', 2001, null, 2000), // more than two thousand
    yields('ما يزيد على أربعمائة', 401, null, 400),
    yields('ما يزيد عن 106', 107, null, 106),
    yields('يزيد على 20', 21, null, 20),
    yields('ما يفوق 3500', 3501, null, 3500),
    yields('فوق المئة', 101, null, 100), // above a hundred
    yields('تجاوز 40', 41, null, 40),
    yields('تجاوزت الألف', 1001, null, 1000),
    yields('يربو على ثلاثين', 31, null, 30),
    yields('عشرون ونيف', 21, null, 20), // twenty and some
    yields('اكثر من 3 الاف و800', 3801, null, 3800),
    rejects('أكثر من قرية'), // more than one village
    rejects('لا يزيد على 5'),
    rejects('فوق البلدة'), // above the town
  ]),
  corpus({ rule: 'number.less-than' }, [
    yields('أقل من 10', 0, 9, 10),
    yields('أقل من مئة', 0, 99, 100),
    yields('أقل من ثلاثة', 0, 2, 3),
    rejects('ليس أقل من 10'),
    rejects('أقل من ساعة'), // less than an hour
  ]),
  corpus({ rule: 'number.about' }, [
    yields('نحو عشرين', 18, 22, 20), // about twenty
    yields('نحو /15/', 13, 17, 15),
    yields('قرابة 30', 27, 33, 30),
    yields('حوالي 1300', 1170, 1430, 1300),
    yields('زهاء ألف', 900, 1100, 1000),
    yields('ما يقارب 10', 9, 11, 10),
    yields('ما يقرب من مئة', 90, 110, 100),
    yields('يناهز خمسين', 45, 55, 50),
    yields('خمسون تقريبا', 45, 55, 50), // fifty approximately
    yields('نحو 32', 28, 36, 32),
    rejects('نحو البلدة'), // towards the town
    rejects('تقريبا'),
    rejects('حدود 1967'), // the borders of 1967
  ]),
]
