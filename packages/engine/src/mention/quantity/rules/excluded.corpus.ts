// What the rules for numbers that count nobody read and refuse. Values: the reason.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const excludedCorpora = [
  corpus({ rule: 'quantity.ordinal' }, [
    yields('الثالث', 'ordinal'),
    yields('سابع', 'ordinal'),
    yields('الحادي عشر', 'ordinal'),
    rejects('ثلاثة'),
    rejects('ثالوث'),
  ]),
  corpus({ rule: 'quantity.unit-name' }, [
    yields('اللواء 93', 'unit_name'), // the 93rd brigade
    yields('الفرقة 17', 'unit_name'),
    yields('لواء 444', 'unit_name'),
    yields('الفوج 46', 'unit_name'),
    yields('الكتيبة الرابعة', 'unit_name'), // the fourth battalion
    rejects('الفرقة 17 عنصرا'), // the division (lost) 17 men
    rejects('ثلاثة ألوية'), // three brigades
  ]),
  corpus({ rule: 'quantity.article' }, [
    yields('المادة 5', 'article'), // article 5
    yields('القرار 2254', 'article'),
    yields('القرار رقم 2254', 'article'),
    yields('رقم 12', 'article'),
    yields('الصفحة 40', 'article'),
    rejects('قرار جديد'),
    rejects('عدد 5 مدنيين'), // five civilians in number
  ]),
  corpus({ rule: 'quantity.road' }, [
    yields('الطريق 4', 'road'),
    yields('طريق 60', 'road'),
    yields('شارع 30', 'road'),
    rejects('طريق حلب'),
    rejects('على الطريق 4 مدنيين'),
  ]),
  corpus({ rule: 'quantity.clock' }, [
    yields('الساعة 10:00', 'clock'),
    yields('الساعة 1.45', 'clock'),
    yields('الساعة الثامنة', 'clock'), // eight o'clock
    yields('8:30', 'clock'),
    rejects('ساعة كاملة'),
    rejects('24 ساعة'), // 24 hours
  ]),
  corpus({ rule: 'quantity.age' }, [
    yields('عمره 27 عاماً', 'age'), // his age is 27 years
    yields('يبلغ من العمر 20 عاما', 'age'),
    yields('البالغ 17 عاما', 'age'),
    yields('سن 14', 'age'),
    yields('العشرين من عمره', 'age'), // in the twentieth of his age
    yields('عمر 80 سنة', 'age'),
    rejects('عمر الحاج'), // a man's name
    rejects('البالغة 2.6 مليون'), // amounting to
    rejects('تبلغ 100 ألف'),
    rejects('يبلغ الحدود'), // reaches the borders
  ]),
  corpus({ rule: 'quantity.years' }, [
    yields('17 عاماً', 'age'),
    yields('ثلاثة أعوام', 'age'),
    yields('35 سنة', 'age'),
    rejects('عام 2015'),
    rejects('17 عنصرا'),
  ]),
  corpus({ rule: 'quantity.measure' }, [
    yields('35 كم', 'distance'),
    yields('أكثر من 20 كيلومترا', 'distance'),
    yields('عشرة أمتار', 'distance'),
    yields('20 كغ', 'weight'),
    yields('3 أطنان', 'weight'),
    yields('500 دولار', 'price'),
    yields('مليون ليرة', 'price'),
    yields('25%', 'percent'),
    yields('%25', 'percent'),
    yields('25 في المئة', 'percent'),
    yields('30 بالمئة', 'percent'),
    yields('ثلاثة أيام', 'duration'),
    yields('24 ساعة', 'duration'),
    rejects('كم قتيلا'), // how many dead
    rejects('20 كمينا'), // 20 ambushes
  ]),
  corpus({ rule: 'quantity.date' }, [
    yields('18 آب', 'date'),
    yields('3 من شباط', 'date'),
    yields('6 من كانون', 'date'),
    yields('25-8-2024', 'date'),
    yields('12/5/2025', 'date'),
    rejects('18 قتيلا'),
    rejects('5-7'),
  ]),
  corpus({ rule: 'quantity.year' }, [
    yields('2015', 'year'),
    yields('عام 2013', 'year'),
    yields('منذ 2015', 'year'),
    rejects('2000 شخص'), // 2000 people
    rejects('عام 40'),
  ]),
  corpus({ rule: 'quantity.model' }, [
    yields('سوخوي 25', 'model'),
    yields('سوخوي-25', 'model'),
    yields('مي-28', 'model'),
    yields('SU 25', 'model'),
    rejects('بي 25 مدنيا'),
    rejects('SANA: 25'),
  ]),
  corpus({ rule: 'quantity.phone' }, [
    yields('0933445566', 'phone'),
    yields('00963114455', 'phone'),
    yields('1234567', 'phone'),
    rejects('1200000 نازح'),
    rejects('1,200,000'),
    rejects('123'),
  ]),
]
