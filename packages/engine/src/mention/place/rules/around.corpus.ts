// What the rules of near, around, inside and suburbs must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.around', country: 'SY' }, [
    yields('محيط السخنة', 'surroundings(sukhnah)', 2),
    yields('أطراف مدينة منبج', 'outskirts(manbij)', 2),
    yields('مشارف سراقب', 'outskirts(saraqib)', 2),
    yields('قرب حقل العمر', 'near(omar)', 2),
    yields('بالقرب من قاعدة التنف', 'near(tanf)', 2),
    yields('مقربة من جاسم', 'near(jasim)', 2), // as after على
    yields('حول المدينة', 'surroundings(manbij)', 2), // told before
    yields('محيطها', 'surroundings(manbij)', 2),
    yields('قبالة سواحل عدن', 'near(aden)', 2), // off the coasts of
    yields('قرب قرية كنصفرة', 'near(kansafra)', 2),
    yields('قرب الحدود السورية العراقية', 'near(SY,IQ)', 3),
    rejects('قرب انتهاء الهدنة'), // the end of the truce is near
    rejects('حول الاتفاق'), // about the agreement
    rejects('عند الفجر'),
    rejects('خلفها'),
  ]),
  corpus({ rule: 'place.inside', country: 'SY' }, [
    yields('داخل مدينة الباب', 'inside(al_bab)', 1),
    yields('عند أم الكيف', 'inside(umm_al_kayf)', 1), // at
    yields('مركز مدينة درعا', 'inside(daraa)', 1),
    yields('مركز محافظة ديالى', 'baquba', 1), // its chief city
    yields('قلب مدينة إدلب', 'inside(idlib)', 1),
    rejects('داخلها'), // in it: as often in a car
    yields('داخل البلدة', 'inside(manbij)', 1),
    rejects('داخل السيارة'), // inside the car
    rejects('ضمن الاتفاق'),
  ]),
  corpus({ rule: 'place.suburbs', country: 'SY' }, [
    yields('ضواحي دمشق', 'suburbs(damascus)', 2),
    yields('ضواحي دمشق الجنوبية', 'south_suburbs(damascus)', 2),
    yields('ضواحي مدينة حلب', 'suburbs(aleppo)', 2),
    rejects('الضواحي'),
    rejects('ضواحي هادئة'),
  ]),
]
