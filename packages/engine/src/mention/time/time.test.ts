// Times: every rule with its corpus, then the calendar, anchored times, and what must never become a date.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCorpora } from '../../../test/run-corpus.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import { createView } from '../match/index.ts'
import { findNumbers } from '../number/index.ts'
import { fromHijri, shiftMonths, weekdayOf } from './calendar.ts'
import { findTimes, publicationDateOf, resolveAnchored, TIME_RULES } from './index.ts'
import { amountCorpora } from './rules/amounts.corpus.ts'
import { anchoredCorpora } from './rules/anchored.corpus.ts'
import { clockCorpora } from './rules/clock.corpus.ts'
import { dateCorpora } from './rules/dates.corpus.ts'
import { dayCorpora } from './rules/days.corpus.ts'
import { stretchCorpora } from './rules/stretches.corpus.ts'

const FOLDER = new URL('../../../../knowledge/lexicon/', import.meta.url)
const TABLES = ['words-number.tsv', 'words-quantity.tsv', 'words-time.tsv', 'nouns.tsv', 'verbs.tsv']
const lexicon = lexiconFrom(TABLES.map((file) => ({ file, content: readFileSync(new URL(file, FOLDER), 'utf8') })))

const read = (text: string, published: string | null) => {
  const view = createView(readDocument({ text }, lexicon))
  view.add(findNumbers(view))
  return findTimes(view, { published }).map((found) => ({
    ...found,
    quoted: spanOf(view.document, found.first, found.end, found.lead).text,
  }))
}

runCorpora(
  'time',
  [...dayCorpora, ...dateCorpora, ...stretchCorpora, ...amountCorpora, ...anchoredCorpora, ...clockCorpora],
  TIME_RULES.map((rule) => rule.id).filter((id) => id !== 'time.year-in-figures'),
  (text, setting) =>
    read(text, setting.published ?? null).map((found) => ({
      rule: found.rule,
      quoted: found.quoted,
      values: [found.from, found.to, found.precision, ...(found.anchor ? [found.anchor.relation, found.anchor.days] : [found.part])],
      issues: found.issues,
    })),
)

const TUESDAY = '2024-08-27'

