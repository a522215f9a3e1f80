// What the rules for according, quoting and ascribing read and refuse. Values: name, kind, stance, name of the source cited.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const accordingCorpora = [
  corpus({ rule: 'attribution.according' }, [
    yields('وفق مرصد السهل', 'مرصد السهل', 'monitor', 'asserts'),
    yields('وبحسب "شبكة الضفتين"', 'شبكة الضفتين', 'local_network', 'asserts'),
    yields('وفقا لمصادر طبية', 'مصادر طبية', 'anonymous', 'asserts'),
    yields('بحسب بيان لوزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    yields('طبقا للمرصد المحلي', 'المرصد المحلي', 'monitor', 'asserts'), // to the monitor: its alef is not written
    yields('حسب ناشطين تحدثوا إلى قناة البرج', 'قناة البرج', 'news_outlet', 'asserts', 'ناشطون'),
    rejects('وفق المخطط'), // as planned
    rejects('حسب الأصول'),
  ]),
  corpus({ rule: 'attribution.citing' }, [
    yields('نقلا عن مصدر عسكري', 'مصدر عسكري', 'anonymous', 'asserts'),
    yields('استنادا إلى شهود عيان', 'شهود عيان', 'witness', 'asserts'),
    yields('على لسان المحافظ نادر الحلو', 'المحافظ نادر الحلو', 'official', 'asserts'),
    rejects('نقلا إلى المستشفى'), // the two were taken to hospital
    rejects('على أطراف البلدة'),
  ]),
  corpus({ rule: 'attribution.as-said' }, [
    yields('كما قال مرصد السهل', 'مرصد السهل', 'monitor', 'asserts'),
    yields('حسبما أفاد مصدر أمني', 'مصدر أمني', 'anonymous', 'asserts'),
    yields('وفق ما أعلنت، أمس الأحد، وزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    yields('على ما أفادت وكالة المرفأ', 'وكالة المرفأ', 'news_outlet', 'asserts'),
    yields('بحسب ما ذكر', 'مصدر عسكري', 'anonymous', 'asserts'),
    rejects('كما قصف الجيش'),
    rejects('على أفادت'),
    rejects('كما نفى مرصد السهل'), // moreover
  ]),
  corpus({ rule: 'attribution.issued' }, [
    yields('في حصيلة أعلنها مرصد السهل', 'مرصد السهل', 'monitor', 'asserts'),
    yields('في تقرير نشرته شبكة الضفتين', 'شبكة الضفتين', 'local_network', 'asserts'),
    yields('على ما جاء في بيان لوزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    rejects('في حصيلة هي الأعلى'),
    rejects('في بيان صحفي'),
  ]),
  corpus({ rule: 'attribution.stated-in' }, [
    yields('وجاء في بيان لوزارة الوادي', 'وزارة الوادي', 'official', 'asserts'),
    yields('ورد في تقرير مرصد السهل', 'مرصد السهل', 'monitor', 'asserts'),
    yields('جاء في البيان', 'مصدر عسكري', 'anonymous', 'asserts'),
    rejects('جاء في الصباح'), // came in the morning
  ]),
  corpus({ rule: 'attribution.ascribed' }, [
    yields('نسبت شبكة الضفتين', 'شبكة الضفتين', 'local_network', 'accuses'),
    yields('ونسبت وزارة الوادي', 'وزارة الوادي', 'official', 'accuses'),
    yields('ونسبها مرصد السهل', 'مرصد السهل', 'monitor', 'accuses'),
    rejects('نسبت إلى مجهولين'),
  ]),
]
