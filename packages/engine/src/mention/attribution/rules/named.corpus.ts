// What the rules for sources with a name read and refuse. Values: kind, name.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export const namedCorpora = [
  corpus({ rule: 'source.listed' }, [
    yields('مرصد السهل لحقوق الإنسان', 'monitor', 'مرصد السهل لحقوق الإنسان'),
    yields('مرصد السهل المعارض', 'monitor', 'مرصد السهل'), // the opposition monitor
    yields('فرق النجدة التطوعية (النجدة)', 'aid_body', 'فرق النجدة التطوعية'),
    yields('سليم الحادي', 'monitor', 'مرصد السهل لحقوق الإنسان'), // its director, by name
    yields('الضفتين 24', 'local_network', 'الضفتين 24'),
    rejects('مرصد الوادي'),
    rejects('"مرصد السهل الأخضر"'), // what stands in quotation marks is one name
    rejects('سهل'),
  ]),
  corpus({ rule: 'source.actor' }, [
    yields('قوات سوريا الديمقراطية', 'armed_actor', 'قوات سوريا الديمقراطية'),
    yields('الجيش الإسرائيلي', 'official', 'الجيش الإسرائيلي'),
    yields('جيش الاحتلال الإسرائيلي', 'official', 'الجيش الإسرائيلي'), // a loaded word gives way to the register's name
    yields('حزب الله', 'armed_actor', 'حزب الله'),
    rejects('مسلحون مجهولون'), // unknown gunmen
    rejects('مدنيون'),
  ]),
  corpus({ rule: 'source.office' }, [
    yields('مدير مكتب الوادي', 'local_network', 'مدير مكتب الوادي'),
    yields('المحافظ نادر الحلو', 'official', 'المحافظ نادر الحلو'),
    yields('الناطق باسم حزب الله', 'armed_actor', 'الناطق باسم حزب الله'),
    yields('رئيس لجنة السهل', 'official', 'رئيس لجنة السهل'),
    yields('مستشار قوات سوريا الديمقراطية', 'armed_actor', 'مستشار قوات سوريا الديمقراطية'),
    rejects('رئيس'),
    rejects('مدير مرصد السهل'), // listed as one who speaks for it
  ]),
  corpus({ rule: 'source.titled' }, [
    yields('العميد نادر الحلو', 'official', 'العميد نادر الحلو'),
    yields('الناشط سمير العلو', 'local_network', 'الناشط سمير العلو'),
    yields('المزارع خليل العلو', 'witness', 'المزارع خليل العلو'),
    yields('العقيد في حزب الله نادر الحلو', 'armed_actor', 'العقيد في حزب الله نادر الحلو'),
    rejects('العميد'),
    rejects('عميد كلية'),
  ]),
  corpus({ rule: 'source.body' }, [
    yields('وكالة الوادي', 'news_outlet', 'وكالة الوادي'),
    yields('مركز الوادي للتوثيق', 'monitor', 'مركز الوادي للتوثيق'),
    yields('المديرية', 'official', 'المديرية'),
    yields('مكتب محافظ السهل', 'official', 'مكتب محافظ السهل'), // the bureau of one in office
    yields('مستشفى الوادي', 'official', 'مستشفى الوادي'), // a hospital in its own name
    rejects('موقع'),
    rejects('وكالة المرفأ'), // listed
  ]),
]
