// What is masked for whoever did not ask for restricted fields: victims, eyewitnesses and exact points, wherever an answer holds a claim or a part of one.
import { randomUUID } from 'node:crypto'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claim, reading } from '../store/reports.ts'
import { ORIGIN, team, type Team } from './fixture.ts'

const VICTIM = 'راعٍ' // a shepherd
const EYEWITNESS = 'رامي الخابوري' // a name
const NAMED = 'سالم الغريب' // a name that a coder gave
const POINT = '35.095'

let crew: Team
let cookies: Readonly<Record<'viewer' | 'coder' | 'adjudicator', string>>
beforeAll(async () => {
  crew = await team()
  cookies = { viewer: await crew.logIn('viewer'), coder: await crew.logIn('coder'), adjudicator: await crew.logIn('adjudicator') }
  const place = { name: 'بستان', lat: 35.0951, lon: 40.4602, radius_km: 1, geo_precision: 1 } // an orchard
  const attribution = [{ name: EYEWITNESS, kind: 'witness', stance: 'asserts' }]
  const edit = {
    id: randomUUID(),
    kind: 'edit',
    claim: crew.claims[0],
    changes: { place, targets: [VICTIM, NAMED], attribution },
    reason: 'seen',
  }
  const sent = { method: 'POST', as: null, headers: { cookie: cookies.coder, origin: ORIGIN }, body: JSON.stringify(edit) }
  expect((await crew.ask('/api/v1/decisions', sent)).status).toBe(201)
})
afterAll(() => crew.remove())

const textOf = async (path: string, who: keyof typeof cookies): Promise<string> =>
  (await crew.ask(`/api/v1${path}`, { as: null, headers: { cookie: cookies[who] } })).text()
const found = (text: string): string[] => [VICTIM, EYEWITNESS, NAMED, POINT].filter((one) => text.includes(one))

describe('what is masked', () => {
  it('is so in an event, a report, claims, decisions and what lies behind an event', async () => {
    const { items } = JSON.parse(await textOf('/events?types=shelling', 'viewer')) as { items: { id: string }[] }
    const event = `/events/${items[0]?.id}`
    const claims = ['/claims', `/claims/${crew.claims[0]}`, `/reports/${crew.reports[0]}`]
    expect(found(await textOf(`${event}?restricted=true`, 'adjudicator'))).toEqual([VICTIM, EYEWITNESS, NAMED, POINT])
    for (const path of claims)
      expect([path, found(await textOf(`${path}?restricted=true`, 'adjudicator'))]).toEqual([path, [VICTIM, EYEWITNESS, NAMED, POINT]])
    for (const path of [event, `${event}/why`, `/decisions?claim=${crew.claims[0]}`, ...claims])
      for (const who of ['viewer', 'adjudicator'] as const) expect([path, who, found(await textOf(path, who))]).toEqual([path, who, []])
  })

  it('names a witness of an event by the kind alone, and an outlet by its name', async () => {
    const { items } = JSON.parse(await textOf('/events?types=shelling', 'viewer')) as { items: { id: string }[] }
    const event = JSON.parse(await textOf(`/events/${items[0]?.id}`, 'viewer')) as { witness_list: { name: string; kind: string }[] }
    expect(event.witness_list.find(({ kind }) => kind === 'witness')).toMatchObject({ name: '…' })
    expect(event.witness_list.map(({ name }) => name)).toContain('راديو الرافقة') // an invented radio
  })

  it('is so in differences between readings and decisions, but for who decides on them', async () => {
    const report = crew.reports[0] as string
    const later = [{ report, reading: reading(report, claim({ id: `${report}#1`, type: 'shelling' })) }]
    await saveExtractions(crew.store.db, later, { engine: '2', knowledge: 'k' })
    await linkWaiting(crew.store.db, dataFolder())
    expect(found(await textOf('/review/differences', 'coder'))).toEqual([VICTIM, EYEWITNESS, NAMED, POINT])
    const shown = await textOf('/review/differences', 'viewer')
    expect([found(shown), JSON.parse(shown)]).toEqual([[], expect.objectContaining({ total: 1 })])
  })
})
