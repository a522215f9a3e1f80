// Attributions: every rule with its corpus, then how far lines reach, who is meant by words that point, and chains.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCorpora, type Probe } from '../../../test/run-corpus.ts'
import { actorRegisterFrom } from '../../knowledge/actors.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import { sourceRegisterFrom } from '../../knowledge/sources.ts'
import type { TableSource } from '../../knowledge/tables.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import { findActors } from '../actor/index.ts'
import type { CorpusSetting } from '../match/corpus.ts'
import { createView, type GrowingView } from '../match/index.ts'
import { findNumbers } from '../number/index.ts'
import { findTimes } from '../time/index.ts'
import { fixtureSources } from './attribution.fixture.ts'
import { findAttributions, findLines, findSources, LINE_RULES, SOURCE_RULES, type Outlet, type Source } from './index.ts'
import { accordingCorpora } from './rules/according.corpus.ts'
import { headlineCorpora } from './rules/headline.corpus.ts'
import { namedCorpora } from './rules/named.corpus.ts'
import { namelessCorpora } from './rules/nameless.corpus.ts'
import { quotedCorpora } from './rules/quoted.corpus.ts'
import { pointingCorpora } from './rules/pointing.corpus.ts'
import { untoldCorpora } from './rules/speaker-untold.corpus.ts'
import { speechCorpora } from './rules/speech.corpus.ts'
import { Speakers, sourcesOf } from './resolve/sources.ts'

const FOLDER = fileURLToPath(new URL('../../../../knowledge/', import.meta.url))
const table = (file: string): TableSource => ({ file, content: readFileSync(FOLDER + file, 'utf8') })
const tables = (folder: string): TableSource[] => readdirSync(FOLDER + folder).map((file) => table(`${folder}/${file}`))
const lexicon = lexiconFrom(tables('lexicon'))
const actors = actorRegisterFrom(tables('actors'))
const register = sourceRegisterFrom([fixtureSources, table('generic-sources.tsv')])
const outlet: Outlet = { name: 'صحيفة الجسر', kind: 'news_outlet', id: null }
const nameOf = (actor: string): string | null => actors.get(actor)?.name_ar ?? null

const PUBLISHED = '2021-03-15'

function viewOf(text: string, title?: string): GrowingView {
  const view = createView(readDocument(title === undefined ? { text } : { text, title }, lexicon))
  view.add(findNumbers(view))
  view.add(findTimes(view, { published: PUBLISHED }))
  view.add(findActors(view, { published: PUBLISHED, country: 'SY', register: actors }).actors)
  return view
}

/** What stands before or after the examples of rules that read their surroundings. */
const TOLD = 'قال مرصد السهل إن قذيفة سقطت، وأكد مصدر عسكري أنها لم تنفجر. '
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  'source.same': [TOLD, ''],
  'source.its-head': ['أكد مصدر عسكري ذلك. وقال مرصد السهل إن قذيفة سقطت. ', ''],
  'source.its-statement': ['قال مرصد السهل إن قذيفة سقطت. ', ''],
  'attribution.unknown-speaker': ['', ' إن قذيفة سقطت'],
  'attribution.described-speaker': ['', ' إن قذيفة سقطت'],
  'attribution.continued': [TOLD, ' أن قذيفة أخرى سقطت'],
  'attribution.circumstance': ['نفى مصدر عسكري سقوط قذيفة، ', ' أن قذيفة أخرى سقطت'],
  'attribution.as-said': [`سقطت قذيفة. ${TOLD}وسقطت قذيفة، `, ''],
  'attribution.stated-in': [TOLD, ' أن قذيفة أخرى سقطت'],
  'attribution.unsourced': ['', ' إن قذيفة سقطت'],
  'attribution.rumour': ['', ' عن سقوط قذيفة'],
  'attribution.ascribed': ['', ' القصف إلى حزب الله'],
  'attribution.headline': ['', ' مقتل ثلاثة مدنيين في القرية'],
  'attribution.headline-end': ['مقتل ثلاثة مدنيين بقصف على القرية ', '\nسقطت قذائف على القرية، ثم هدأ القصف.'],
}

