// What the rules of between, roads and triangles must read and refuse.
import { corpus, rejects, yields } from '../../match/corpus.ts'

export default [
  corpus({ rule: 'place.between', country: 'SY' }, [
    yields('بين منبج والباب', 'between(manbij,al_bab)', 2),
    yields('بين مدينتي منبج وجرابلس', 'between(manbij,jarabulus)', 2),
    yields('بين بلدة سرمين وسراقب', 'between(sarmin,saraqib)', 2),
    yields('بين الرقة ودير الزور', 'between(raqqa,deir_ezzor)', 2),
    rejects('بين الجيش والفصائل'), // between army and factions
    rejects('بين الاثنين والخميس'),
    rejects('بين منبج'),
  ]),
  corpus({ rule: 'place.between-unknown', country: 'SY' }, [
    yields('بين السخنة والقوشلية', 'between(sukhnah)', 2), // a name that no table has
    yields('بين القوشلية والسخنة', 'between(sukhnah)', 2),
    yields('بين قريتي القوشلية والباغوز', 'between(baghuz)', 2),
    rejects('بين القوشلية والزعرورية'), // neither is known
    rejects('بين الجيش والسكان'), // between army and people
  ]),
  corpus({ rule: 'place.stretch', country: 'SY' }, [
    yields('تمتد من سراقب إلى سرمين', 'between(saraqib,sarmin)', 2),
    yields('الممتدة من مدينة منبج إلى الباب', 'between(manbij,al_bab)', 2),
    yields('يمتد من الرقة إلى الطبقة', 'between(raqqa,tabqa)', 2),
    rejects('تمتد من الصباح إلى المساء'), // from morning to evening
    rejects('امتد من سراقب'),
  ]),
  corpus({ rule: 'place.road-told-before', country: 'SY' }, [
    yields('على الطريق', 'road_between(palmyra,homs)', 2),
    yields('في الطريق', 'road_between(palmyra,homs)', 2),
    yields('عبر الطريق', 'road_between(palmyra,homs)', 2),
    rejects('الطريق سالك'), // the road is open
  ]),
  corpus({ rule: 'place.road', country: 'SY' }, [
    yields('طريق دير الزور - تدمر', 'road_between(deir_ezzor,palmyra)', 2),
    yields('طريق دير الزور – تدمر', 'road_between(deir_ezzor,palmyra)', 2),
    yields('طريق "دمشق - حمص"', 'road_between(damascus,homs)', 2),
    yields('أوتوستراد حمص - دمشق', 'road_between(homs,damascus)', 2),
    yields('الطريق الواصل بين منبج وجرابلس', 'road_between(manbij,jarabulus)', 2),
    yields('الطريق الدولي بين الرقة والطبقة', 'road_between(raqqa,tabqa)', 2),
    yields('طريق الرقة/تل أبيض', 'road_between(raqqa,tal_abyad)', 2),
    yields('طريق السخنة', 'road(sukhnah)', 2), // the road to it
    yields('أوتوستراد دمشق درعا', 'road_between(damascus,daraa)', 2),
    rejects('طريق الحوار'), // the way of dialogue
    rejects('عن طريق البريد'),
    rejects('الطريق الدولي'),
  ]),
  corpus({ rule: 'place.triangle', country: 'SY' }, [
    yields('مثلث الرقة ودير الزور وحمص', 'triangle(raqqa,deir_ezzor,homs)', 3),
    yields('المثلث الذي يجمع الحدود الإدارية لدير الزور والرقة وحمص وحماة', 'triangle(deir_ezzor,raqqa,homs,hama)', 3),
    yields('مثلث الباب - منبج - جرابلس', 'triangle(al_bab,manbij,jarabulus)', 2),
    rejects('مثلث الموت'), // the triangle of death
    rejects('المثلث الحدودي'),
  ]),
]
