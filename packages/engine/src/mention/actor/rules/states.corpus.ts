// Where the name of a country or a capital is the state, and where it is the place. Values: id, what it is of the actor.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

const IN_SYRIA = { published: '2024-11-20', country: 'SY' } as const

export const stateCorpora = [
  corpus({ rule: 'actor.state', ...IN_SYRIA }, [
    yieldsIn('أعلنت روسيا وقف العملية', 'روسيا', 'russia', 'state'), // Russia announced
    yieldsIn('روسيا تعلن وقف العملية', 'روسيا', 'russia', 'state'),
    yieldsIn('اتفاق بين تركيا وقسد', 'تركيا', 'turkey'), // a side
    yieldsIn('اتهمت قسد تركيا بقصف القرية', 'تركيا', 'turkey'), // the accused
    yieldsIn('قال الوزير إن إسرائيل قصفت الموقع', 'إسرائيل', 'israel'),
    yieldsIn('هجمات إسرائيل على القرية', 'إسرائيل', 'israel'), // attacks of Israel
    yieldsIn('ضربة من قبل إسرائيل', 'إسرائيل', 'israel'), // on the part of
    rejects('في تركيا'), // in Turkey
    rejects('شمال العراق'),
    rejects('قرب حدود لبنان'),
    rejects('وصل إلى روسيا'),
    rejects('شهدت تركيا أمطاراً'), // Turkey saw rain
    rejects('لاجئون من العراق'),
  ]),
  corpus({ rule: 'actor.metonym', ...IN_SYRIA }, [
    yieldsIn('أعلنت أنقرة تحييد 5 مسلحين', 'أنقرة', 'turkey', 'state'),
    yieldsIn('دمشق تنفي القصف', 'دمشق', 'syria_government', 'state'),
    yieldsIn('اتهمت طهران إسرائيل بالهجوم', 'طهران', 'iran'),
    yieldsIn('اتهمت إيران تل أبيب بالهجوم', 'تل أبيب', 'israel'), // the accused
    yieldsIn('قالت موسكو إن الهجوم فشل', 'موسكو', 'russia'),
    yieldsIn('هددت واشنطن برد', 'واشنطن', 'usa'),
    rejects('قصف على دمشق'),
    rejects('استيقظت دمشق على انفجار'), // Damascus awoke
    rejects('في موسكو'),
    rejects('مفاوضات موسكو'), // the talks at Moscow
    rejects('اشتباكات طرابلس'),
  ]),
  corpus({ rule: 'actor.metonym', published: '2025-06-01', country: 'SY' }, [
    yieldsIn('دمشق تنفي القصف', 'دمشق', 'syria_transitional_government', 'state'),
    yieldsIn('قالت دمشق إنها سترد', 'دمشق', 'syria_transitional_government', 'state'),
  ]),
  corpus({ rule: 'actor.side', ...IN_SYRIA }, [
    yields('الجانب التركي', 'turkey', 'state'),
    yields('الجانب الروسي', 'russia'),
    yields('الطرف الإسرائيلي', 'israel'),
    rejects('الجانب الشرقي'), // the eastern side
    rejects('جانب الطريق'),
    rejects('إلى جانب الجيش التركي'),
  ]),
]
