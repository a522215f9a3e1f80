// Pages as reports: the article without what is around it, what the page says of itself, when it was published and how that is known.
import { PageReader } from '@sijill/server/service/intake/html/page-reader.ts'
import { pageReport } from '@sijill/server/service/intake/html/page-report.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import type { CapturedReport } from '@sijill/server/store/write/save-reports.ts'
import { afterAll, describe, expect, it } from 'vitest'

const tools = new IntakeTools()
afterAll(() => tools.close())

const PARAGRAPHS = [
  'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي استهدف بلدة سرمين شرقي إدلب صباح اليوم الثلاثاء.',
  'وقال الدفاع المدني إن فرقه نقلت المصابين إلى مستشفى في مدينة إدلب وإن القصف جاء من مواقع قريبة من سراقب.',
  'وأضاف أن طفلة بين القتلى، فيما لا تزال فرق الإنقاذ تبحث عن مفقودين تحت أنقاض منزل من طابقين في الحي الشمالي.',
]
const ARTICLE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')

interface Parts {
  readonly head?: string
  readonly before?: string
  readonly body?: string
}

const page = ({ head = '', before = '', body = ARTICLE }: Parts): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>قصف على سرمين | صحيفة النهر</title>${head}</head><body>
  <header><nav><a href="/">الرئيسية</a><a href="/syria">سوريا</a></nav><div class="date">الجمعة 27 تشرين الثاني 2026</div></header>
  <main><article><h1>قصف على سرمين</h1>${before}${body}<div class="share-bar"><a href="#">شارك</a><a href="#">فيسبوك</a></div></article>
  <aside><h3>الأكثر قراءة</h3><a href="/9">قصف على بنش يوقع قتلى</a><time datetime="2020-01-01">قبل سنوات</time></aside></main>
  <footer>جميع الحقوق محفوظة لصحيفة النهر 2026</footer></body></html>`

const read = (html: string, url: string | null = 'https://www.nahr.example/syria/1'): Promise<CapturedReport> =>
  pageReport(tools, Buffer.from(html), { origin: 'page.html', url })

describe('an article', () => {
  it('is given without menus, bars, lists and notices around it', async () => {
    const { report } = await read(page({ body: `${ARTICLE}<h3>اقرأ أيضاً</h3><ul><li><a href="/2">قصف آخر على بنش أمس</a></li></ul>` }))
    expect(report.text.split('\n')).toEqual(PARAGRAPHS)
    expect([report.title, report.outlet, report.language]).toEqual(['قصف على سرمين', 'nahr.example', 'ar'])
  })

  it('of two sentences is given too', async () => {
    const { report } = await read(page({ body: '<p>قُتل مدني&nbsp;اليوم.</p><p>وأصيب آخر.<br>انتهى</p>' }))
    expect(report.text.split('\n')).toEqual(['قُتل مدني اليوم.', 'وأصيب آخر.', 'انتهى'])
  })

  it('is given without links to others in its midst, and with those in its sentences', async () => {
    const [first, second, third] = PARAGRAPHS
    const linked = `<p>${third?.replace('طفلة', '<a href="/3">طفلة</a>')}</p>` // a girl
    // read also
    const { report } = await read(
      page({ body: `<p>${first}</p><p><b>اقرأ أيضاً:</b> <a href="/2">مقتل مدنيين بقصف على بنش</a></p><p>${second}</p>${linked}` }),
    )
    expect(report.text.split('\n')).toEqual(PARAGRAPHS)
  })

  it.each([
    ['lines in one cell', `<table><tr><td>${PARAGRAPHS.join('<br><br>')}</td></tr></table>`],
    ['lines without paragraphs', `<div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}</div>`],
    [
      'a quotation and a caption',
      `<p>${PARAGRAPHS[0]}</p><figure><img src="a.jpg"><figcaption>من الأرشيف</figcaption></figure><p>${PARAGRAPHS[1]}</p><blockquote>${PARAGRAPHS[2]}</blockquote>`,
    ],
    [
      'tags and comments below',
      `${ARTICLE}<div class="tags">وسوم: <a href="/t">إدلب</a></div></article><div id="comments"><div>تعليق: الرحمة للضحايا والشفاء للمصابين</div></div><article>`,
    ],
  ])('in %s is given whole, and nothing else', async (_, body) => {
    expect((await read(page({ body }))).report.text.split('\n')).toEqual(PARAGRAPHS)
  })

  it('of one line is its headline', async () => {
    const { report } = await read(
      '<html><body><nav><a href="/">س</a></nav><main><h1>عاجل: مقتل مدني بقصف على سرمين</h1></main></body></html>',
    )
    expect(report.text).toBe('عاجل: مقتل مدني بقصف على سرمين')
  })

  it('that only a script would show is taken from JSON-LD', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'قصف على سرمين', articleBody: PARAGRAPHS.join('\n') })
    const { report } = await read(
      `<html><head><script type="application/ld+json">${data}</script></head><body><div id="app"></div></body></html>`,
    )
    expect([report.title, report.text.split('\n')]).toEqual(['قصف على سرمين', PARAGRAPHS])
  })

  it('is named by its metadata, its address by the canonical one', async () => {
    const head =
      '<meta property="og:title" content="سرمين: قصف جديد"><meta property="og:site_name" content="صحيفة النهر"><link rel="canonical" href="/syria/one">'
    const { report } = await read(page({ head }), 'https://www.nahr.example/syria/1?utm_source=x')
    expect([report.title, report.outlet, report.url]).toEqual(['سرمين: قصف جديد', 'صحيفة النهر', 'https://www.nahr.example/syria/one'])
  })

  it('keeps the page as it came', async () => {
    const html = page({})
    const { bytes, mediaType, origin } = await read(html)
    expect([Buffer.from(bytes).toString(), mediaType, origin]).toEqual([html, 'text/html', 'page.html'])
  })

  it('is decoded as the server says, else as the page says', async () => {
    // "shelling" in windows-1256 and in ISO 8859-6
    const words = (bytes: readonly number[], meta = ''): Buffer =>
      Buffer.concat([
        Buffer.from(`<html><head>${meta}</head><body><article><p>`),
        Buffer.from(bytes),
        Buffer.from('</p></article></body></html>'),
      ])
    const text = async (bytes: Buffer, encoding?: string): Promise<string> =>
      (await pageReport(tools, bytes, { origin: 'x', encoding })).report.text
    expect(await text(words([0xde, 0xd5, 0xdd]))).toBe('قصف')
    expect(await text(words([0xe2, 0xd5, 0xe1], '<meta charset="iso-8859-6">'))).toBe('قصف')
    expect(await text(words([0xe2, 0xd5, 0xe1]), 'iso-8859-6')).toBe('قصف')
  })
})

describe('the day of publication', () => {
  const dated = async (parts: Parts): Promise<unknown[]> => {
    const { report, publishedFrom } = await read(page(parts))
    return [report.published, publishedFrom?.how, publishedFrom?.detail]
  }
  const graph = JSON.stringify({
    '@graph': [{ '@type': 'WebSite' }, { '@type': ['NewsArticle'], datePublished: '2024-08-27T09:00:00+03:00' }],
  })

  it.each<[string, Parts, unknown[]]>([
    [
      'in JSON-LD, before all else',
      { head: `<meta property="article:published_time" content="2024-08-28"><script type="application/ld+json">${graph}</script>` },
      ['2024-08-27T09:00:00+03:00', 'metadata', 'JSON-LD datePublished'],
    ],
    [
      'in JSON-LD that is broken',
      { head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-08-27T09:00:00Z",}</script>' },
      ['2024-08-27T09:00:00Z', 'metadata', 'JSON-LD datePublished'],
    ],
    [
      'in its metadata',
      { head: '<meta property="article:published_time" content="2024-08-27T10:00:00+03:00">' },
      ['2024-08-27T10:00:00+03:00', 'metadata', 'article:published_time'],
    ],
    [
      'in a time element of the article',
      { before: '<time datetime="2024-08-27">أمس</time>' },
      ['2024-08-27', 'metadata', 'time[datetime]'],
    ],
    [
      'in words',
      { before: '<p class="post-date">نُشر: الثلاثاء 27 آب/أغسطس 2024</p>' },
      ['2024-08-27', 'text', 'نُشر: الثلاثاء 27 آب/أغسطس 2024'],
    ],
    ['not in the clock of the site, nor in the list beside it', {}, [undefined, undefined, undefined]],
    ['not in a day without a year', { before: '<p class="date">الثلاثاء 27 آب</p>' }, [undefined, undefined, undefined]],
  ])('is found %s', async (_, parts, expected) => expect(await dated(parts)).toEqual(expected))
})

describe('a page that means harm', () => {
  const problemOf = (reader: IntakeTools, html: string): Promise<string> =>
    pageReport(reader, Buffer.from(html), { origin: 'x' }).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )

  it('is given up at its limit, and the next one is read', async () => {
    const strict = new IntakeTools({ pages: new PageReader(1) })
    expect(await problemOf(strict, `<article>${'<p>قصف على بلدة</p>'.repeat(60_000)}</article>`)).toBe('page/too-hard')
    await strict.close()
    const patient = new IntakeTools({ pages: new PageReader(2000) })
    expect(await problemOf(patient, `<p>${'<b><div>'.repeat(60_000)}قصف`)).toMatch(/^page\//)
    await patient.close()
    expect(await problemOf(tools, page({}))).toBe('read')
  })

  it('is refused by its size and where it holds no text', async () => {
    expect(await problemOf(tools, `<p>${'ا'.repeat(5_000_000)}</p>`)).toBe('input/too-large')
    expect(await problemOf(tools, '<html><body><nav>الرئيسية</nav></body></html>')).toBe('input/empty-text')
  })
})
