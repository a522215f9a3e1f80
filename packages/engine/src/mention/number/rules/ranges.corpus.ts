// What the rules for two numbers read and refuse. Values: min, max, value.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const rangeCorpora = [
  corpus({ rule: 'number.moved' }, [rejects('من 5 إلى 7'), rejects('ارتفع العدد إلى 7'), rejects('7')]),
  corpus({ rule: 'number.from-to' }, [
    yields('من 5 إلى 7', 5, 7, 5),
    yields('خمسة إلى سبعة', 5, 7, 5), // five to seven
    yields('2500 الى 3 الاف', 2500, 3000),
    yields('900 إلى 1100', 900, 1100),
    yields('من 3 إلى 5 آلاف', 3000, 5000), // 3 to 5 thousand
    yields('من عشرين إلى ثلاثين', 20, 30),
    rejects('من 7 إلى 5'), // falls
    rejects('من حلب إلى حماة'), // from Aleppo to Hama
  ]),
  corpus({ rule: 'number.between' }, [
    yields('بين 5 و7', 5, 7, 5),
    yields('ما بين 15 و 20', 15, 20),
    yields('بين عشرين وثلاثين', 20, 30),
    yields('بين 20 و30 ألفا', 20000, 30000), // between 20 and 30 thousand
    rejects('بين 7 قرى'), // among 7 villages
    rejects('بين قتيل وجريح'), // dead and wounded
    rejects('بين 30 و 20'),
  ]),
  corpus({ rule: 'number.dash' }, [
    yields('5-7', 5, 7),
    yields('5 – 7', 5, 7),
    yields('10 - 12', 10, 12),
    rejects('2020-2021'), // two years
    rejects('25-8-2024'), // a date
    rejects('0933-44-55'), // a phone number
  ]),
  corpus({ rule: 'number.or' }, [
    yields('خمسة أو ستة', 5, 6), // five or six
    yields('3 أو 4', 3, 4),
    yields('اثنان أو ثلاثة', 2, 3),
    rejects('خمسة أو أكثر'),
    rejects('ثلاثة وأربعة'),
  ]),
]
