// Telegram exports as reports: every trap of their JSON, and nothing of people's private data.
import { JsonCutter, partsOf, type Path } from '@sijill/server/service/intake/json-parts.ts'
import { isoIn } from '@sijill/server/service/intake/telegram/local-time.ts'
import { judge } from '@sijill/server/service/intake/telegram/export-paths.ts'
import { readExport } from '@sijill/server/service/intake/telegram/read-export.ts'
import type { IntakeOptions } from '@sijill/server/service/intake/types.ts'
import { describe, expect, it } from 'vitest'
import { collected, inPieces, type Collected } from './captures.ts'

const TEXT = 'قصف مدفعي على بلدة سرمين' // artillery shelling of a town

interface Fields {
  readonly [name: string]: unknown
}

const message = (id: number, more: Fields = {}): Fields => ({
  id,
  type: 'message',
  date: '2024-08-27T01:30:00',
  date_unixtime: String(Date.UTC(2024, 7, 26, 22, 30) / 1000),
  from: 'شبكة الضفة',
  from_id: 'channel123',
  text: `${TEXT} ${id}`,
  text_entities: [],
  ...more,
})

const chat = (messages: readonly Fields[], more: Fields = {}): Fields => ({
  name: 'شبكة الضفة',
  type: 'public_channel',
  id: 123,
  ...more,
  messages,
})

const read = (content: unknown, options: Omit<IntakeOptions, 'given'> = {}, size = 64): Promise<Collected> =>
  collected(
    readExport(inPieces(typeof content === 'string' ? content : JSON.stringify(content, null, 1), size), 'result.json', {
      given: {},
      ...options,
    }),
  )

