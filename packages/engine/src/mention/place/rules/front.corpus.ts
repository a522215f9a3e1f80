// What the rules of front lines and quarters must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.settlements-of', country: 'SY' }, [
    yields('قرى ريف حماة', 'settlements_of(SY05)', 3),
    yields('قرى وبلدات ريف إدلب الجنوبي', 'settlements_of(SY07)', 2),
    yields('مدن وبلدات محافظة إدلب', 'settlements_of(SY07)', 3),
    yields('قرى منبج', 'settlements_of(manbij)', 2),
    rejects('قرى الطويلة'), // a village by its name
    rejects('قرى وبلدات'),
  ]),
  corpus({ rule: 'place.side', country: 'SY' }, [
    yields('الأطراف الجنوبية لمحافظة إدلب', 'south_part(SY07)', 2),
    yields('الجهة الشرقية من مدينة منبج', 'east_part(manbij)', 2),
    yields('المناطق الشمالية من حلب', 'north_part(aleppo)', 2),
    yields('الطرف الجنوبي الغربي لسراقب', 'south_west_part(saraqib)', 2),
    rejects('المنطقة الشرقية'), // the Eastern Province, or any
    rejects('الجهة المسؤولة'),
  ]),
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
