// A small gazetteer for the corpora: real places with rounded points, enough to be ambiguous.
import type { TableSource } from '../../knowledge/tables.ts'

const HEADER = 'id kind lat lon radius_km country admin1 admin2 weight name_ar aliases_ar'

/** Columns: id, kind, lat, lon, radius, country, governorate, district, weight, name, aliases (| between); _ is a space, - is empty. */
const ROWS = `
SY country 35 38.5 350 SY - - 90 سوريا سورية
IQ country 33 43.7 450 IQ - - 90 العراق -
LB country 33.9 35.8 90 LB - - 80 لبنان -
TR country 39 35 700 TR - - 80 تركيا -
RU country 60 90 3000 RU - - 60 روسيا -
YE country 15.5 47.5 500 YE - - 70 اليمن -
SY09 governorate 35.17 40.28 90 SY - - 60 دير_الزور -
SY08 governorate 36.5 40.9 80 SY - - 60 الحسكة -
SY11 governorate 36 38.93 79 SY - - 60 الرقة -
SY02 governorate 36.25 37.6 77 SY - - 60 حلب -
SY07 governorate 35.77 36.67 44 SY - - 60 إدلب -
SY05 governorate 35.23 37.2 53 SY - - 60 حماة -
SY04 governorate 34.47 38.3 116 SY - - 60 حمص -
SY12 governorate 32.85 36.2 34 SY - - 60 درعا -
SY03 governorate 33.5 37.38 76 SY - - 60 ريف_دمشق -
SY01 governorate 33.52 36.28 8 SY - - 60 دمشق -
IQ-BG governorate 33.3 44.4 40 IQ - - 60 بغداد -
IQ-DI governorate 33.9 45.1 80 IQ - - 60 ديالى -
SY0401 district 34.55 38.28 60 SY SY04 - 20 تدمر -
SY0503 subdistrict 35.35 37.75 25 SY SY05 - 10 السعن -
sy.deir_ezzor.deir_ezzor city 35.34 40.14 6 SY SY09 - 90 دير_الزور -
sy.deir_ezzor.mayadin town 35.02 40.45 4 SY SY09 - 60 الميادين -
sy.deir_ezzor.busayrah town 35.15 40.43 3 SY SY09 - 40 البصيرة -
sy.deir_ezzor.shuhayl town 35.09 40.45 3 SY SY09 - 40 الشحيل -
sy.deir_ezzor.baghuz town 34.46 40.95 3 SY SY09 - 45 الباغوز -
sy.deir_ezzor.kabajib village 35.09 39.57 2 SY SY09 - 25 كباجب -
sy.deir_ezzor.shumaytiyah village 35.49 39.96 2 SY SY09 - 25 الشميطية -
sy.deir_ezzor.muaysilah village 35.44 39.9 2 SY SY09 - 10 الكسرة -
sy.deir_ezzor.tabiyah village 35.2 40.33 2 SY SY09 - 15 الطابية -
sy.deir_ezzor.suwar town 35.51 40.66 3 SY SY09 - 45 الصور -
sy.deir_ezzor.omar field 35.1 40.57 6 SY SY09 - 50 حقل_العمر حقل_العمر_النفطي
sy.deir_ezzor.airport airport 35.29 40.18 3 SY SY09 - 40 مطار_دير_الزور_العسكري مطار_دير_الزور
sy.hasakah.hasakah city 36.5 40.75 6 SY SY08 - 80 الحسكة -
sy.hasakah.qamishli city 37.05 41.22 6 SY SY08 - 80 القامشلي -
sy.hasakah.tal_tamr town 36.66 40.37 3 SY SY08 - 50 تل_تمر -
sy.hasakah.ras_al_ayn town 36.85 40.07 4 SY SY08 - 60 رأس_العين سري_كانيه
sy.hasakah.umm_al_kayf village 36.69 40.33 2 SY SY08 - 20 أم_الكيف -
sy.hasakah.tawilah village 36.7 40.3 2 SY SY08 - 20 الطويلة -
sy.hasakah.tal_shanan village 36.72 40.36 2 SY SY08 - 20 تل_شنان -
sy.hasakah.musayrifah village 36.4 40.8 2 SY SY08 - 10 المشيرفة -
sy.raqqa.raqqa city 35.95 39.01 7 SY SY11 - 85 الرقة -
sy.raqqa.rusafah town 35.63 38.76 4 SY SY11 - 30 الرصافة -
sy.raqqa.tal_abyad town 36.7 38.95 4 SY SY11 - 60 تل_أبيض -
sy.raqqa.sawwan village 36.57 38.7 2 SY SY11 - 15 الصوان -
sy.raqqa.tabqa city 35.83 38.55 5 SY SY11 - 70 الطبقة الثورة
sy.aleppo.aleppo city 36.2 37.15 10 SY SY02 - 90 حلب -
sy.aleppo.manbij city 36.53 37.95 4 SY SY02 - 75 منبج -
sy.aleppo.al_bab city 36.37 37.52 4 SY SY02 - 70 الباب -
sy.aleppo.jarabulus town 36.82 38.01 4 SY SY02 - 60 جرابلس -
sy.aleppo.azaz city 36.59 37.05 4 SY SY02 - 65 اعزاز -
sy.aleppo.tal_rifaat town 36.47 37.1 3 SY SY02 - 60 تل_رفعت -
sy.aleppo.ain_al_arab city 36.89 38.35 4 SY SY02 - 75 عين_العرب كوباني
sy.aleppo.ashrafieh quarter 36.23 37.15 1.5 SY SY02 - 50 الأشرفية -
sy.aleppo.sheikh_maqsoud quarter 36.24 37.15 1.5 SY SY02 - 55 الشيخ_مقصود -
sy.aleppo.azamiyah quarter 36.19 37.12 1.5 SY SY02 - 20 الأعظمية -
sy.aleppo.sayf_al_dawla quarter 36.19 37.13 1.5 SY SY02 - 30 سيف_الدولة -
sy.aleppo.furqan quarter 36.2 37.11 1.5 SY SY02 - 15 الفرقان -
sy.aleppo.saadallah building 36.204 37.149 0.5 SY SY02 - 40 ساحة_سعد_الله_الجابري -
sy.idlib.idlib city 35.93 36.63 5 SY SY07 - 90 إدلب -
sy.idlib.khan_shaykhun city 35.44 36.65 4 SY SY07 - 70 خان_شيخون -
sy.idlib.maarrat city 35.64 36.67 4 SY SY07 - 70 معرة_النعمان -
sy.idlib.saraqib city 35.86 36.81 4 SY SY07 - 70 سراقب -
sy.idlib.sarmin town 35.9 36.73 3 SY SY07 - 45 سرمين -
sy.idlib.kansafra village 35.63 36.5 2 SY SY07 - 30 كنصفرة -
sy.idlib.atarib town 35.99 36.5 3 SY SY07 - 20 حارم -
sy.idlib.kabina village 35.74 36.26 2 SY SY07 - 30 كبانة -
sy.idlib.turki village 35.8 36.7 2 SY SY07 - 5 التركية -
sy.hama.hama city 35.13 36.75 6 SY SY05 - 85 حماة -
sy.hama.salamiyah city 35.01 37.05 5 SY SY05 - 60 السلمية -
sy.hama.masaada village 35.2 37.45 2 SY SY05 - 10 مسعدة -
sy.hama.musayrifah village 35.5 36.9 2 SY SY05 - 10 المشيرفة -
sy.hama.kafr_zita town 35.37 36.6 3 SY SY05 - 50 كفرزيتا كفر_زيتا
sy.homs.homs city 34.73 36.71 7 SY SY04 - 90 حمص -
sy.homs.palmyra city 34.56 38.28 5 SY SY04 SY0401 75 تدمر -
sy.homs.sukhnah town 34.885 38.871 4 SY SY04 SY0401 55 السخنة -
sy.homs.rastan town 34.92 36.73 3 SY SY04 - 55 الرستن -
sy.homs.talbiseh town 34.84 36.73 3 SY SY04 - 50 تلبيسة -
sy.homs.qaryatayn town 34.23 37.24 3 SY SY04 - 50 القريتين -
sy.homs.tanf base 33.51 38.62 4 SY SY04 - 60 قاعدة_التنف التنف
sy.daraa.daraa city 32.62 36.1 5 SY SY12 - 85 درعا -
sy.daraa.matar quarter 32.63 36.11 1.5 SY SY12 - 25 المطار -
sy.daraa.dael town 32.755 36.13 3 SY SY12 - 45 داعل -
sy.daraa.tafas town 32.736 36.067 3 SY SY12 - 50 طفس -
sy.daraa.jasim town 32.99 36.06 3 SY SY12 - 50 جاسم -
sy.daraa.nawa city 32.89 36.04 4 SY SY12 - 50 نوى -
sy.damascus.damascus city 33.51 36.29 10 SY SY01 - 90 دمشق -
sy.damascus.mazzeh quarter 33.5 36.25 2 SY SY01 - 50 المزة -
sy.rif.duma city 33.57 36.4 4 SY SY03 - 70 دوما -
sy.rif.yarmouk camp 33.47 36.3 1.5 SY SY01 - 60 مخيم_اليرموك -
sy.hasakah.hol camp 36.38 41.15 2 SY SY08 - 70 مخيم_الهول الهول
sy.region.east_euphrates region 36 40.2 150 SY - - 60 شرق_الفرات -
sy.river.euphrates river 35.7 39.5 200 SY - - 60 نهر_الفرات الفرات
sy.region.badia desert 34.6 38.8 140 SY - - 60 البادية_السورية -
sy.desert.mayadin desert 34.8 40.2 40 SY SY09 - 40 بادية_الميادين -
sy.desert.deir desert 34.95 39.95 60 SY SY09 - 50 بادية_دير_الزور -
sy.region.ghouta region 33.53 36.45 15 SY SY03 - 60 الغوطة_الشرقية -
sy.bab_al_hawa crossing 36.24 36.67 2 SY SY07 - 50 معبر_باب_الهوى باب_الهوى
iq.baghdad.baghdad city 33.31 44.37 20 IQ IQ-BG - 90 بغداد -
iq.baghdad.azamiyah quarter 33.37 44.36 3 IQ IQ-BG - 45 الأعظمية -
iq.baghdad.sadr quarter 33.39 44.46 4 IQ IQ-BG - 60 مدينة_الصدر -
iq.diyala.baquba city 33.75 44.65 6 IQ IQ-DI - 80 بعقوبة -
iq.diyala.mansura village 33.9 44.9 2 IQ IQ-DI - 12 المنصورة -
iq.nineveh.mosul city 36.34 43.13 10 IQ - - 90 الموصل -
lb.beirut city 33.89 35.5 8 LB - - 80 بيروت -
lb.tyre city 33.27 35.2 5 LB - - 60 صور -
lb.south region 33.3 35.4 35 LB - - 70 جنوب_لبنان -
ye.aden city 12.8 45.02 10 YE - - 80 عدن -
ye.mansura quarter 12.86 44.98 2.5 YE - - 40 المنصورة -
ye.burayqah town 12.78 44.87 4 YE - - 35 البريقة -
ye.marib city 15.46 45.33 6 YE - - 85 مأرب -
`