describe('a chat', () => {
  it('gives a report for each message, in the zone of whoever exported it', async () => {
    const { reports, problems, passed } = await read(
      chat([message(1), message(2, { type: 'service', action: 'pin_message' }), message(3, { text: '' })]),
    )
    expect(problems).toEqual([])
    expect(reports.map(({ report, origin }) => [report, origin])).toEqual([
      [{ text: `${TEXT} 1`, outlet: 'شبكة الضفة', published: '2024-08-27T01:30:00+03:00' }, 'result.json#1'],
    ])
    expect(passed).toEqual([
      ['service-message', 'result.json#2'],
      ['no-text', 'result.json#3'],
    ])
  })

  it('is the same however its bytes arrive', async () => {
    const content = chat([message(1), message(2, { text: ['a\\"}]', { type: 'bold', text: 'ب' }] }), message(3)])
    const whole = await read(content, {}, 100_000)
    expect(whole.reports).toHaveLength(3)
    for (const size of [1, 2, 3, 5]) expect(await read(content, {}, size)).toEqual(whole)
  })

  it('puts texts of parts together and trims nothing', async () => {
    const parts = [
      ' عاجل | ',
      { type: 'bold', text: 'قصف' },
      ' على ',
      { type: 'text_link', text: 'سرمين', href: 'https://x.example' },
      '\n',
    ]
    const texts = async (more: Fields): Promise<unknown> => (await read(chat([message(1, more)]))).reports[0]?.report.text
    expect(await texts({ text: parts })).toBe(' عاجل | قصف على سرمين\n')
    expect(
      await texts({ text: '', text_entities: parts.map((part) => (typeof part === 'string' ? { type: 'plain', text: part } : part)) }),
    ).toBe(' عاجل | قصف على سرمين\n')
  })

  it('mends the slips of older versions', async () => {
    const old = JSON.stringify(chat([message(1, { text: 'a', from_id: 4_294_967_419 })]))
      .replace('"text":"a"', String.raw`"text":"\xabقصف\xbb"`)
      .replace('"text_entities":[]', '"text_entities":[{"type":"custom_emoji","text":"!","document_id":stickers/AnimatedSticker.tgs}]')
    const { reports, problems } = await read(old)
    expect([reports[0]?.report.text, problems]).toEqual(['«قصف»', []])
    expect(Buffer.from(reports[0]?.bytes ?? []).toString()).not.toContain('4294967419')
  })

  it('makes an album one report, under its caption, and keeps its messages', async () => {
    const photo = { photo: '(File not included. Change data exporting settings to download.)', text: '' }
    const { reports, passed } = await read(
      chat([message(4, photo), message(5, { ...photo, text: TEXT }), message(6, photo), message(8, photo), message(9, { text: 'خبر' })]),
    )
    expect(reports.map(({ origin, report, mediaType }) => [origin, report.text, mediaType.includes('album')])).toEqual([
      ['result.json#4-6', TEXT, true],
      ['result.json#9', 'خبر', false],
    ])
    expect(JSON.parse(Buffer.from(reports[0]?.bytes ?? []).toString())).toHaveLength(3)
    expect(passed).toEqual([['no-text', 'result.json#8']])
  })

  it('two captions are two reports', async () => {
    const { reports } = await read(chat([message(1, { photo: 'a.jpg' }), message(2, { photo: 'b.jpg' })]))
    expect(reports).toHaveLength(2)
  })

  it('notes where a message was forwarded from', async () => {
    const { reports } = await read(chat([message(1, { forwarded_from: 'قناة الساحل' })]))
    expect(reports[0]?.mediaType).toContain('forwarded=yes')
    expect(Buffer.from(reports[0]?.bytes ?? []).toString()).toContain('قناة الساحل')
  })

  it('links to its messages where its handle is given', async () => {
    const url = async (handles: [string, string][]): Promise<unknown> =>
      (await read(chat([message(7)]), { handles: new Map(handles) })).reports[0]?.report.url
    expect(await url([['', 'daffa_net']])).toBe('https://t.me/daffa_net/7')
    expect(await url([['شبكة الضفة', 'daffa_net']])).toBe('https://t.me/daffa_net/7')
    expect(await url([['123', 'daffa_net']])).toBe('https://t.me/daffa_net/7')
    expect(await url([['أخرى', 'other']])).toBeUndefined()
  })

  it('that ends before its time gives what stands before, and says so', async () => {
    const content = JSON.stringify(chat([message(1), message(2)]))
    const { reports, problems } = await read(content.slice(0, content.indexOf('"id":2') + 20))
    expect([reports.length, problems]).toEqual([1, [['telegram/broken', 'result.json']]])
  })

  it('tells what in its list is no message, and goes on', async () => {
    const { reports, problems } = await read(chat([{ text: TEXT }, message(2)]))
    expect([reports.length, problems]).toEqual([1, [['telegram/no-message', 'result.json']]])
    expect((await read(JSON.stringify(chat([message(1, { text: 'a' })])).replace('"a"', '"\\u00zz"'))).problems).toEqual([
      ['input/not-json', 'result.json'],
    ])
  })
})

describe('an account', () => {
  const account = {
    about: 'about',
    personal_information: { first_name: 'سرّ', phone_number: '+963 11 000' },
    contacts: { list: [{ first_name: 'سرّ', phone_number: '+963 11 001', messages: [message(90)] }] },
    sessions: { list: [{ last_ip: '192.0.2.7', device_model: 'سرّ' }] },
    chats: {
      about: 'سرّ',
      list: [
        chat([message(1)]),
        chat([message(1, { text: 'سرّ' })], { name: 'صديق', type: 'personal_chat', id: 5 }),
        { type: 'saved_messages', id: 6, messages: [message(1, { text: 'سرّ' })] },
        chat([message(1, { text: 'من المجموعة', from: 'سرّ', from_id: 'user77', contact_information: { phone_number: '+963 11 002' } })], {
          name: 'غرفة الرصد',
          type: 'private_supergroup',
          id: 7,
        }),
      ],
    },
    left_chats: { list: [chat([message(2)], { name: 'شبكة قديمة', id: 8 })] },
  }

  it('gives the messages of its channels and groups, each under its name', async () => {
    const { reports, passed } = await read(account)
    expect(reports.map(({ report, origin }) => [report.outlet, origin])).toEqual([
      ['شبكة الضفة', 'result.json#123/1'],
      ['غرفة الرصد', 'result.json#7/1'],
      ['شبكة قديمة', 'result.json#8/2'],
    ])
    expect(passed.map(([why]) => why)).toEqual(['private-conversation', 'private-conversation'])
  })

  it('gives nothing of people: their conversations, names, numbers and devices', async () => {
    const given = JSON.stringify((await read(account)).reports.map((one) => ({ ...one, bytes: Buffer.from(one.bytes).toString() })))
    for (const secret of ['سرّ', '+963', '192.0.2.7', 'user77']) expect(given).not.toContain(secret)
  })

  it('has its private parts cut out unseen: no value of them is ever made', async () => {
    const seen: string[] = []
    for await (const part of partsOf(inPieces(JSON.stringify(account), 50), judge, 10_000)) seen.push(part.path.join('.'))
    expect(seen.filter((path) => /^(?:about|personal|contacts|sessions|chats\.about)/.test(path))).toEqual([])
    expect(seen).toContain('chats.list.*.messages.*')
  })
})

