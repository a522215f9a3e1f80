// What the rules of distances must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.offset', country: 'SY' }, [
    yields('35 كم شرق دير الزور', 'offset_east(deir_ezzor)', 2),
    yields('٣٥ كم شرق دير الزور', 'offset_east(deir_ezzor)', 2),
    yields('بعد 30 كيلومترا جنوب بغداد', 'offset_south(baghdad)', 2), // as after على
    yields('بعد نحو 12 كلم إلى الشمال من تدمر', 'offset_north(palmyra)', 2),
    yields('20 كيلومترا شمال غربي مدينة الباب', 'offset_north_west(al_bab)', 2),
    yields('40كلم جنوب بغداد', 'offset_south(baghdad)', 2),
    yields('8 كم غربها', 'offset_west(manbij)', 2),
    rejects('35 كم شرقا'),
    rejects('35 كغ شرق دير الزور'), // kilograms
    rejects('تقدم 5 كم'),
  ]),
  corpus({ rule: 'place.distance', country: 'SY' }, [
    yields('بعد 10 كم من تدمر', 'offset(palmyra)', 2),
    yields('مسافة 15 كيلومترا عن مدينة منبج', 'offset(manbij)', 2),
    yields('5 كم من الباب', 'offset(al_bab)', 2),
    rejects('بعد 10 أيام من تدمر'),
    rejects('10 كم من الأنفاق'), // ten km of tunnels
  ]),
  corpus({ rule: 'place.offset-after', country: 'SY' }, [
    yields('شمال حماة بـ 60 كم', 'offset_north(hama)', 2),
    yields('شرق تدمر بـ15 كم', 'offset_east(palmyra)', 2),
    yields('جنوبي الرقة 20 كم', 'offset_south(raqqa)', 2),
    rejects('شمال حماة بـ 60 قذيفة'), // by sixty shells
    rejects('شمالها بـ 60 كم'),
  ]),
]
