// The public view: nothing exact, no words of reports, no coders, nothing of the last days.
import { randomUUID } from 'node:crypto'
import { parquetReadObjects } from 'hyparquet'
import { FORM_NAMES, type FormName } from '@sijill/server/service/export/forms.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzipped } from '../unzipped.ts'
import { captured, claim, days, place, reading } from '../store/reports.ts'
import { ORIGIN, team, type Team } from './fixture.ts'

const AREA = { admin1: 'Deir ez-Zor', admin2: 'Mayadin' }
/** A village of the gazetteer, a point that it does not know, and one of which not even the district is told. */
const SMALL = [
  {
    report: { outlet: 'وكالة سنديان', url: 'https://sindyan.example/a', published: '2024-01-02', text: 'اشتباك أول' }, // a first clash
    place: place(35.08, 40.4, { id: 'sy.deir_ezzor.buqrus', name_ar: 'بقرص', name_en: 'Buqrus', ...AREA, admin2: 'Deir ez-Zor' }), // a village
  },
  {
    report: { outlet: 'وكالة سنديان', url: 'https://sindyan.example/b', published: '2024-01-03', text: 'اشتباك ثان' }, // a second
    place: place(35.02, 40.45, { id: null, name_ar: 'بئر القطا', name_en: 'Bir al-Qata', ...AREA, geo_precision: 2, radius_km: 4 }), // a well
  },
  {
    report: { outlet: 'وكالة سنديان', url: 'https://sindyan.example/c', published: '2024-01-04', text: 'اشتباك ثالث' }, // a third
    place: place(35.6, 40.1, { id: null, name_ar: 'تل الهدهد', name_en: 'Tell Hudhud', ...AREA, admin2: null, radius_km: 1 }), // a hill
  },
] as const

let crew: Team
let cookie: string
beforeAll(async () => {
  crew = await team()
  const today = new Date().toISOString().slice(0, 10)
  const report = { outlet: 'وكالة سنديان', url: 'https://sindyan.example/now', published: today, text: 'قصف اليوم' } // shelling today
  const saved = await saveReports(crew.store.db, [captured(report), ...SMALL.map(({ report: one }) => captured(one))], 'import:test')
  const id = saved[0]?.id as string
  const told = claim({ id: `${id}#1`, attribution: [], place: place(33.5138, 36.2765, { radius_km: 1 }), time: days(today) })
  const small = SMALL.map(({ place: where }, at) => {
    const of = saved[at + 1]?.id as string
    return {
      report: of,
      reading: reading(of, claim({ id: `${of}#1`, type: 'armed_clash', place: where, time: days(`2024-01-0${at + 1}`) })),
    }
  })
  await saveExtractions(crew.store.db, [{ report: id, reading: reading(id, told) }, ...small], { engine: '1', knowledge: 'k' })
  await linkWaiting(crew.store.db, dataFolder())
  cookie = await crew.logIn('manager')
  const [first] = crew.claims
  const decision = { id: randomUUID(), kind: 'accept', claim: first, reason: 'seen' }
  const sent = { method: 'POST', as: null, headers: { cookie, origin: ORIGIN }, body: JSON.stringify(decision) }
  expect((await crew.ask('/api/v1/decisions', sent)).status).toBe(201)
})
afterAll(() => crew.remove())

const ask = (path: string, view: 'self' | 'public' = 'public', method = 'GET') =>
  crew.ask(`/api/v1${path}`, {
    method,
    as: null,
    headers: { cookie: view === 'public' ? `${cookie}; sijill_view=public` : cookie, origin: ORIGIN },
  })
const bodyOf = async <T>(path: string, view: 'self' | 'public' = 'public') => (await (await ask(path, view)).json()) as T

interface Listed {
  readonly total: number
  readonly items: readonly { readonly id: string; readonly days: { readonly from: string } | null }[]
}

interface Placed {
  readonly items: readonly { readonly id: string; readonly place: object }[]
}

