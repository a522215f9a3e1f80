// A warning stands before what is grave, and before nothing else.
import { expect, it } from 'vitest'
import type { Claim } from '../event/ask-event.ts'
import { graphicReasons } from './graphic.ts'

type Row = Claim['casualties'][number]
const killed = (min: number, traits: string[] = []): Row => ({
  outcome: 'killed',
  min,
  max: min,
  best: min,
  actor: null,
  category: null,
  traits,
  of: null,
  text: '',
  start: 0,
  end: 0,
  in: 'text',
})

it('warns of children killed, of ten dead, of sexual violence and of poison', () => {
  expect(graphicReasons([{ type: 'shelling', means: [], casualties: [killed(9)] }])).toEqual([])
  expect(graphicReasons([{ type: 'shelling', means: [], casualties: [killed(10), killed(1, ['child'])] }])).toEqual(['children', 'many'])
  expect(graphicReasons([{ type: 'shelling', means: [], casualties: [killed(0, ['child'])] }])).toEqual([])
  expect(graphicReasons([{ type: 'sexual_violence', means: [], casualties: [] }])).toEqual(['sexual'])
  const gas = { id: 'chlorine', text: '', start: 0, end: 0, in: 'text' as const }
  expect(graphicReasons([{ type: 'shelling', means: [gas], casualties: [] }])).toEqual(['chemical'])
})
