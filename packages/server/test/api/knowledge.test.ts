// The editor of knowledge over the API: gaps are counted, a change is checked before anything is kept, and what is kept is known at once.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captured, claim, reading } from '../store/reports.ts'
import { ORIGIN, team, type Team } from './fixture.ts'
import { ACTOR, PLACE } from './knowledge-cases.ts'

let crew: Team
let ask: (method: string, path: string, sent?: unknown) => Promise<Response>

const as = async (role: string): Promise<typeof ask> => {
  const cookie = await crew.logIn(role)
  return (method, path, sent) =>
    crew.ask(`/api/v1${path}`, {
      method,
      as: null,
      headers: { cookie, origin: ORIGIN },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
}
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const ownFile = (file: string): string => join(crew.folder, 'knowledge', file)

const TEXT = 'قصف مدفعي على قرية الزعيفرينة. قتل اثنان في قرية المشيطرة.' // shelling of one village, two killed in another
const spanOf = (words: string) => ({
  text: words,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  in: 'text' as const,
})
const unlisted = (words: string) => ({ code: 'place/unlisted', message: words, span: spanOf(words) })

beforeAll(async () => {
  crew = await team()
  ask = await as('manager')
  const texts = [TEXT, `${TEXT} ثم هدأ.`] // then it was calm
  const saved = await saveReports(
    crew.store.db,
    texts.map((text) => captured({ text, published: '2024-05-01' })),
    'import:test',
  )
  const read = saved.map(({ id }, at) => {
    const told = claim({ id: `${id}#1`, evidence: [{ text: TEXT.slice(0, 30), start: 0, end: 30, in: 'text' }] })
    const names = at === 0 ? ['الزعيفرينة', 'المشيطرة'] : ['الزعيفرينة'] // the two villages
    return { report: id, reading: { ...reading(id, told), warnings: names.map(unlisted) } }
  })
  await saveExtractions(crew.store.db, read, { engine: '1', knowledge: 'k' })
})
afterAll(() => crew.remove())

describe('gaps', () => {
  it('are the names that no table has, those of most claims first, each with its sentence', async () => {
    const { items, next } = await json(ask('GET', '/knowledge/gaps?kind=place'))
    expect(items.map((gap: any) => [gap.name, gap.claims, gap.reports, gap.listed])).toEqual([
      ['الزعيفرينة', 2, 2, false],
      ['المشيطرة', 0, 1, false],
    ])
    expect(items[1].example).toMatchObject({ before: 'قتل اثنان في قرية ', words: 'المشيطرة', after: '.' }) // two killed in the village of
    expect(next).toBeNull()
  })

  it('come page by page', async () => {
    const first = await json(ask('GET', '/knowledge/gaps?kind=place&limit=1'))
    const second = await json(ask('GET', `/knowledge/gaps?kind=place&limit=1&after=${encodeURIComponent(first.next)}`))
    expect([first.items[0].name, second.items[0].name, second.next]).toEqual(['الزعيفرينة', 'المشيطرة', null])
  })
})

describe('a place', () => {
  const outside = { ...PLACE, admin1: 'SY09', admin2: 'SY0903', lat: 32.6, lon: 36.1 }

  it('whose point lies outside its district is refused, and nothing is kept', async () => {
    const answer = await json(ask('POST', '/knowledge/places', outside))
    expect(answer.saved).toBe(false)
    expect(answer.faults.map(({ code, column }: any) => [code, column])).toEqual([['outside-district', 'admin2']])
    expect(answer.faults[0].values).toMatchObject({ name_ar: expect.stringMatching(/./), km: expect.any(Number) })
    expect(existsSync(ownFile('gazetteer/own.tsv'))).toBe(false)
  })

  it('that is mended is kept beside the user’s other rows and comments, told in the log, and known at once', async () => {
    mkdirSync(ownFile('gazetteer'), { recursive: true })
    const before = '# ours\nsy.own.other\tvillage\t35.1\t40.4\t\tSY\t\t\t5\ttest\tOther\tالمجيدلية\t\t\n' // an invented village
    const head = 'id\tkind\tlat\tlon\tradius_km\tcountry\tadmin1\tadmin2\tweight\tsource\tname_en\tname_ar\taliases_ar\tnote\n'
    writeFileSync(ownFile('gazetteer/own.tsv'), head + before)
    expect(await json(ask('POST', '/knowledge/places', PLACE))).toEqual({ saved: true, faults: [] })
    const written = readFileSync(ownFile('gazetteer/own.tsv'), 'utf8')
    expect(written.startsWith(head + before)).toBe(true)
    expect(written.slice((head + before).length)).toBe(
      `${PLACE.id}\tvillage\t35.11\t40.47\t\tSY\t\t\t10\ttest\tZuayfirina\t${PLACE.name_ar}\t\t\n`,
    )
    const [line] = await listAudit(crew.store.db, { act: 'knowledge.place.add', limit: 1 })
    expect(line).toMatchObject({ who: 'person:manager', subject: PLACE.id })
    expect((await json(ask('GET', `/places?q=${encodeURIComponent(PLACE.name_ar)}`))).items.map(({ id }: any) => id)).toEqual([PLACE.id])
    const { items } = await json(ask('GET', '/knowledge/gaps?kind=place'))
    expect(items.map((gap: any) => gap.listed)).toEqual([true, false])
  })

  it('cannot take the id of another, and is altered and removed by its own', async () => {
    const again = await json(ask('POST', '/knowledge/places', PLACE))
    expect(again.faults.map(({ code }: any) => code)).toEqual(['duplicate-id'])
    const { id, ...more } = { ...PLACE, kind: 'town', note: 'seen\tthere' }
    expect((await json(ask('PUT', `/knowledge/places/${id}`, more))).saved).toBe(true)
    expect(await json(ask('GET', `/knowledge/places/${id}`))).toMatchObject({ kind: 'town', note: 'seen there', own: true })
    expect((await json(ask('DELETE', `/knowledge/places/${id}`))).saved).toBe(true)
    expect((await ask('GET', `/knowledge/places/${id}`)).status).toBe(404)
    expect(readFileSync(ownFile('gazetteer/own.tsv'), 'utf8')).toContain('# ours\nsy.own.other')
  })

  it('of ours takes a row laid over it, and is as it was without', async () => {
    const path = '/knowledge/places/sy.deir_ezzor.shuhayl'
    const { id: _, own, ...ours } = await json(ask('GET', path))
    expect(own).toBe(false)
    expect((await json(ask('PUT', path, { ...ours, aliases_ar: ['شحيل الفرات'] }))).saved).toBe(true) // an invented second name
    expect(await json(ask('GET', path))).toMatchObject({ own: true, aliases_ar: ['شحيل الفرات'] })
    await ask('DELETE', path)
    expect(await json(ask('GET', path))).toMatchObject({ own: false, aliases_ar: ours.aliases_ar })
  })
})

describe('an actor', () => {
  const sense = {
    alias_ar: 'فرسان الوادي', // horsemen of the valley
    register: 'self',
    match: 'context',
    country: 'SY',
    from: '2013-02-01',
    to: null,
    near: [],
    source: 'test',
    note: '',
  } as const

  it('is kept with its names, each in its time, and taken out with them', async () => {
    expect(await json(ask('POST', '/knowledge/actors', { ...ACTOR, senses: [sense] }))).toEqual({ saved: true, faults: [] })
    expect(await json(ask('GET', `/knowledge/actors/${ACTOR.id}`))).toMatchObject({ ...ACTOR, senses: [sense], own: true, ours: [] })
    expect((await json(ask('GET', `/actors/${ACTOR.id}/names`))).known).toMatchObject([{ name: sense.alias_ar, from: '2013-02-01' }])
    expect((await json(ask('DELETE', `/knowledge/actors/${ACTOR.id}`))).saved).toBe(true)
    expect(readFileSync(ownFile('actors/aliases.tsv'), 'utf8')).not.toContain(ACTOR.id)
  })

  it('of ours gets names of the user’s without a row of its own', async () => {
    const { id, own: _, ours, ...sdf } = await json(ask('GET', '/knowledge/actors/sdf'))
    expect((await json(ask('PUT', `/knowledge/actors/${id}`, { ...sdf, senses: [sense] }))).saved).toBe(true)
    const known = await json(ask('GET', '/knowledge/actors/sdf'))
    expect(known).toMatchObject({ own: false, senses: [sense] })
    expect(known.ours).toHaveLength(ours.length)
    expect((await json(ask('GET', '/knowledge/actors'))).items.map((one: any) => one.id)).toEqual(['sdf'])
    await ask('DELETE', '/knowledge/actors/sdf')
  })

  it('below one that is not there, or that ends before it begins, is refused', async () => {
    const { faults } = await json(ask('POST', '/knowledge/actors', { ...ACTOR, parent: 'nobody', from: '2014', to: '2013' }))
    expect(faults.map(({ code, column }: any) => [code, column])).toEqual([
      ['unknown-actor', 'parent'],
      ['ends-before', 'to'],
    ])
  })
})

describe('a table that cannot be read', () => {
  it('is told with its line, and what was known before holds on', async () => {
    const path = ownFile('gazetteer/broken.tsv')
    writeFileSync(path, 'name\nx\ty\n')
    const answer = await ask('POST', '/knowledge/places', PLACE)
    expect([answer.status, (await answer.json()) as object]).toMatchObject([500, { code: 'knowledge/unreadable' }])
    expect((await ask('GET', '/places/sy.deir_ezzor.shuhayl')).status).toBe(200)
    rmSync(path)
  })
})

describe('roles', () => {
  it('let a viewer look, and none below a manager change anything', async () => {
    const viewer = await as('viewer')
    const looks = ['/gaps?kind=place', '/places?q=x', '/actors', '/reading'].map((path) => viewer('GET', `/knowledge${path}`))
    expect((await Promise.all(looks)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const adjudicator = await as('adjudicator')
    const changes = [adjudicator('POST', '/knowledge/places', PLACE), adjudicator('DELETE', '/knowledge/actors/sdf')]
    expect((await Promise.all([...changes, adjudicator('POST', '/knowledge/reading')])).map(({ status }) => status)).toEqual([
      403, 403, 403,
    ])
  })
})

describe('reading anew', () => {
  it('reads what older tables read, and finds the place that was added', { timeout: 60_000 }, async () => {
    await ask('POST', '/knowledge/places', PLACE)
    const state = await json(ask('GET', '/knowledge/reading'))
    expect(state).toMatchObject({ state: 'idle', older: state.reports })
    expect((await ask('POST', '/knowledge/reading')).status).toBe(202)
    await expect.poll(() => json(ask('GET', '/knowledge/reading')), { timeout: 50_000 }).toMatchObject({ state: 'idle', older: 0 })
    const places = await crew.store.db.selectFrom('claims_in_force').select('place_id').execute()
    expect(places.map(({ place_id }) => place_id)).toContain(PLACE.id)
    const { items } = await json(ask('GET', '/knowledge/gaps?kind=place'))
    expect(items.map((gap: any) => gap.name)).toEqual(['المشيطرة']) // the other village
  })
})
