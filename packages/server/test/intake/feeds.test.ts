// Feeds as reports: every form, broken ones saved item by item, teasers marked, dates read.
import { cutFeed } from '@sijill/server/service/intake/feed/cut-feed.ts'
import { readFeed } from '@sijill/server/service/intake/feed/read-feed.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { collected, type Collected } from './captures.ts'

const tools = new IntakeTools()
afterAll(() => tools.close())

const read = (content: string | Uint8Array): Promise<Collected> =>
  collected(readFeed(tools, Buffer.from(content as string), { where: 'feed.xml', retrieved: '2024-08-28T00:00:00Z' }))

const FULL = `<p>قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين.</p><p>${'وأضاف المصدر أن فرق الإنقاذ تواصل عملها. '.repeat(15)}</p>`

const rss = (items: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title><![CDATA[صحيفة النهر]]></title><link>https://nahr.example</link>${items}</channel></rss>`

const item = (number: number, more = ''): string =>
  `<item><title>خبر ${number}</title><link>https://nahr.example/${number}</link><guid isPermaLink="false">g${number}</guid><pubDate>Tue, 27 Aug 2024 10:00:00 +0300</pubDate>${more}</item>`

describe('a feed', () => {
  it('in RSS gives a report for each item, with the item as it stands', async () => {
    const source = item(1, `<description>ملخص</description><content:encoded><![CDATA[${FULL}]]></content:encoded>`)
    const { reports, problems } = await read(rss(source))
    expect(problems).toEqual([])
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({
      report: { title: 'خبر 1', url: 'https://nahr.example/1', outlet: 'صحيفة النهر', published: '2024-08-27T10:00:00+03:00' },
      publishedFrom: { how: 'metadata', detail: 'feed: Tue, 27 Aug 2024 10:00:00 +0300' },
      mediaType: 'application/rss+xml',
      origin: 'feed.xml#g1',
      retrieved: '2024-08-28T00:00:00Z',
    })
    expect(reports[0]?.report.text).toMatch(/^قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين\.\nوأضاف/)
    expect(Buffer.from(reports[0]?.bytes ?? []).toString()).toBe(source)
  })

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة النهر</title><id>f</id><updated>2024-08-27T10:00:00Z</updated><entry><id>e1</id><title>خبر</title><link rel="self" href="https://nahr.example/self"/><link href="https://nahr.example/1"/><published>2024-08-27T10:00:00+03:00</published><updated>2024-08-28T10:00:00Z</updated><content type="html">&lt;p&gt;نص&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>صحيفة النهر</title></channel><item rdf:about="https://nahr.example/1"><title>خبر</title><link>https://nahr.example/1</link><description>نص</description><dc:date>2024-08-27T10:00:00+03:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'صحيفة النهر',
        items: [
          { id: 'e1', url: 'https://nahr.example/1', title: 'خبر', content_html: '<p>نص</p>', date_published: '2024-08-27T10:00:00+03:00' },
        ],
      }),
    ],
    [
      'RSS in capitals',
      rss(item(1, '<description>نص</description>'))
        .replace(/<(\/?)(item|channel|title)/g, (_, slash, name: string) => `<${slash}${name.toUpperCase()}`)
        .replace('خبر 1', 'خبر'),
    ],
  ])('in %s gives the same', async (_, content) => {
    const { reports, problems } = await read(content)
    expect(problems).toEqual([])
    expect(reports.map(({ report }) => report)).toEqual([
      { text: 'نص', title: 'خبر', url: 'https://nahr.example/1', outlet: 'صحيفة النهر', published: '2024-08-27T10:00:00+03:00' },
    ])
  })

  it.each([
    ['2024-08-27 10:00', '2024-08-27T10:00:00'],
    ['الثلاثاء، 27 آب 2024', '2024-08-27'],
  ])('is dated %s', async (written, published) => {
    const { reports } = await read(
      rss(item(1, '<description>نص</description>').replace(/<pubDate>.*<\/pubDate>/, `<pubDate>${written}</pubDate>`)),
    )
    expect(reports[0]?.report.published).toBe(published)
  })

  it('marks texts that go on elsewhere', async () => {
    const long = 'قُتل مدنيون بقصف على بلدة سرمين. '.repeat(30)
    const types = async (more: string): Promise<unknown> => (await read(rss(item(1, more)))).reports[0]?.mediaType
    expect(await types('<description>قُتل مدنيون</description>')).toContain('text=teaser')
    expect(await types(`<description>${long}</description>`)).not.toContain('teaser')
    expect(await types(`<description>${long} […]</description>`)).toContain('text=teaser')
    expect(await types('<content:encoded>قُتل مدنيون بقصف.</content:encoded>')).not.toContain('teaser')
  })

  it('without items says so', async () => {
    expect((await read(rss(''))).passed).toEqual([['empty-feed', 'feed.xml']])
    expect((await read('{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}')).passed).toEqual([
      ['empty-feed', 'feed.xml'],
    ])
  })

  it('is no feed without its own tags', async () => {
    await expect(read('<html><body>x</body></html>')).rejects.toMatchObject({ code: 'feed/none' })
    await expect(read('{"version":"1"}')).rejects.toMatchObject({ code: 'feed/none' })
  })
})