describe('times of an export', () => {
  const seconds = Date.UTC(2024, 7, 26, 22, 30) / 1000
  it.each([
    [
      'both: the zone of the export',
      { seconds, local: '2024-08-27T00:30:00', zone: undefined },
      { iso: '2024-08-27T00:30:00+02:00', assumed: false },
    ],
    [
      'both, in a zone that is named',
      { seconds, local: '2024-08-27T00:30:00', zone: 'Asia/Damascus' },
      { iso: '2024-08-27T01:30:00+03:00', assumed: false },
    ],
    ['the second alone', { seconds, local: null, zone: undefined }, { iso: '2024-08-26T22:30:00+00:00', assumed: false }],
    ['the clock alone', { seconds: null, local: '2024-08-27T00:30:00', zone: undefined }, { iso: '2024-08-27T00:30:00', assumed: false }],
    [
      'the clock in a zone, in summer',
      { seconds: null, local: '2021-08-27T00:30:00', zone: 'Asia/Damascus' },
      { iso: '2021-08-27T00:30:00+03:00', assumed: true },
    ],
    [
      'the clock in a zone, in winter',
      { seconds: null, local: '2021-12-27T00:30:00', zone: 'Asia/Damascus' },
      { iso: '2021-12-27T00:30:00+02:00', assumed: true },
    ],
    ['nothing', { seconds: null, local: 'x', zone: 'Asia/Damascus' }, null],
  ])('%s', (_, told, expected) => expect(isoIn(told)).toEqual(expected))

  it('are marked where a person named the zone', async () => {
    const { reports } = await read(chat([message(1, { date_unixtime: undefined })]), { zone: 'Asia/Damascus' })
    expect(reports[0]).toMatchObject({
      report: { published: '2024-08-27T01:30:00+03:00' },
      mediaType: 'application/json; form=telegram; tz=assumed',
      publishedFrom: { how: 'metadata', detail: 'date, in the zone Asia/Damascus' },
    })
  })
})

describe('values cut out of JSON', () => {
  const cut = (text: string, judgeOf: (path: Path) => 'take' | 'enter' | 'pass', most = 100): unknown[] => {
    const cutter = new JsonCutter(judgeOf, most)
    const parts = cutter.write(Buffer.from(text))
    cutter.end()
    return parts.flatMap((part) => ('bytes' in part ? [[part.path.join('.'), part.bytes?.toString() ?? null]] : []))
  }
  const first = (path: Path): 'take' | 'enter' => (path.length === 0 ? 'enter' : 'take')

  it('are those asked for, of every kind, and no longer than the bound', () => {
    const text = ` {"a": 1, "b": "x\\"}", "c": [1, {"d": "]"}], "e": null,"f":{} , "long": "${'x'.repeat(200)}"} `
    expect(cut(text, first)).toEqual([
      ['a', '1'],
      ['b', '"x\\"}"'],
      ['c', '[1, {"d": "]"}]'],
      ['e', 'null'],
      ['f', '{}'],
      ['long', null],
    ])
    expect(cut('\ufeff5', () => 'take')).toEqual([['', '5']])
  })

  it.each(['', '{"a": 1', '{"a": ]', '{a: 1}', '[1}', '[1] 2', '"open'])('%s is no JSON', (text) => {
    expect(() => cut(text, first)).toThrow('no JSON')
  })
})
