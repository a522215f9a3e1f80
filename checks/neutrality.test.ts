// Swapping an actor's loaded name for its neutral one, and one side's name for another's, changes nothing but the name.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Frames of reports with a place for a name; plural agreement is the same for all names used. */
const FRAMES = [
  'قُتل أربعة مدنيين بقصف مدفعي نفذته {} على بلدة سرمين، أمس الاثنين.',
  'هاجمت {} حاجزاً قرب مدينة الباب، ما أسفر عن مقتل عنصرين وإصابة ثلاثة.',
  'اعتقلت {} خمسة مدنيين في مدينة الحسكة، وفق ناشطين.',
  'اختطفت {} طبيباً في مدينة إدلب أمس.',
  'سيطرت {} على قرية تل شنان بعد اشتباكات عنيفة.',
]

/** What a claim says, leaving out who and the words. */
function shape(claim: Claim): unknown {
  return {
    kind: claim.kind,
    factuality: claim.factuality,
    place: claim.place && [claim.place.id, claim.place.lat, claim.place.lon],
    time: claim.time && [claim.time.from, claim.time.to],
    casualties: claim.casualties.map((row) => [row.outcome, row.min, row.max, row.of]),
    roles: claim.actors.map((actor) => [actor.role, actor.certainty]),
    sources: claim.attribution.map((line) => [line.kind, line.stance]),
    confidence: claim.confidence,
  }
}

const read = (frame: string, name: string): readonly Claim[] =>
  engine.read({ id: 'n', text: frame.replace('{}', name), published: '2020-08-27', country: 'SY' }).claims

/** Loaded and neutral names of one actor. */
const LOADED: readonly (readonly [string, string])[] = [
  ['قوات الأسد', 'قوات النظام السوري'],
  ['ميليشيا قسد', 'قوات سوريا الديمقراطية'],
  ['قوات الاحتلال التركي', 'القوات التركية'],
  ['قوات الاحتلال الروسي', 'القوات الروسية'],
  ['عصابات داعش', 'خلايا تنظيم الدولة الإسلامية'],
]

describe('a loaded name and the neutral one', () => {
  it.each(LOADED.flatMap(([loaded, neutral]) => FRAMES.map((frame) => [loaded, neutral, frame] as const)))(
    '%s = %s in: %s',
    (loaded, neutral, frame) => {
      const [one, other] = [read(frame, loaded), read(frame, neutral)]
      expect(one.length).toBeGreaterThan(0)
      expect(one.map(shape)).toEqual(other.map(shape))
      expect(one.map((claim) => [claim.type, claim.actors.map((actor) => actor.id)])).toEqual(
        other.map((claim) => [claim.type, claim.actors.map((actor) => actor.id)]),
      )
    },
  )
})

/** Sides of one category: swapped, only the id changes. */
const SIDES: readonly (readonly [string, string])[] = [
  ['قوات سوريا الديمقراطية', 'هيئة تحرير الشام'],
  ['فصائل المعارضة', 'قوات سوريا الديمقراطية'],
  ['القوات التركية', 'القوات الروسية'],
]

describe('one side and another', () => {
  it.each(SIDES.flatMap(([a, b]) => FRAMES.map((frame) => [a, b, frame] as const)))('%s | %s in: %s', (a, b, frame) => {
    const [one, other] = [read(frame, a), read(frame, b)]
    expect(one.map(shape)).toEqual(other.map(shape))
    expect(one.map((claim) => claim.type)).toEqual(other.map((claim) => claim.type))
  })
})