/** What must not leave: the exact points, a victim, words of reports, a coder, names of small places. */
const KEPT = ['35.095', '40.46', '33.5138', 'راعٍ', 'أودى', 'manager', 'بقرص', 'uqrus', 'القطا', 'Qata', 'الهدهد', 'Hudhud']
const found = (text: string): string[] => KEPT.filter((one) => text.includes(one))

/** What can be read in a file of a form. */
async function textIn(form: FormName, bytes: Buffer): Promise<string> {
  if (form === 'xlsx') return [...unzipped(bytes).values()].join('\n')
  if (form !== 'parquet') return bytes.toString()
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  const rows = await parquetReadObjects({ file })
  expect(rows.length).toBeGreaterThan(0)
  // the names of columns and what else stands in it beside its values
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)) + bytes.toString()
}

describe('the public view', () => {
  it('is told with what one may', async () => {
    expect(await bodyOf('/session')).toMatchObject({ as_public: true, scopes: ['read', 'export'] })
    expect(await bodyOf('/session', 'self')).toMatchObject({ as_public: false })
  })

  it('gives no exact point, name of a victim, words of a report, or coder', async () => {
    const { items } = await bodyOf<Listed>('/events')
    const shelled = items.find(({ days: told }) => told?.from === '2024-03-02')?.id as string
    expect(found(await (await ask(`/events/${shelled}`, 'self')).text())).not.toEqual([])
    for (const path of ['/events', '/events/map', `/events/${shelled}`])
      expect([path, found(await (await ask(path)).text())]).toEqual([path, []])
  })

  it('names what is smaller than a town by its district, and finds it by nothing else', async () => {
    const listed = await bodyOf<Placed>('/events?types=armed_clash&sort=day')
    expect(listed.items.map(({ place: at }) => at)).toMatchObject([
      { id: 'SY0901', name_en: 'Deir ez-Zor', lat: 35.1, lon: 40.4, radius_km: 10, geo_precision: 2 },
      { id: 'SY0903', name_en: 'Mayadin', lat: 35, lon: 40.5, radius_km: 10, geo_precision: 2 },
      { id: 'SY09', name_en: 'Deir ez-Zor', lat: 35.6, lon: 40.1, radius_km: 10, geo_precision: 2 },
    ])
    const precisions = async (view: 'self' | 'public') => {
      const { columns } = await bodyOf<{ columns: { geo_precision: number[]; radius_km: number[] } }>('/events/map', view)
      return columns.geo_precision.filter((_, at) => (columns.radius_km[at] as number) <= 10)
    }
    expect(await precisions('self')).toContain(1)
    expect(await precisions('public')).not.toContain(1)
    for (const { id } of listed.items) {
      expect(found(await (await ask(`/events/${id}`, 'self')).text())).toHaveLength(2)
      expect(found(await (await ask(`/events/${id}`)).text())).toEqual([])
    }
    for (const path of [
      '/events?places=sy.deir_ezzor.buqrus',
      '/events?sort=place_en',
      '/places/sy.deir_ezzor.buqrus',
      '/stats/events/total?places=sy.deir_ezzor.buqrus',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 403])
      expect([path, (await ask(path, 'self')).status]).toEqual([path, 200])
    }
    expect((await bodyOf<Placed>('/events?places=SY0901&types=armed_clash')).items).toHaveLength(1)
    const named = `/places?q=${encodeURIComponent('بقرص')}` // the village
    expect((await bodyOf<Placed>(named, 'self')).items.length).toBeGreaterThan((await bodyOf<Placed>(named)).items.length)
  })

  it('tells of nothing in the last days, in any of its answers', async () => {
    const [all, shown] = [await bodyOf<Listed>('/events', 'self'), await bodyOf<Listed>('/events')]
    const late = all.items.filter(({ id }) => !shown.items.some((one) => one.id === id))
    expect([all.total - shown.total, late.length]).toEqual([1, 1])
    const { total } = await bodyOf<Listed>('/stats/events/total?to=2999-01-01')
    expect([total, (await bodyOf<Listed>('/events/map')).total]).toEqual([shown.total, shown.total])
    expect((await ask(`/events/${late[0]?.id}`)).status).toBe(404)
    expect((await ask(`/events/${late[0]?.id}`, 'self')).status).toBe(200)
  })

  it('counts nothing of the last days: reports, outlets, claims, measures', async () => {
    const counts = { reports: 7, invented: 7, outlets: 2, claims: 7, decisions: 1 }
    expect(await bodyOf('/stats/record', 'self')).toEqual(counts)
    expect(await bodyOf('/stats/record')).toEqual({ ...counts, reports: 6, invented: 6, claims: 6, decisions: null })
    const source = `/sources/${encodeURIComponent('وكالة سنديان')}` // an invented agency
    expect([await bodyOf(source, 'self'), await bodyOf(source)]).toMatchObject([{ reports: 5 }, { reports: 4, last: '2024-03-02' }])
    expect([await bodyOf(`${source}/measures`, 'self'), await bodyOf(`${source}/measures`)]).toMatchObject([
      { reports: 5, events: 5 },
      { reports: 4, events: 4 },
    ])
    expect((await bodyOf<{ items: object[] }>('/sources')).items).toHaveLength(2)
  })

  it('tells no words of reports that name an actor', async () => {
    const path = '/actors/sdf/names'
    expect((await bodyOf<{ used: object[] }>(path, 'self')).used).not.toEqual([])
    expect(await bodyOf(path)).toMatchObject({
      used: [],
      known: expect.arrayContaining([expect.objectContaining({ register: 'neutral' })]),
    })
  })

  it('waits as many days as are set, which managers set', async () => {
    const set = (delay_days: number, as: string) =>
      crew.ask('/api/v1/public-view/settings', {
        method: 'PUT',
        as: null,
        headers: { cookie: as, origin: ORIGIN },
        body: JSON.stringify({ delay_days }),
      })
    const { total } = await bodyOf<Listed>('/events')
    expect(await bodyOf('/public-view/settings')).toEqual({ delay_days: 14 })
    expect((await set(0, await crew.logIn('coder'))).status).toBe(403)
    expect((await set(0, cookie)).status).toBe(204)
    expect([await bodyOf('/public-view/settings'), (await bodyOf<Listed>('/events')).total]).toEqual([{ delay_days: 0 }, total + 1])
    expect((await set(14, cookie)).status).toBe(204)
    expect((await bodyOf<Listed>('/events')).total).toBe(total)
  })

  it('shows no texts, decisions or people, changes nothing and gives nothing restricted', async () => {
    const [report] = crew.reports
    const { items } = await bodyOf<Listed>('/events')
    const paths = [
      `/reports/${report}`,
      '/reports',
      '/search?q=x',
      '/claims',
      '/events?text=x',
      '/review',
      '/audit',
      '/accounts',
      '/stream',
      '/trends',
    ]
    for (const path of [...paths, `/events/${items[0]?.id}/why`, `/events/${items[0]?.id}/history`, '/events?restricted=true']) {
      const answer = await ask(path)
      const { code } = (await answer.json()) as { code: string }
      expect([path, answer.status, code]).toEqual([path, 403, path.endsWith('restricted=true') ? 'api/not-allowed' : 'api/not-public'])
    }
    expect((await ask('/sessions', 'public', 'DELETE')).status).toBe(403)
  })

  it.each(FORM_NAMES)('exports nothing of it either: %s', async (form) => {
    const answer = await ask(`/exports/${form}`)
    expect(answer.status).toBe(200)
    const text = await textIn(form, Buffer.from(await answer.arrayBuffer()))
    expect(text).not.toBe('')
    expect(found(text)).toEqual([])
    const explained = await ask(`/exports/${form}?explain=true`)
    expect([explained.status, found(await explained.text())]).toEqual([200, []])
  })
})
