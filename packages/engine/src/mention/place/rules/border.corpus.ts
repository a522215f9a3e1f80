// What the rule of borders must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.border', country: 'SY' }, [
    yields('الحدود السورية العراقية', 'border(SY,IQ)', 3),
    yields('الحدود السورية - التركية', 'border(SY,TR)', 3),
    yields('الحدود مع لبنان', 'border(LB)', 3),
    yields('الشريط الحدودي مع تركيا', 'border(TR)', 3),
    yields('الحدود الإدارية بين الرقة وحلب', 'border(raqqa,aleppo)', 3),
    yields('حدود محافظة حماة', 'border(SY05)', 2),
    yields('الحدود العراقية', 'border(IQ)', 3),
    rejects('الحدود'), // the border
    rejects('بلا حدود'), // without borders
    rejects('الحدود البرية'),
    rejects('حدود الصلاحيات'),
  ]),
]
