// Quantities: every rule with its corpus, then counts in the sentences round them.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCorpora } from '../../../test/run-corpus.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import { createView } from '../match/index.ts'
import { findNumbers } from '../number/index.ts'
import { findQuantities, QUANTITY_RULES } from './index.ts'
import { formCorpora } from './rules/by-form.corpus.ts'
import { oneOfCorpora } from './rules/one-of.corpus.ts'
import { countedCorpora } from './rules/counted.corpus.ts'
import { excludedCorpora } from './rules/excluded.corpus.ts'

const FOLDER = new URL('../../../../knowledge/lexicon/', import.meta.url)
const TABLES = ['words-number.tsv', 'words-quantity.tsv', 'words-time.tsv', 'words-place.tsv', 'nouns.tsv', 'verbs.tsv']
const lexicon = lexiconFrom(TABLES.map((file) => ({ file, content: readFileSync(new URL(file, FOLDER), 'utf8') })))

const read = (text: string) => {
  const view = createView(readDocument({ text }, lexicon))
  view.add(findNumbers(view))
  return findQuantities(view).map((found) => ({ ...found, quoted: spanOf(view.document, found.first, found.end, found.lead).text }))
}

/** Rules that read what stands before them: their examples are below, because a corpus example is one mention from end to end. */
const CONTEXTUAL = new Set([
  'quantity.toll-from-afar',
  'quantity.another',
  'quantity.one-more',
  'quantity.toll-ahead',
  'quantity.kin',
  'quantity.hyphenated',
  'quantity.known-toll',
  'quantity.a-number',
])
const values = { excludedCorpora, countedCorpora, formCorpora, oneOfCorpora }
type Found = ReturnType<typeof read>[number]
const compared: Readonly<Record<keyof typeof values, (found: Found) => readonly unknown[]>> = {
  excludedCorpora: (found) => [found.excluded],
  countedCorpora: (found) => [found.min, found.max, found.of, found.mixed, found.bareOther],
  formCorpora: (found) => [found.min, found.max, found.definite],
  oneOfCorpora: (found) => [found.min, found.max, found.definite],
}

for (const name of Object.keys(values) as (keyof typeof values)[]) {
  const ids = new Set(values[name].map((one) => one.setting.rule))
  runCorpora(`quantity (${name})`, values[name], [...ids], (text) =>
    read(text).map((found) => ({ rule: found.rule, quoted: found.quoted, values: compared[name](found), issues: [] })),
  )
}

it('has a corpus for every rule', () => {
  const told = new Set(Object.values(values).flatMap((corpora) => corpora.map((one) => one.setting.rule)))
  expect(QUANTITY_RULES.map((rule) => rule.id).filter((id) => !told.has(id) && !CONTEXTUAL.has(id))).toEqual([])
})

/** Counts of people or of nobody told: what is quoted, its bounds, and what marks it. */
const counts = (text: string): unknown[] =>
  read(text)
    .filter((found) => found.reference === 'count' && found.of !== 'things')
    .map((found) => [
      found.quoted,
      found.min,
      found.max,
      ...(found.subset ? ['among'] : []),
      ...(found.mixed ? ['mixed'] : []),
      ...(found.bareOther ? ['other'] : []),
      ...(found.oneOf ? ['one of'] : []),
    ])

