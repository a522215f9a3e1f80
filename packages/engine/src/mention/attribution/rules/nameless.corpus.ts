// What the rules for nameless sources read and refuse. Values: kind, name.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const namelessCorpora = [
  corpus({ rule: 'source.nameless' }, [
    yields('مصدر عسكري', 'anonymous', 'مصدر عسكري'),
    yields('مصادر طبية في المدينة', 'anonymous', 'مصادر طبية في المدينة'),
    yields('مصدر في قيادة الشرطة', 'anonymous', 'مصدر في قيادة الشرطة'),
    yields('مصادر إعلامية', 'unnamed_media', 'مصادر إعلامية'),
    yields('مصادرنا', 'anonymous', 'مصادرنا'),
    rejects('شهود عيان'),
  ]),
  corpus({ rule: 'source.people' }, [
    yields('شهود عيان', 'witness', 'شهود عيان'),
    yields('ناشطين محليين', 'local_network', 'ناشطون محليون'), // a name is written in the nominative
    yields('وسائل إعلام محلية', 'unnamed_media', 'وسائل إعلام محلية'),
    yields('سكان من البلدة', 'witness', 'سكان من البلدة'),
    yields('منظمات إغاثية دولية', 'aid_body', 'منظمات إغاثية دولية'),
    rejects('مصدر محلي'),
    rejects('المسؤول الأمني نادر الحلو'), // definite: an office
  ]),
]
