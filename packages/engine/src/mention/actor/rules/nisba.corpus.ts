// What adjectives of states and groups tell and what they do not. Values: id, what it is of the actor, finer actor.
import { corpus, rejects, yields, yieldsIn } from '../../match/corpus.ts'

const IN_SYRIA = { published: '2024-11-20', country: 'SY' } as const

export const nisbaCorpora = [
  corpus({ rule: 'actor.nisba', ...IN_SYRIA }, [
    yieldsIn('قصف تركي', 'تركي', 'turkey_military'),
    yieldsIn('غارة إسرائيلية', 'إسرائيلية', 'israel_military'),
    yieldsIn('غارات جوية عنيفة روسية', 'روسية', 'russia_military'), // adjectives between
    yieldsIn('هجوم بمسيّرة إيرانية', 'إيرانية', 'iran', 'group', 'iran_military'),
    yieldsIn('توغل تركي', 'تركي', 'turkey_military'),
    yieldsIn('هجوم حوثي', 'حوثي', 'houthis'),
    yieldsIn('قصف سوري', 'سوري', 'syrian_government_forces'), // of the year
    yieldsIn('غارة بطائرة روسية', 'روسية', 'russia_air_force'),
    rejects('الطفل السوري'), // the Syrian child
    rejects('الليرة التركية'), // the Turkish lira
    rejects('الصحفي الفلسطيني'),
    rejects('الحدود التركية'),
    rejects('القرية السورية'),
    rejects('أعلن تركي آل محمد'), // a man of that name
  ]),
  corpus({ rule: 'actor.nisba', published: '2025-06-01', country: 'SY' }, [yieldsIn('قصف سوري', 'سوري', 'syria_transitional_forces')]),
  corpus({ rule: 'actor.nisba-counted', ...IN_SYRIA }, [
    yieldsIn('مقتل 17 حوثياً', 'حوثياً', 'houthis', 'members'), // 17 Houthis
    yieldsIn('أسر أربعة حوثيين', 'حوثيين', 'houthis', 'members'),
    yieldsIn('مقتل أكثر من 13 داعشياً', 'داعشياً', 'isis', 'members'),
    rejects('إصابة ثلاثة إسرائيليين'), // citizens
    rejects('في 17 الحوثي'),
  ]),
  corpus({ rule: 'actor.nisba-guessed', ...IN_SYRIA }, [
    yieldsIn('طائرة يُعتقد أنها تركية', 'تركية', 'turkey_military'), // an aircraft believed to be Turkish
    yieldsIn('قوات يرجح أنها إيرانية', 'إيرانية', 'iran'),
    yieldsIn('جنود يشتبه بأنهم روس', 'روس', 'russia_military'),
    rejects('قال إنها تركية'), // he said that she is Turkish
  ]),
  corpus({ rule: 'actor.nisba-joined', ...IN_SYRIA }, [
    yieldsIn('غارات سورية أو روسية', 'روسية', 'russia_military'),
    yieldsIn('القوات الإماراتية والسعودية', 'السعودية', 'saudi_military', 'group'),
    yieldsIn('قصف تركي وروسي', 'روسي', 'russia_military'),
    rejects('قصف تركي على قرية سورية'), // a Syrian village
    rejects('لاجئون سوريون وعراقيون'),
  ]),
  corpus({ rule: 'actor.force-nisba', ...IN_SYRIA }, [
    yields('قوات مشتركة أردنية', 'jordan_military', 'group'), // joint forces of Jordan
    yields('القوات البحرية الهندية', 'india_military'),
    yields('قوة برية إيطالية', 'italy_military'),
    rejects('فصائل سورية'), // bands from Syria are not its army
    rejects('القوات المشتركة'),
  ]),
  corpus({ rule: 'actor.joint-force', ...IN_SYRIA }, [
    yields('قوة مشتركة سورية روسية', 'syrian_government_forces+russia_military'),
    yields('دورية مشتركة تركية روسية', 'turkey_military+russia_military'),
    yields('القوات السورية الروسية', 'syrian_government_forces+russia_military'),
    rejects('دورية تركية'),
    rejects('عملية السلام السورية'),
  ]),
]
