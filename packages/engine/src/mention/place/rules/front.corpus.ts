// What the rules of front lines and quarters must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.front', country: 'SY' }, [
    yields('محور كبانة', 'front(kabina)', 2),
    yields('جبهة كفرزيتا', 'front(kafr_zita)', 2),
    yields('محور بلدة سرمين', 'front(sarmin)', 2),
    rejects('محور المقاومة'), // the axis of resistance
    rejects('جبهة النصرة'), // al-Nusra Front
    rejects('المحور الشرقي'),
  ]),
  corpus({ rule: 'place.quarters', country: 'SY' }, [
    yields('أحياء حلب الشرقية', 'east_quarters(aleppo)', 2),
    yields('أحياء حلب', 'quarters(aleppo)', 1),
    yields('أحياء الرقة الغربية', 'west_quarters(raqqa)', 2),
    rejects('أحياء الأشرفية'),
    rejects('أحياء سكنية'), // residential quarters
  ]),
  corpus({ rule: 'place.quarters-of-side', country: 'SY' }, [
    yields('الأحياء الشرقية من حلب', 'east_quarters(aleppo)', 2),
    yields('الأحياء الغربية لمدينة حلب', 'west_quarters(aleppo)', 2),
    yields('الأحياء الشمالية', 'north_quarters(manbij)', 2), // of the city told before
    rejects('الأحياء السكنية'),
    rejects('حي شرقي'),
  ]),
]
