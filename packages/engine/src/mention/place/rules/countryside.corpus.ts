// What the rules of countryside and deserts must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.countryside', country: 'SY' }, [
    yields('ريف دير الزور الشرقي', 'east_countryside(SY09)', 2),
    yields('ريف دير الزور', 'countryside(SY09)', 3), // a governorate without its city
    yields('بريف حمص الشمالي', 'north_countryside(SY04)', 2),
    yields('ريف إدلب الجنوبي الشرقي', 'south_east_countryside(SY07)', 2),
    yields('ريف حلب الشمالي والشرقي', 'north_and_east_countryside(SY02)', 2),
    yields('ريف منبج', 'countryside(manbij)', 2),
    yields('ريف تل أبيض الغربي', 'west_countryside(tal_abyad)', 2),
    yields('ريف مدينة الباب الشرقي', 'east_countryside(al_bab)', 2),
    yields('الريف الشرقي لدير الزور', 'east_countryside(SY09)', 2),
    yields('الريف الغربي لمدينة منبج', 'west_countryside(manbij)', 2),
    yields('الريف الشمالي من حماة', 'north_countryside(SY05)', 2),
    yields('ريفها الشرقي', 'east_countryside(manbij)', 2), // of Manbij, told before
    yields('الريف الشمالي', 'north_countryside(manbij)', 2),
    yields('الريف الحلبي', 'countryside(SY02)', 3), // the Aleppine countryside
    yields('ريف المحافظة الجنوبي', 'south_countryside(SY02)', 2),
    rejects('الريف'), // the countryside
    rejects('سكان الريف والمدينة'),
    rejects('ريف جميل'),
  ]),
  corpus({ rule: 'place.desert-of-several', country: 'SY' }, [
    yields('بوادي حمص وحماة', 'list(SY04,SY05)', 2),
    yields('بوادي حمص وحماة ودير الزور', 'list(SY04,SY05,SY09)', 2),
    yields('وبوادي حلب وحماة', 'list(SY02,SY05)', 2),
    rejects('بوادي بردى'), // in Wadi Barada
    rejects('بادية حمص وحماة'),
  ]),
  corpus({ rule: 'place.countryside-of-both', country: 'SY' }, [
    yields('ريفي إدلب وحماة', 'list(SY07,SY05)', 3),
    yields('ريفي دمشق وحمص', 'list(SY01,SY04)', 3),
    yields('ريفي حلب وإدلب', 'list(SY02,SY07)', 3),
    yields('ريفي حماة وإدلب الجنوبي', 'list(SY05,SY07)', 2),
    yields('باديتي حمص ودير الزور', 'list(SY04,SY09)', 2), // the deserts of both
    rejects('ريفي دمشق'),
    rejects('ريفي بسيط'), // a simple rural man
  ]),
  corpus({ rule: 'place.desert', country: 'SY' }, [
    yields('بادية السخنة', 'desert(sukhnah)', 2),
    yields('بادية حمص', 'desert(SY04)', 2),
    yields('بادية حمص الشرقية', 'east_desert(homs)', 2),
    yields('بادية تدمر الجنوبية', 'south_desert(palmyra)', 2),
    yields('البادية العراقية', 'desert(IQ)', 3),
    rejects('البادية'), // the desert, none told
    rejects('بادية الميادين'), // a name of the gazetteer
    rejects('أبناء البادية'),
  ]),
]
