// What the rules of lists must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.class-list', country: 'SY' }, [
    yields('قرى الطويلة، تل شنان، أم الكيف', 'list(tawilah,tal_shanan,umm_al_kayf)', 2),
    yields('قرى “الطويلة، تل شنان، أم الكيف”', 'list(tawilah,tal_shanan,umm_al_kayf)', 2),
    yields('حيي الأشرفية والشيخ مقصود', 'list(ashrafieh,sheikh_maqsoud)', 2),
    yields('بلدات سرمين وكفرزيتا', 'list(sarmin,kafr_zita)', 2),
    yields('مدينتي الرقة ودير الزور', 'list(raqqa,deir_ezzor)', 2),
    yields('محافظتي حلب وإدلب', 'list(SY02,SY07)', 3),
    rejects('قرى صغيرة'),
    rejects('أحياء سكنية وأسواق'),
  ]),
  corpus({ rule: 'place.list', country: 'SY' }, [
    yields('الأعظمية وسيف الدولة والفرقان', 'list(azamiyah,sayf_al_dawla,furqan)', 2),
    yields('سراقب وسرمين', 'list(saraqib,sarmin)', 2),
    yields('ريف حمص الشرقي ودير الزور الغربي', 'list(SY04,deir_ezzor)', 2),
    yields('سراقب، معرة النعمان، خان شيخون', 'list(saraqib,maarrat,khan_shaykhun)', 2),
    rejects('سوريا والعراق'), // two countries are no one place
    rejects('سراقب بإدلب'),
  ]),
]