describe('a broken feed', () => {
  it.each<[string, string, number, string[]]>([
    [
      'cut short',
      rss(item(1, '<description>أ</description>') + item(2, '<description>ب</description>')).slice(0, -90),
      1,
      ['feed/open-item'],
    ],
    ['with raw ampersands', rss(item(1, '<description>قصف & غارات</description>')), 1, []],
    ['with an item that has no end between others', rss(`${item(1)}<item><title>خبر</title>${item(3)}`), 2, ['feed/open-item']],
    ['with a date that is none', rss(item(1) + item(2).replace('Tue, 27 Aug 2024 10:00:00 +0300', 'قريباً')), 1, ['input/bad-date']],
    ['with an item that says nothing', rss(`<item></item>${item(2)}`), 1, ['feed/item']],
    ['with control characters', rss(item(1, '<description>قصف\u0001 على</description>')), 1, []],
  ])('%s gives what is whole, and says what is not', async (_, content, count, codes) => {
    const { reports, problems } = await read(content)
    expect([reports.length, problems.map(([code]) => code)]).toEqual([count, codes])
  })

  it('in JSON tells each item that is none', async () => {
    const items = [5, null, {}, { id: '1', content_text: 'نص' }]
    const { reports, problems } = await read(JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 7, items }))
    expect(reports.map(({ report }) => report)).toEqual([{ text: 'نص' }])
    expect(problems.map(([, where]) => where)).toEqual(['feed.xml#1', 'feed.xml#2', 'feed.xml#3'])
  })

  it('with an inner tag that is not closed loses at most that item, and says so', async () => {
    const { reports, problems } = await read(rss(item(1) + item(2, '<description>نص<b>') + item(3)))
    expect(reports.length + problems.length).toBe(3)
    expect(reports.map(({ origin }) => origin)).toEqual(expect.arrayContaining(['feed.xml#g1', 'feed.xml#g3']))
  })
})

describe('items', () => {
  it('are cut by their tags, and not by those in text', () => {
    const text = '<rss><item>1<![CDATA[</item><item>]]></item><!-- <item> --><ITEM x="y">2</ITEM ></rss>'
    expect(cutFeed(text)).toEqual({ head: '<rss>', items: ['<item>1<![CDATA[</item><item>]]></item>', '<ITEM x="y">2</ITEM >'], open: [] })
    expect(cutFeed('<rss><items><item>1</item>')).toMatchObject({ head: '<rss><items>', items: ['<item>1</item>'] })
    expect(cutFeed('<rss><item><![CDATA[ a')).toMatchObject({ items: [], open: [5] })
  })
})
