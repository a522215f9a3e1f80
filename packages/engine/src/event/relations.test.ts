// A government that speaks and its forces that strike are one actor to the linker.
import { knowledgeTables } from '@sijill/knowledge'
import { expect, it } from 'vitest'
import { actorRegisterFrom } from '../knowledge/actors.ts'
import { relationsOf } from './relations.ts'

const relations = relationsOf(actorRegisterFrom(knowledgeTables()))

it.each([
  ['russia', 'russia_air_force', true],
  ['syria_government', 'syrian_government_forces', true],
  ['saa_17th_division', 'syria_government', true],
  ['isis', 'syria_government', false],
  ['syria_government', 'syria_transitional_forces', false],
])('%s and %s: %s', (x, y, together) => {
  expect([relations.related(x, y), relations.related(y, x)]).toEqual([together, together])
})