describe('times in their sentences', () => {
  it.each<[string, string, unknown[][]]>([
    [TUESDAY, 'قُتل، الثلاثاء، مدني', [['الثلاثاء', '2024-08-27', '2024-08-27']]],
    [TUESDAY, 'وقُتل أمس الاثنين ثلاثة', [['أمس الاثنين', '2024-08-26', '2024-08-26']]],
    [TUESDAY, 'وخلال الأسبوعين الماضيين كثف هجماته', [['خلال الأسبوعين الماضيين', '2024-08-13', '2024-08-27']]],
    [
      TUESDAY,
      'قُتل أمس اثنان، وفي ذلك اليوم أصيب ثالث',
      [
        ['أمس', '2024-08-26', '2024-08-26'],
        ['ذلك اليوم', '2024-08-26', '2024-08-26'],
      ],
    ],
    [
      TUESDAY,
      'نزحوا في 3 آب، ثم عادوا في 20 من الشهر نفسه',
      [
        ['3 آب', '2024-08-03', '2024-08-03'],
        ['20 من الشهر نفسه', '2024-08-20', '2024-08-20'],
      ],
    ],
    [
      TUESDAY,
      'وصلوا يوم 14 آب وغادروا خلال الأسبوع ذاته',
      [
        ['يوم 14 آب', '2024-08-14', '2024-08-14'],
        ['خلال الأسبوع ذاته', '2024-08-11', '2024-08-17'],
      ],
    ],
    [TUESDAY, 'خطفوه قبل أسبوع من منزله', [['قبل أسبوع', '2024-08-20', '2024-08-20']]], // from his house
    [TUESDAY, 'في 2015 سقطت المدينة', [['2015', '2015-01-01', '2015-12-31']]],
    [TUESDAY, 'في الـ 13 من تموز / يوليو', [['13 من تموز / يوليو', '2024-07-13', '2024-07-13']]],
    [TUESDAY, 'في تموز', [['تموز', '2024-07-01', '2024-07-31']]],
    [TUESDAY, 'حصار دام 3 أيام', [['دام 3 أيام', null, null]]],
    [TUESDAY, 'بالأمس القريب', []],
    [TUESDAY, 'قالت قناة روسيا اليوم', []],
    [TUESDAY, 'وفق روسيا اليوم', []],
    [TUESDAY, 'أعلنت روسيا اليوم وقف القصف', [['اليوم', '2024-08-27', '2024-08-27']]],
    [TUESDAY, 'في صحيفة «السبت»', []],
    [TUESDAY, 'على مدار الساعة', []],
    [TUESDAY, 'سقط في إب قتيل', []], // Ibb, a city
    [TUESDAY, 'مارس ضغوطا على السكان', []],
    [TUESDAY, 'قالت قوى 14 آذار', []], // a Lebanese alliance
    [TUESDAY, 'فريقي 8 و14 آذار', []],
    [TUESDAY, 'الملك عبدالله الثاني أمس', [['أمس', '2024-08-26', '2024-08-26']]],
    [TUESDAY, 'فاز 1 ـ صفر', []],
    [TUESDAY, 'نواب من حلب أمس', [['أمس', '2024-08-26', '2024-08-26']]],
    [TUESDAY, 'من قبل ثلاثة مسلحين', []],
    [TUESDAY, 'على بعد 20 كيلومترا من المدينة', []],
    [TUESDAY, 'العدد 0933445566', []],
    [TUESDAY, 'قبل يومين من الهجوم', [['قبل يومين', null, null]]],
    [
      TUESDAY,
      'أعلن اليوم وأمس',
      [
        ['اليوم', '2024-08-27', '2024-08-27'],
        ['أمس', '2024-08-26', '2024-08-26'],
      ],
    ],
    [
      '2016-02-02',
      'منذ انطلاق المباحثات في 29 يناير/ كانون الثاني الماضي حتى يوم أمس الإثنين',
      [['منذ انطلاق المباحثات في 29 يناير/ كانون الثاني الماضي حتى يوم أمس الإثنين', '2016-01-29', '2016-02-01']],
    ],
    ['2020-12-31', 'عند الرابعة بعد الظهر', [['الرابعة بعد الظهر', null, null]]],
    [
      '2025-03-06',
      'من الساعة 10:00 مساء اليوم إلى 10:00 من صباح غد الجمعة 7 آذار 2025',
      [['من الساعة 10:00 مساء اليوم إلى 10:00 من صباح غد الجمعة 7 آذار 2025', '2025-03-06', '2025-03-07']],
    ],
    ['2019-11-24', 'حتى الثالثة من فجر اليوم الأحد', [['حتى الثالثة من فجر اليوم الأحد', null, '2019-11-24']]],
  ])('%s: %s', (published, text, expected) =>
    expect(read(text, published).map((found) => [found.quoted, found.from, found.to])).toEqual(expected),
  )

  // the twenty cases on which chrono-node's Arabic locale was measured (design/resources.md), and its like
  it.each([
    ['أول أمس', '2024-08-25', '2024-08-25'],
    ['مساء أمس', '2024-08-26', '2024-08-26'],
    ['الثلاثاء الماضي', '2024-08-20', '2024-08-20'],
    ['قبل ثلاثة أيام', '2024-08-24', '2024-08-24'],
    ['منذ يومين', '2024-08-25', '2024-08-27'],
    ['١٨ آب ٢٠٢٤', '2024-08-18', '2024-08-18'],
    ['18 آب/أغسطس 2024', '2024-08-18', '2024-08-18'],
    ['كانون الثاني/يناير 2015', '2015-01-01', '2015-01-31'],
    ['قبل نحو 3 أسابيع', '2024-08-03', '2024-08-09'],
    ['٢٥-٨-٢٠٢٤', '2024-08-25', '2024-08-25'],
    ['أمس الاثنين', '2024-08-26', '2024-08-26'],
    ['فجر اليوم الثلاثاء', '2024-08-27', '2024-08-27'],
    ['ليلة السبت الأحد', '2024-08-24', '2024-08-25'],
    ['الأسبوع الماضي', '2024-08-20', '2024-08-27'],
    ['غدا', '2024-08-28', '2024-08-28'],
    ['اليوم', '2024-08-27', '2024-08-27'],
    ['يوم الجمعة', '2024-08-23', '2024-08-23'],
    ['قبل أسبوعين', '2024-08-10', '2024-08-16'],
    ['الشهر الماضي', '2024-07-01', '2024-07-31'],
    ['2024/8/25', '2024-08-25', '2024-08-25'],
  ])('reads %s as one time', (text, from, to) =>
    expect(read(text, TUESDAY).map((found) => [found.quoted, found.from, found.to])).toEqual([[text, from, to]]),
  )
})

