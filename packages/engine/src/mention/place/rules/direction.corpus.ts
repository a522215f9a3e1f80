// What the rules of directions must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.direction', country: 'SY' }, [
    yields('شرقي دير الزور', 'east_of(deir_ezzor)', 2),
    yields('شمال شرق السخنة', 'north_east_of(sukhnah)', 2),
    yields('الشمال الشرقي من السخنة', 'north_east_of(sukhnah)', 2), // as after إلى
    yields('جنوب غربي الحسكة', 'south_west_of(hasakah)', 2),
    yields('شمالي شرقي حلب', 'north_east_of(aleppo)', 2),
    yields('شمال-شرق حلب', 'north_east_of(aleppo)', 2),
    yields('شمال مدينة الباب', 'north_of(al_bab)', 2),
    yields('أقصى شمال إدلب', 'north_of(idlib)', 2),
    yields('شرق سوريا', 'east_of(SY)', 3),
    yields('شمال غرب سوريا', 'north_west_of(SY)', 3),
    yields('شرق ووسط سوريا', 'east_and_centre_of(SY)', 3),
    yields('جنوبسوريا', 'south_of(SY)', 3), // glued
    yields('شرقي ريف حماة', 'east_of(SY05)', 2), // east of the countryside
    rejects('الشمال'), // the north
    rejects('شرقي وغربي'),
    rejects('الشرق الأوسط'), // the Middle East
    rejects('شمال المدينة'), // no city was told
  ]),
  corpus({ rule: 'place.direction-of-it', country: 'SY' }, [
    yields('غربها', 'west_of(manbij)', 2), // of Manbij, told before
    yields('إلى شمالها', 'north_of(manbij)', 2),
    yields('جنوب غربها', 'south_west_of(manbij)', 2),
    yields('في وسطها', 'inside(manbij)', 1),
    rejects('غربا'), // westwards
    rejects('شمالا'),
  ]),
  corpus({ rule: 'place.direction-of-country', country: 'SY' }, [
    yields('الشمال السوري', 'north_of(SY)', 3),
    yields('الجنوب اللبناني', 'south_of(LB)', 3),
    yields('الشمال الغربي السوري', 'north_west_of(SY)', 3),
    yields('الشرق السوري', 'east_of(SY)', 3),
    rejects('الجيش السوري'), // the Syrian army
    rejects('شمال سوري'),
  ]),
]
