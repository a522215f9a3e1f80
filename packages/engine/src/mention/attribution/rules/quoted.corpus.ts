// What the rule for names in quotation marks reads and refuses. Values: kind, name.
import { corpus, rejects, yieldsIn } from '../../match/corpus.ts'

export const quotedCorpora = [
  corpus({ rule: 'source.quoted' }, [
    yieldsIn('كما أفاد "مؤتمر السهل" وهو كيان أهلي', 'مؤتمر السهل"', 'local_network', 'مؤتمر السهل'),
    yieldsIn('وقالت «بوصلة الضفاف» إن قذيفة سقطت', 'بوصلة الضفاف»', 'local_network', 'بوصلة الضفاف'),
    yieldsIn('وفق "راصد الوادي"', 'راصد الوادي"', 'local_network', 'راصد الوادي'),
    rejects('أعلن "حالة الطوارئ" في البلدة'), // what is announced
    rejects('بحسب "مرصد السهل"'), // listed
    rejects('اقتحموا "راصد الوادي"'),
  ]),
]