describe('counts in their sentences', () => {
  it.each<[string, unknown[]]>([
    [
      'مقتل مدني وإصابة ثلاثة آخرين بينهم طفلة',
      [
        ['مدني', 1, 1],
        ['ثلاثة آخرين', 3, 3, 'other'],
        ['طفلة', 1, 1, 'among'],
      ],
    ],
    ['أردى القناص رجلا قتيلا', [['رجلا', 1, 1]]],
    [
      'إصابة طفلين وامرأة',
      [
        ['طفلين', 2, 2],
        ['امرأة', 1, 1],
      ],
    ],
    ['قتل 19 رجلاً وشاباً على الأقل', [['19 رجلاً وشاباً على الأقل', 19, null]]],
    [
      'قُتلت 14 امرأة ورجل',
      [
        ['14 امرأة', 14, 14],
        ['رجل', 1, 1],
      ],
    ],
    [
      '29 امرأة ورجلاً واحداً سقطوا بين قتيل وجريح',
      [
        ['29 امرأة', 29, 29, 'mixed'],
        ['رجلاً واحداً', 1, 1, 'mixed'],
      ],
    ],
    // between dead and wounded, of whom no number is told
    [
      'وقوع ضحايا بين قتيل وجريح',
      [
        ['ضحايا', 3, null, 'mixed'],
        ['قتيل', 1, null],
        ['جريح', 1, null],
      ],
    ],
    ['نحو /15/ عنصراً بين قتيل وجريح', [['نحو /15/ عنصراً', 13, 17, 'mixed']]],
    [
      'سقط منها قتلى وجرحى',
      [
        ['قتلى', 1, null],
        ['جرحى', 1, null],
      ],
    ],
    ['قُتل فيها 97 شخصاً', [['97 شخصاً', 97, 97]]],
    [
      'عن "25 مواطنا" قتلى و13 جريحا',
      [
        ['25 مواطنا" قتلى', 25, 25],
        ['13 جريحا', 13, 13],
      ],
    ],
    [
      'مواجهات توقع قتلى وجرحى',
      [
        ['قتلى', 1, null],
        ['جرحى', 1, null],
      ],
    ],
    [
      '12 قتيلاً، من بينهم 4 أطفال و3 نساء',
      [
        ['12 قتيلاً', 12, 12],
        ['4 أطفال', 4, 4, 'among'],
        ['3 نساء', 3, 3, 'among'],
      ],
    ],
    [
      '18 قتيلا بينهم أطفال',
      [
        ['18 قتيلا', 18, 18],
        ['أطفال', 1, null, 'among'],
      ],
    ],
    ['6 مدنيين معظمهم نساء', [['6 مدنيين', 6, 6]]],
    ['عُرفت هوية 560 منها', [['560', 560, 560, 'among']]],
    ['القتلى 28', [['القتلى 28', 28, 28]]],
    ['ارتفع عدد القتلى إلى 9', [['القتلى إلى 9', 9, 9]]],
    ['القتلى والمصابون 25', [['القتلى والمصابون 25', 25, 25, 'mixed']]],
    ['بلغ قتلى التفجير 17', [['قتلى التفجير 17', 17, 17]]],
    ['وعدد المصابين 16', [['المصابين 16', 16, 16]]],
    ['إن قتلى الغارات الروسية على البلدة بلغوا 67', [['67', 67, 67]]],
    ['ومن القتلى 10', [['القتلى 10', 10, 10, 'among']]],
    ['وتجاوز الجرحى الخمسين', [['الجرحى الخمسين', 51, null]]],
    ['أعلن القتلى وأصيب 7', [['7', 7, 7]]],
    ['مقتل أحد الجنود', [['أحد الجنود', 1, 1, 'one of']]],
    [
      'قتل عنصر وجرح آخر',
      [
        ['عنصر', 1, 1],
        ['آخر', 1, 1, 'other'],
      ],
    ],
    [
      'مقتل جندي وإصابة آخرين',
      [
        ['جندي', 1, 1],
        ['آخرين', 2, null, 'other'],
      ],
    ],
    [
      'جرح شرطي وقتل آخران',
      [
        ['شرطي', 1, 1],
        ['آخران', 2, 2, 'other'],
      ],
    ],
    [
      'قتل عنصران وأصيب ثالث بجروح',
      [
        ['عنصران', 2, 2],
        ['ثالث', 1, 1, 'other'],
      ],
    ],
    [
      'مقتل مدنيين وإصابة ثالث إثر قصف',
      [
        ['مدنيين', 2, 2],
        ['ثالث', 1, 1, 'other'],
      ],
    ],
    ['أصيب ثالث قيادي', []],
    [
      'ارتفع إلى 14 على الأقل بينهم 5 أطفال عدد الشهداء',
      [
        ['14 على الأقل', 14, null],
        ['5 أطفال', 5, 5, 'among'],
      ],
    ],
    ['ارتفعت الحصيلة إلى 9', [['9', 9, 9]]],
    ['قدّر ناشطون العدد بـ16', [['16', 16, 16]]],
    ['حصيلة أولية من 22', [['22', 22, 22]]],
    ['أصيب عدد آخر بجروح', [['عدد آخر', 3, null, 'other']]],
    ['أصيب عدد كبير من المدنيين', [['عدد كبير من المدنيين', 3, null]]],
    ['أودى بحياة مدنيين اثنين', [['مدنيين اثنين', 2, 2]]],
    ['(5 و8 أعوام)', []],
    ['آخر جيب للتنظيم', []],
    [
      'قتلى وجرحى معظمهم نساء وأطفال',
      [
        ['قتلى', 1, null],
        ['جرحى', 1, null],
      ],
    ],
    [
      'وأوقعوا أفرادها بين قتيل وجريح',
      [
        ['قتيل', 1, null],
        ['جريح', 1, null],
      ],
    ],
    ['بعد إصابة آخر معقل', []],
    ['مقتل مزارع بانفجار لغم', [['مزارع', 1, 1]]],
    [
      'مقتل طالب وطالبة',
      [
        ['طالب', 1, 1],
        ['طالبة', 1, 1],
      ],
    ],
    ['إصابة عنصري أمن', [['عنصري', 2, 2]]],
    ['كمية من الأسلحة', []],
    ['أصيب آخر جندي', [['جندي', 1, 1]]],
    [
      'مقتل قيادي وإصابة مرافقه',
      [
        ['قيادي', 1, 1],
        ['مرافقه', 1, 1],
      ],
    ],
    [
      'مقتل رجل وطفليه',
      [
        ['رجل', 1, 1],
        ['طفليه', 2, 2],
      ],
    ],
    ['من أسرة واحدة', []],
    [
      'قُتلت أم وطفلاها',
      [
        ['أم', 1, 1],
        ['طفلاها', 2, 2],
      ],
    ],
    ['من الجو أم من الأرض', []],
    ['وقُتل عنصرا أمن', [['عنصرا', 2, 2]]],
    ['في الدفاع المدني', []],
    ['الهجمات على رتل عسكري', []],
    [
      'قتل 12 وجرح 9',
      [
        ['12', 12, 12],
        ['9', 9, 9],
      ],
    ],
    ['العبوة تزن 20 كغ', []],
    ['على بعد 35 كم', []],
    ['الطريق M4', []],
    ['سند 17 عاماً ويزيد 23 عاماً', []],
    ['في 18 آب 2024', []],
    ['الفرقة “17” تقدمت', []],
    ['سقط18 شخصاً قتلى', [['18 شخصاً قتلى', 18, 18]]],
    ['أودت بثلاثة مدنيين', [['ثلاثة مدنيين', 3, 3]]],
    ['حلب بـ30 قتيلاً', [['30 قتيلاً', 30, 30]]],
    ['21 قتيلاً من القوات على الأقل', [['21 قتيلاً', 21, null]]],
    ['صاروخ فاتح-110 على القاعدة', []],
    ['درعا-18 قتيلا', [['18 قتيلا', 18, 18]]],
    ['لم يصب أي مدني', []],
    ['منذ 12 عاما من الحرب', []],
  ])('%s', (text, expected) => expect(counts(text)).toEqual(expected))

  it('refuses the verb of a form that is also a noun', () => expect(counts('طالب المجلس بالتحقيق')).toEqual([]))
})
