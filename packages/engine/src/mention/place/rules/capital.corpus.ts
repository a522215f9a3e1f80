// What the rules of capitals must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.capital', country: 'SY' }, [
    yields('العاصمة السورية', 'damascus', 1),
    yields('العاصمة العراقية', 'baghdad', 1),
    yields('العاصمة اللبنانية', 'beirut', 1),
    rejects('عاصمة الثورة'), // the capital of the revolution: a by-name
    rejects('العاصمة'),
  ]),
  corpus({ rule: 'place.capital-named', country: 'SY' }, [
    yields('العاصمة دمشق', 'damascus', 1),
    yields('العاصمة السورية دمشق', 'damascus', 1),
    yields('العاصمة بغداد', 'baghdad', 1),
    yields('العاصمة الاقتصادية حلب', 'aleppo', 1), // the economic capital
    rejects('عاصمة الثورة'),
    rejects('العاصمة في حالة هدوء'),
  ]),
  corpus({ rule: 'place.capital-of-area', country: 'SY' }, [
    yields('عاصمة محافظة حلب', 'aleppo', 1),
    yields('وعاصمة محافظة حمص', 'homs', 1),
    yields('بعاصمة محافظة الحسكة', 'hasakah', 1),
    rejects('عاصمة الولاية الثالثة'), // of a third term: of no area told before
    rejects('العاصمة محافظة'),
  ]),
]
