// What the rules for hours and parts of the day read and refuse. Values: from, to, precision, part of the day.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const clockCorpora = [
  corpus({ published: '2020-09-17', rule: 'time.hour-of-day' }, [
    yields('الساعة 10:00 مساء اليوم', '2020-09-17', '2020-09-17', 1, 'evening'), // ten this evening
    yields('الساعة الثامنة من صباح اليوم', '2020-09-17', '2020-09-17', 1, 'morning'),
    yields('الثالثة من فجر اليوم', '2020-09-17', '2020-09-17', 1, 'dawn'),
    yields('الثالثة من فجر الأحد', '2020-09-13', '2020-09-13', 1, 'dawn'),
    yields('10:00 من صباح غد الجمعة', '2020-09-18', '2020-09-18', 1, 'morning'),
    yields('الساعة الخامسة من مساء أمس', '2020-09-16', '2020-09-16', 1, 'evening'),
    yields('الساعة العاشرة صباح السبت', '2020-09-12', '2020-09-12', 1, 'morning'),
    rejects('الساعة العاشرة'),
    rejects('صباح السبت'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.clock' }, [
    yields('الساعة 10:00', null, null, 3),
    yields('الساعة 1.45', null, null, 3),
    yields('الساعة الثامنة', null, null, 3),
    yields('الساعة الثامنة مساء', null, null, 3, 'evening'),
    yields('الرابعة بعد الظهر', null, null, 3, 'afternoon'), // four in the afternoon
    yields('الثالثة فجرا', null, null, 3, 'dawn'),
    yields('الساعة السادسة والنصف', null, null, 3),
    yields('8:30', null, null, 3),
    rejects('الساعة'),
    rejects('الرابعة'),
    rejects('الفرقة الرابعة'),
  ]),
  corpus({ published: '2020-09-17', rule: 'time.part-of-day' }, [
    yields('فجرا', null, null, 3, 'dawn'),
    yields('صباحا', null, null, 3, 'morning'),
    yields('ليلا', null, null, 3, 'night'),
    yields('بعد منتصف الليل', null, null, 3, 'night'),
    yields('بعد الظهر', null, null, 3, 'afternoon'),
    yields('ساعات الصباح الأولى', null, null, 3, 'morning'),
    rejects('فجر'),
    rejects('الفجر'),
    rejects('صباح الخير'),
  ]),
]