/** Words in the order in which they are told, as the resolver hears them. */
function sourceOf(view: GrowingView, at: number): Source | null {
  const speakers = new Speakers(outlet, { nameOf, bodyKind: () => null })
  for (const mention of findAttributions(view, { outlet, register, nameOf })) if (mention.end <= at) speakers.add(mention.source)
  const words = findSources(view, { register }).find((mention) => mention.first >= at) ?? null
  const line = {
    form: 'according',
    stance: 'asserts',
    speakers: words ? [words] : [],
    cites: null,
    toldTo: null,
    from: at,
    says: at,
  } as const
  return words && (sourcesOf(view, line, speakers)[0]?.source ?? null)
}

const around = ({ rule }: CorpusSetting, text: string): [string, number, number] => {
  const [before, after] = AROUND[rule] ?? ['', '']
  return [before + text + after, before.length, before.length + text.length]
}

function probeSource(text: string, setting: CorpusSetting): Probe[] {
  const [whole, start, end] = around(setting, text)
  const view = viewOf(whole)
  return findSources(view, { register })
    .filter((mention) => (view.tokens[mention.first]?.start ?? 0) >= start && (view.tokens[mention.first]?.start ?? 0) < end)
    .map((mention) => {
      const source = sourceOf(view, mention.first)
      const span = spanOf(view.document, mention.first, mention.end, mention.lead)
      return { rule: mention.rule, quoted: span.text, values: [source?.kind, source?.name], issues: [] }
    })
}