describe('without a publication date', () => {
  it.each([
    'أمس',
    'الثلاثاء الماضي',
    '18 آب',
    'تموز الماضي',
    'هذا الشهر',
    'قبل يومين',
    'منذ أكثر من شهر',
    'في الآونة الأخيرة',
    'لليوم الثالث على التوالي',
  ])('%s stays unresolved', (text) => {
    expect(read(text, null).map((found) => [found.from, found.to, found.unresolved])).toEqual([[null, null, true]])
  })
  it.each([
    ['18 آب 2024', '2024-08-18'],
    ['عام 2015', '2015-01-01'],
    ['غرة رمضان 1447هـ', '2026-02-17'],
  ])('%s resolves', (text, from) => expect(read(text, null).map((found) => [found.from, found.unresolved])).toEqual([[from, false]]))
})

describe('anchored times', () => {
  const event = { from: '2020-08-18', to: '2020-08-18' }
  it.each([
    ['بعدها بيوم واحد', '2020-08-19', '2020-08-19', 1],
    ['بعد ذلك بيومين', '2020-08-20', '2020-08-20', 1],
    ['في اليوم التالي', '2020-08-19', '2020-08-19', 1],
    ['في اليوم نفسه', '2020-08-18', '2020-08-18', 1],
    ['بعد ساعات', '2020-08-18', '2020-08-18', 1],
    ['قبلها بيوم', '2020-08-17', '2020-08-17', 1],
    ['بعدها بأيام', '2020-08-18', '2020-08-25', 2],
    ['بعد قرابة شهر', '2020-09-10', '2020-09-24', 2],
    ['قبل يومين من الهجوم', '2020-08-16', '2020-08-16', 1],
  ])('%s', (text, from, to, precision) => {
    const [found] = read(text, '2020-09-17')
    expect(found && resolveAnchored(found, event)).toEqual({ from, to, precision })
  })
})

describe('the calendar', () => {
  it.each([
    [1447, 9, 1, '2026-02-18'],
    [1445, 12, 10, '2024-06-16'],
    [1446, 1, 1, '2024-07-07'],
  ])('Hijri %i-%i-%i', (year, month, day, date) => expect(fromHijri(year, month, day)).toBe(date))
  it('keeps within a shorter month', () => expect(shiftMonths('2024-03-31', -1)).toBe('2024-02-29'))
  it('knows the weekdays', () => expect(weekdayOf(TUESDAY)).toBe(2))
  it.each([
    ['2024-08-27', '2024-08-27'],
    ['2024-08-27T23:30:00+03:00', '2024-08-27'],
    ['2024-08-27T01:00:00Z', '2024-08-27'],
    ['2024-02-31', null],
    ['yesterday', null],
    [undefined, null],
  ])('publication %s is the day as written', (published, day) => expect(publicationDateOf(published)).toBe(day))
})

const WORDS = fc.constantFrom(
  'أمس',
  'اليوم',
  'الاثنين',
  'الأحد',
  '18',
  '3',
  '2024',
  '/',
  '-',
  'آب',
  'كانون',
  'الثاني',
  'من',
  'إلى',
  'حتى',
  'منذ',
  'قبل',
  'بعد',
  'يومين',
  'أيام',
  'الماضي',
  'الشهر',
  'مساء',
  'ليل',
  'رمضان',
  '1447',
  '،',
  'خلال',
  'الأسبوع',
  'نهاية',
  'الساعة',
  'الثالثة',
  'و',
  'الـ',
)

it('gives days that run forward, or none, whatever the words', () => {
  fc.assert(
    fc.property(fc.array(WORDS, { maxLength: 12 }), fc.boolean(), (words, dated) => {
      for (const found of read(words.join(' '), dated ? TUESDAY : null)) {
        if (found.from !== null && found.to !== null) expect(found.from <= found.to).toBe(true)
        if (found.from !== null) expect(found.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }),
    { seed: 11, numRuns: 400 },
  )
})
