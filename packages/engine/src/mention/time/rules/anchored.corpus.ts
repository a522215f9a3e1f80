// What the rules for times that hang on another event read and refuse. Values: from, to, precision, relation, days.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

export const anchoredCorpora = [
  corpus({ published: '2020-09-17', rule: 'time.later-by' }, [
    yields('بعدها بيوم واحد', null, null, 3, 'after', 1), // a day after it
    yields('بعدها بيوم', null, null, 3, 'after', 1),
    yields('بعد ذلك بيومين', null, null, 3, 'after', 2),
    yields('بعدها بأسبوع', null, null, 3, 'after', 7),
    yields('بعدها بأيام', null, null, 3, 'after', null),
    yields('بعدها بثلاثة أيام', null, null, 3, 'after', 3),
    yields('بعده بساعات', null, null, 3, 'after', 0), // hours after it: the same day
    yields('قبلها بيوم', null, null, 3, 'before', 1),
    yields('قبل ذلك بأسبوع', null, null, 3, 'before', 7),
    yields('قبل ذلك بثلاثة أشهر', null, null, 3, 'before', 90),
    rejects('بعدها'),
    rejects('بعد ذلك'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.after-so-long' }, [
    yields('بعد يوم', null, null, 3, 'after', 1),
    yields('بعد يومين', null, null, 3, 'after', 2),
    yields('بعد ساعات', null, null, 3, 'after', 0),
    yields('بعد أيام', null, null, 3, 'after', null),
    yields('بعد قرابة شهر', null, null, 3, 'after', 30),
    yields('بعد ثلاثة أيام', null, null, 3, 'after', 3),
    yields('بعد أسبوعين', null, null, 3, 'after', 14),
    yields('بعد عامين', null, null, 3, 'after', 730),
    yieldsIn('بعد يومين من مقتله', 'بعد يومين', null, null, 3, 'after', 2), // two days after his death, which was told
    yieldsIn('وجاء ذلك بعد يومين من انشقاق قائد', 'بعد يومين', null, null, 3, 'before', 2), // the defection was two days before
    rejects('بعد الاشتباكات'),
    rejects('على بعد يومين'), // two days away
    rejects('بعد 20 كيلومترا'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.next-day' }, [
    yields('اليوم التالي', null, null, 3, 'after', 1), // the following day
    yields('اليوم السابق', null, null, 3, 'before', 1),
    yields('الليلة التالية', null, null, 3, 'after', 1),
    yields('اليوم الذي تلاه', null, null, 3, 'after', 1), // the day that followed it
    rejects('اليوم'),
    rejects('التالي'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.same-day' }, [
    yields('اليوم نفسه', null, null, 3, 'same', 0), // the same day
    yields('اليوم ذاته', null, null, 3, 'same', 0),
    yields('نفس اليوم', null, null, 3, 'same', 0),
    yields('ذات اليوم', null, null, 3, 'same', 0),
    yields('الليلة نفسها', null, null, 3, 'same', 0),
    yields('ذلك اليوم', null, null, 3, 'same', 0), // that day
    yields('مساء ذلك اليوم', null, null, 3, 'same', 0),
    yields('تلك الليلة', null, null, 3, 'same', 0),
    rejects('الشخص نفسه'),
    rejects('اليوم'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.same-unit' }, [
    yields('خلال الأسبوع ذاته', null, null, 3, null), // in the same week
    yields('الشهر نفسه', null, null, 3, null),
    yields('25 من الشهر نفسه', null, null, 3, null), // the 25th of the same month
    yields('ذلك العام', null, null, 3, null),
    rejects('هذا الأسبوع'), // this week
    rejects('الشهر الماضي'),
    rejects('ذاتها الأسبوع الماضي'), // the area itself last week
    rejects('ذلك الأسبوع الماضي'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.eve' }, [
    yields('عشية ذلك', null, null, 3, 'before', 1), // on the eve of that
    yields('عشية هذا', null, null, 3, 'before', 1),
    yields('غداة ذلك', null, null, 3, 'after', 1),
    rejects('عشية الانتخابات'),
    rejects('ذلك'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.later' }, [
    yields('لاحقا', null, null, 3, 'after', 0),
    yields('وقت لاحق', null, null, 3, 'after', 0),
    yields('ساعة لاحقة', null, null, 3, 'after', 0),
    rejects('وقت سابق'),
    rejects('لاحق المطلوبين'), // pursued the wanted
  ]),
]