const ENGLISH = (id: string): string => (id.split('.').at(-1) ?? id).replaceAll('_', ' ')

const cells = ROWS.trim()
  .split('\n')
  .map((line) => line.split(' ').map((cell) => (cell === '-' ? '' : cell.replaceAll('_', ' '))))

const lines = cells.map(([id = '', ...rest]) => [id.replaceAll(' ', '_'), ...rest, 'editor', ENGLISH(id.replaceAll(' ', '_'))].join('\t'))

/** Hamlets as an imported table has them: names that are common words too. */
const HAMLETS = [
  ['حياة', 36.1, 39.3],
  ['المدينة', 36.2, 39.2],
].map(([name, lat, lon], index) =>
  [`gn.${index + 1}`, 'village', lat, lon, '', 'SY', 'SY11', '', 1, name, '', 'geonames', 'Hamlet'].join('\t'),
)

/** The gazetteer of the corpora, and the names in it that need more than themselves. */
export const fixtureTables: readonly TableSource[] = [
  { file: 'gazetteer/fixture.tsv', content: [[...HEADER.split(' '), 'source', 'name_en'].join('\t'), ...lines].join('\n') },
  {
    file: 'gazetteer/imported.tsv',
    content: [[...HEADER.split(' '), 'source', 'name_en'].join('\t'), ...HAMLETS].join('\n'),
  },
  {
    file: 'ambiguous/places-fixture.tsv',
    content: [
      'name_ar\tneeds',
      'الثورة\tclass',
      'المطار\tclass',
      'الأعظمية\tplace_context',
      'الفرقان\tplace_context',
      'سيف الدولة\tplace_context',
      'الباب\tplace_context',
      'الصور\tplace_context',
      'صور\tplace_context',
      'جاسم\tplace_context',
      'المشيرفة\tparent',
      'الطويلة\tplace_context',
      'الأشرفية\tplace_context',
      'التركية\tclass',
      'الكسرة\tplace_context',
    ].join('\n'),
  },
]