function probeLine(text: string, setting: CorpusSetting): Probe[] {
  const [whole, start, end] = around(setting, text)
  const view = viewOf(whole)
  const mentions = findAttributions(view, { outlet, register, nameOf })
  return findLines(view, { register })
    .map((line) => ({ ...line, first: Math.min(line.first, line.value.from) }))
    .filter(({ first }) => (view.tokens[first]?.start ?? 0) >= start && (view.tokens[first]?.start ?? 0) < end)
    .map(({ rule, first, end: last }) => {
      const found = mentions.find((mention) => mention.rule === rule && mention.first === first)
      const values = found ? [found.source.name, found.source.kind, found.stance, found.source.from?.name] : []
      // marks that stand with the source belong to the example
      const from = Math.min(view.tokens[first]?.start ?? 0, start)
      const to = Math.max(view.tokens[last - 1]?.end ?? 0, /["»”)]$/.test(text) ? end : 0)
      return { rule, quoted: whole.slice(from, to), values, issues: [] }
    })
}

const idsOf = (rules: readonly { readonly id: string }[]): string[] => rules.map((rule) => rule.id)

runCorpora('source', [...namedCorpora, ...namelessCorpora, ...quotedCorpora, ...pointingCorpora], idsOf(SOURCE_RULES), probeSource)
runCorpora('attribution', [...speechCorpora, ...untoldCorpora, ...accordingCorpora, ...headlineCorpora], idsOf(LINE_RULES), probeLine)

/** Each line of a text: who, and the first and last words that it covers. */
const linesOf = (text: string, title?: string): string[][] => {
  const view = viewOf(text, title)
  return findAttributions(view, { outlet, register, nameOf }).map(({ source, scope }) => [
    source.name + (source.from ? ` < ${source.from.name}` : ''),
    spanOf(view.document, scope.from, scope.to).text.replaceAll(/[.،]$/g, ''),
  ])
}

describe('how far a line reaches', () => {
  it.each<[string, string[][]]>([
    ['قال مرصد السهل إن قذيفة سقطت. وسقطت أخرى.', [['مرصد السهل', 'قذيفة سقطت']]],
    ['سقطت قذيفة، وقالت وكالة المرفأ إنها لم تنفجر.', [['وكالة المرفأ', 'لم تنفجر']]],
    [
      'نفت وكالة المرفأ سقوط قذيفة، متهمة حزب الله بإطلاق أخرى.',
      [
        ['وكالة المرفأ', 'سقوط قذيفة'],
        ['وكالة المرفأ', 'حزب الله بإطلاق أخرى'],
      ],
    ],
    ['قال مرصد السهل إن قذيفة سقطت على رجل متهم بالسرقة.', [['مرصد السهل', 'قذيفة سقطت على رجل متهم بالسرقة']]],
    [
      'قال مرصد السهل إن قذيفة سقطت، وقالت وكالة المرفأ إنها لم تنفجر.',
      [
        ['مرصد السهل', 'قذيفة سقطت'],
        ['وكالة المرفأ', 'لم تنفجر'],
      ],
    ],
    [
      'سقطت قذيفة، وفق مرصد السهل، فيما قالت وكالة المرفأ إن أحدا لم يصب.',
      [
        ['مرصد السهل', 'سقطت قذيفة، وفق مرصد السهل، فيما'],
        ['وكالة المرفأ', 'أحدا لم يصب'],
      ],
    ],
    [
      'سقطت قذيفة، بحسب مرصد السهل ووكالة المرفأ.',
      [
        ['مرصد السهل', 'سقطت قذيفة، بحسب مرصد السهل ووكالة المرفأ'],
        ['وكالة المرفأ', 'سقطت قذيفة، بحسب مرصد السهل ووكالة المرفأ'],
      ],
    ],
    ['قال مصدر أمني: «سقطت قذيفة. ولم تنفجر». وهدأ القصف.', [['مصدر أمني', '«سقطت قذيفة. ولم تنفجر']]],
    ['أعلن مرصد السهل مقتل ثلاثة، مضيفا أن القصف تجدد.', [['مرصد السهل', 'مقتل ثلاثة، مضيفا أن القصف تجدد']]],
    ['رفع مرصد السهل حصيلة القتلى إلى تسعة.', [['مرصد السهل', 'حصيلة القتلى إلى تسعة']]],
    [
      'قال مرصد السهل إن مسلحين يرجح أنهم من خلية محلية هاجموا القرية.', // believed by nobody in particular
      [['مرصد السهل', 'مسلحين يرجح أنهم من خلية محلية هاجموا القرية']],
    ],
    ['وقال مرصد السهل في بيان:\nسقطت قذيفة على القرية.\nوهدأ القصف.', [['مرصد السهل', 'سقطت قذيفة على القرية']]],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines))
})

describe('who is meant', () => {
  it.each<[string, string[]]>([
    ['قالت مديرية إعلام السهل إن قذيفة سقطت. وأضافت المديرية أنها لم تنفجر.', ['مديرية إعلام السهل', 'مديرية إعلام السهل']],
    ['قال مرصد السهل إن قذيفة سقطت. وأضاف أنها لم تنفجر.', ['مرصد السهل', 'مرصد السهل']],
    ['قال مصدر عسكري لصحيفة الجسر إن قذيفة سقطت.', ['مصدر عسكري']], // its own outlet is no second link
    ['نقلت وكالة المرفأ عن مصدر أمني قوله إن قذيفة سقطت.', ['وكالة المرفأ < مصدر أمني']],
    ['قال مرصد السهل إن قذيفة سقطت. ونقلت قناة البرج عنه أنها لم تنفجر.', ['مرصد السهل', 'قناة البرج < مرصد السهل']],
    ['قُتل ثلاثة، على ما أفادت وكالة المرفأ القريبة من الحزب نقلا عن مصدر أمني.', ['وكالة المرفأ < مصدر أمني']],
    ['وذكرت وكالة المرفأ، نقلا عن شهود عيان، أن قذيفة سقطت.', ['وكالة المرفأ < شهود عيان']],
    ['نفى حزب الله، على لسان أحد قادته، قصف القرية.', ['حزب الله']], // by the tongue of: his voice, no other source
    ['قال مصدر عسكري للصحيفة إن قذيفة سقطت.', ['مصدر عسكري']], // to the newspaper: this one
    ['سقطت قذائف على موقع لكتيبة جنين. وقالت الكتيبة إنها ردت.', ['كتيبة جنين']],
    ['وصل وفد من وزارة الوادي. وأعلنت الوزارة تفكيك عشرة ألغام.', ['وزارة الوادي']],
    ['رصد نشطاء مرصد السهل سقوط قذيفة.', ['مرصد السهل لحقوق الإنسان']], // a body's own people
    ['أدانت وزارة الخارجية السورية في بيان القصف.', ['وزارة الخارجية السورية']],
    ['نفى الناطق باسم الشرطة جملةً وتفصيلاً وقوع الهجوم.', ['الناطق باسم الشرطة']],
    ['سقطت قذيفة، لكن مصدراً طبياً قال إنها لم تنفجر.', ['مصدر طبي']],
    ['وأوضح مصدر في قيادة الشرطة لمراسل قناة البرج أن قذيفة سقطت.', ['قناة البرج < مصدر في قيادة الشرطة']],
    ['سقطت قذائف على القرية، بحسب حصيلة أعلنها المجلس المحلي.', ['المجلس المحلي']],
    ['وفق رواية أحد السكان، سقطت قذيفة.', ['أحد السكان']],
    ['ونفى خالد الفرواتي المتحدث باسم حزب الله أن يكون قد قصف القرية.', ['خالد الفرواتي المتحدث باسم حزب الله']],
    ['قال مرصد السهل إن قذيفة سقطت. وانتزعت قوات سوريا الديمقراطية القرية، بحسب بيان لها.', ['مرصد السهل', 'قوات سوريا الديمقراطية']],
    ['أبدت البعثة الأممية قلقها البالغ إزاء القصف.', ['البعثة الأممية']],
    ['ونفت وزارة الوادي ذلك.', ['وزارة الوادي']],
    ['توصل وزير الدفاع إلى اتفاق مع حزب الله، وفق ما أعلن.', ['وزير الدفاع']],
    ['أطلقوا النار على متظاهرين طالبوا بالخبز.', []], // they tell nothing, they are told of
    ['شنت الشرطة حملة مداهمات في القرية.', []], // a campaign, not «burdened»
    ['أُعلن عن هدنة. ويُتهم عناصر حزب الله بخرقها.', []], // are accused
    ['اتهمت حكومة الولاية مليشيا الدعم السريع بقصف السوق.', ['حكومة الولاية']],
    ['كما أفاد "مؤتمر السهل" وهو كيان أهلي.', ['مؤتمر السهل']],
    ['نسبت وكالة المرفأ إلى المحافظ نادر الحلو أن قذيفة سقطت.', ['وكالة المرفأ < المحافظ نادر الحلو']],
    ['اتهم مرصد السهل الجيش الإسرائيلي بقصف القرية.', ['مرصد السهل']],
    ['قال مرصد السهل إن قذيفة سقطت. واتهم الجيش الإسرائيلي بقصف القرية.', ['مرصد السهل', 'مرصد السهل']],
    ['أما وكالة المرفأ فقالت إن قذيفة سقطت.', ['وكالة المرفأ']],
    ['هدد وزير الدفاع نادر الحلو بتدمير الجسور.', ['وزير الدفاع نادر الحلو']], // what is threatened is no part of the name
    ['توعد زعيم الحوثيين إسرائيل بالرد.', ['زعيم الحوثيين']], // nor is who is threatened
    ['ولم يصدر تعليق من وزارة الوادي. ولم تتبن أي جهة الهجوم.', []],
    ['قال مرصد السهل إن قذيفة سقطت. وقيل إنها لم تنفجر.', ['مرصد السهل']],
    ['طالب مبعوث الأمم المتحدة بوقف القصف. وأكد أن قذيفة سقطت.', ['مبعوث الأمم المتحدة', 'مبعوث الأمم المتحدة']],
  ])('%s', (text, names) => expect(linesOf(text).map(([name]) => name)).toEqual(names))
})
