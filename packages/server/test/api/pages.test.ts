// The pages: the interface for who is known, in the reader's language; its parts for whoever asks; the way in for who is not known.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, team, type Fixture, type Team } from './fixture.ts'

let record: Fixture
let crew: Team
beforeAll(async () => {
  record = await alone()
  crew = await team()
})
afterAll(async () => {
  await record.remove()
  await crew.remove()
})

describe('the interface', () => {
  it.each([
    ['en', '', '<html lang="en" dir="ltr">'],
    ['ar', '', '<html lang="ar" dir="rtl">'],
    ['en', 'sijill_language=ar', '<html lang="ar" dir="rtl">'],
    ['ar', 'sijill_language=klingon', '<html lang="ar" dir="rtl">'],
  ])('comes in the language of the reader: %s, chosen before %s', async (accepted, cookie, expected) => {
    const headers = { 'accept-language': accepted, cookie: `sijill_install=the-token-of-this-installation; ${cookie}` }
    const answer = await record.ask('/events/some-id', { headers, as: null })
    expect([answer.status, (await answer.text()).includes(expected)]).toEqual([200, true])
  })

  it('is for who is known only; a team is shown the way in', async () => {
    const answer = await record.ask('/', { as: null })
    const text = await answer.text()
    expect([answer.status, text.includes('part.js'), text.includes('sijill serve')]).toEqual([401, false, true])
    const sent = await crew.ask('/review', { as: null, headers: { 'accept-language': 'ar' } })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/login?lang=ar'])
  })

  it('gives its parts to whoever asks, to be kept for good, and nothing beside them', async () => {
    const part = await record.ask('/assets/part.js', { as: null })
    expect([part.status, part.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(part.headers.get('content-type')).toContain('javascript')
    for (const path of ['/assets/none.js', '/assets/../index.html', '/assets/%2e%2e/index.html'])
      expect((await (await record.ask(path, { as: null })).text()).includes('part.js')).toBe(false)
  })
})
