// What the rules of names must read and refuse. Values: what it is, then its geo_precision.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.name', country: 'SY' }, [
    yields('منبج', 'manbij', 1), // Manbij
    yields('ادلب', 'idlib', 1), // Idlib without hamza
    yields('الحسكه', 'hasakah', 1), // ha for ta marbuta
    yields('دير_الزور', 'deir_ezzor', 1), // as a hashtag is written
    yields('في الباب', 'al_bab', 1), // in al-Bab
    yields('مدينة الباب', 'al_bab', 1),
    yields('بلدة البصيرة', 'busayrah', 1),
    yields('قرية "أم الكيف"', 'umm_al_kayf', 1), // quotation marks round the name
    yields('تلرفعت', 'tal_rifaat', 1), // written as one word
    yields('كوباني', 'ain_al_arab', 1), // its other name
    yields('حقل العمر', 'omar', 1), // the class word is part of the name
    yields('محافظة دير الزور', 'SY09', 3),
    yields('ناحية السعن', 'SY0503', 2),
    yields('منطقة سراقب', 'area(saraqib)', 2), // the area of Saraqib
    yields('حي الأعظمية', 'azamiyah', 1), // in Aleppo, not in Baghdad
    yields('مخيم اليرموك', 'yarmouk', 1),
    yields('قاعدة التنف', 'tanf', 1),
    yields('ساحة سعدالله الجابري', 'saadallah', 1), // God joined to the word before
    yields('مشفى منبج', 'site(manbij)', 1), // the hospital of Manbij: no table has it
    yields('سوريا', 'SY', 3),
    yields('مدينة الثورة', 'tabqa', 1), // a town by that name
    yields('ريف دمشق', 'SY03', 3), // a governorate of that name
    rejects('الثورة السورية'), // the Syrian revolution
    rejects('الباب مفتوح'), // the door is open
    rejects('الصور المرفقة'), // the attached photos
    rejects('جاسم محمد'), // a man
    rejects('محمد جاسم'),
    rejects('الوحدة العسكرية'), // the military unit
    rejects('فرقة عسكرية'), // a division: not ف + رقة
    rejects('القوات التركية'), // Turkish forces: also a village
    rejects('قرية صغيرة'), // a small village
    rejects('بلدة شهدت اشتباكات'), // a town that saw clashes
    rejects('قرية كانت هادئة'),
  ]),
  corpus({ rule: 'place.name', country: 'IQ' }, [
    yields('حي الأعظمية', 'azamiyah', 1),
    yields('قضاء بعقوبة', 'baquba', 2), // a district told by its town
    yields('بعقوبة', 'baquba', 1),
  ]),
  corpus({ rule: 'place.part', country: 'SY' }, [
    yields('محافظة إدلب الجنوبية', 'south_part(SY07)', 2),
    yields('البادية السورية الشرقية', 'east_part(badia)', 3),
    yields('دير الزور الغربي', 'west_part(deir_ezzor)', 2), // elliptical, in a row after countryside
    yields('الغوطة الشرقية الجنوبية', 'south_part(ghouta)', 2),
    rejects('حقل العمر الشرقي'), // a field has no sides worth a place
    rejects('الغوطة الشرقية'), // a name of its own
  ]),
  corpus({ rule: 'place.told-before', country: 'SY' }, [
    yields('في المدينة', 'manbij', 1), // told before: Manbij
    yields('بالمدينة', 'manbij', 1),
    yields('في المحافظة', 'SY02', 3), // the governorate of the last place
    yields('إلى المدينة', 'manbij', 1),
    rejects('المدينة هادئة'), // the city is quiet
    yieldsIn('اقتحموا المدينة', 'المدينة', 'manbij', 1), // they stormed the city
    yields('في البلاد', 'SY', 3), // in the country
    rejects('في المنطقة'), // in the area: says nothing new
    rejects('القرية'),
  ]),
]
