// Runs the corpora of the place grammar on the fixture gazetteer and the real lexicon.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCorpora, type Probe } from '../../../test/run-corpus.ts'
import { gazetteerFrom } from '../../knowledge/gazetteer.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import type { CorpusSetting } from '../match/corpus.ts'
import { createView } from '../match/index.ts'
import { findPlaces, placeRules, type PlaceMention, type Places } from './index.ts'
import { fixtureTables } from './place.fixture.ts'
import around from './rules/around.corpus.ts'
import between from './rules/between.corpus.ts'
import border from './rules/border.corpus.ts'
import capital from './rules/capital.corpus.ts'
import countryside from './rules/countryside.corpus.ts'
import direction from './rules/direction.corpus.ts'
import front from './rules/front.corpus.ts'
import list from './rules/list.corpus.ts'
import name from './rules/name.corpus.ts'
import offset from './rules/offset.corpus.ts'

const folder = fileURLToPath(new URL('../../../../knowledge/lexicon/', import.meta.url))
const tables = readdirSync(folder).filter((file) => /^(?:words-.*|verbs|nouns)\.tsv$/.test(file))
const lexicon = lexiconFrom(tables.map((file) => ({ file: `lexicon/${file}`, content: readFileSync(folder + file, 'utf8') })))
const gazetteer = gazetteerFrom(fixtureTables)

function read(text: string, country?: string, outlet?: string): Places & { view: ReturnType<typeof createView> } {
  const view = createView(readDocument({ text }, lexicon))
  return { ...findPlaces(view, { gazetteer, country, outlet }), view }
}

const short = (id: string): string => (id.includes('.') ? (id.split('.').at(-1) as string) : id)

/** `east_countryside(SY09)`, `manbij`, `site(manbij)`. */
function what(mention: PlaceMention): string {
  if (mention.entry && mention.relation === null) return short(mention.entry.id)
  const anchors = mention.entry ? [mention.entry] : mention.anchors
  return `${mention.relation ?? 'site'}(${anchors.map((entry) => short(entry.id)).join(',')})`
}

/** Cases with words that point back are read after a sentence on Manbij. */
const BEFORE = 'وقع انفجار في مدينة منبج. '
const ROAD_BEFORE = 'قُطع طريق تدمر - حمص. '
const POINTS_BACK =
  /^(?:في المدينة|اقتحموا المدينة|بالمدينة|في المحافظة|داخل البلدة|إلى المدينة|غربها|إلى شمالها|جنوب غربها|في وسطها|ريفها الشرقي|الريف الشمالي|ريف المحافظة الجنوبي|حول المدينة|محيطها|8 كم غربها|الأحياء الشمالية)$/

function probe(text: string, { country }: CorpusSetting): Probe[] {
  const before = POINTS_BACK.test(text) ? BEFORE : /الطريق$/.test(text) ? ROAD_BEFORE : ''
  const { places, view } = read(before + text, country)
  return places
    .filter((mention) => mention.role !== 'name_part' && (view.tokens[mention.first]?.start ?? 0) >= before.length)
    .map((mention) => {
      const span = spanOf(view.document, mention.first, mention.end, mention.lead)
      const lead = view.tokens.filter((token) => token.start >= before.length && token.index < mention.first)
      const onlyPreposition = lead.every((token) => token.type.classes.has('place_prep'))
      return {
        rule: mention.rule,
        quoted: onlyPreposition ? (before + text).slice(before.length, span.end) : span.text,
        values: [what(mention), mention.geoPrecision],
        issues: [],
      }
    })
}

runCorpora(
  'place',
  [...name, ...capital, ...direction, ...countryside, ...around, ...between, ...offset, ...border, ...front, ...list],
  [...placeRules.rules.map((rule) => rule.id), 'place.list'],
  probe,
)

const only = (text: string, country = 'SY', outlet?: string): PlaceMention => {
  const { places } = read(text, country, outlet)
  expect(places.map((place) => place.name_ar)).toHaveLength(1)
  return places[0] as PlaceMention
}
const told = (text: string, country = 'SY', outlet?: string): string[] =>
  read(text, country, outlet).places.map(
    (place) => `${place.isDateline ? 'dateline ' : ''}${place.role === 'location' ? '' : `${place.role} `}${what(place)}`,
  )

describe('place: chains of wider places are one mention', () => {
  it.each([
    ['بلدة البصيرة بريف دير الزور الشرقي', 'busayrah'],
    ['في قرية الصوان التابعة لمنطقة تل أبيض', 'sawwan'],
    ['حي المطار في مدينة درعا', 'matar'],
    ['كباجب على طريق دير الزور - تدمر', 'kabajib'],
    ['منبج شرقي حلب', 'manbij'],
    ['غرب العاصمة السورية دمشق', 'west_of(damascus)'],
    ['الباغوز شرق دير الزور', 'baghuz'],
    ['الشمال الشرقي من السخنة ببادية حمص وسط سوريا', 'north_east_of(sukhnah)'],
    ['محيط الرصافة جنوبي الرقة', 'surroundings(rusafah)'],
    ['قرب حقل العمر في بادية دير الزور', 'near(omar)'],
    ['قرية المشيرفة بريف الحسكة', 'musayrifah'],
    ['في ريف حلب الشرقي قرب مدينة الباب', 'near(al_bab)'],
    ['مدينة خان شيخون في ريف إدلب جنوبسوريا', 'khan_shaykhun'],
    ['الأشرفية والشيخ مقصود بحلب', 'list(ashrafieh,sheikh_maqsoud)'],
    ['مستشفى في مدينة الباب', 'al_bab'],
    ['قرية الزعفرانة بريف منبج', 'within(manbij)'],
    ['قرية «تل الذهب» غربي دير الزور', 'within(deir_ezzor)'],
    ['قرى اللهيب والمنورة بريف منبج', 'within(manbij)'],
    ['بعقوبة مركز محافظة ديالى شمال شرق بغداد', 'baquba'],
    ['سوق مدينة الباب', 'site(al_bab)'],
    ['بلدة الطابية على الضفة الشرقية لنهر الفرات', 'tabiyah'], // a river says nothing against it
    ['بين مدينتي منبج وجرابلس بريف حلب الشرقي', 'between(manbij,jarabulus)'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
  it('keeps the parents, the nearest first', () => {
    const mention = only('بلدة البصيرة بريف دير الزور الشرقي')
    expect(mention.parents.map((entry) => entry.id)).toContain('SY09')
    expect(mention).toMatchObject({ country: 'SY', admin1: { id: 'SY09' }, geoPrecision: 1 })
  })
  it('leaves apart what does not lie together', () => {
    expect(told('انتقلوا من مدينة درعا في حافلات إلى إدلب')).toEqual(['origin daraa', 'destination idlib'])
    expect(told('منبج في ريف درعا')).toHaveLength(2)
  })
})

describe('place: one name, several places', () => {
  it.each([
    ['قرية المشيرفة بريف الحسكة', 'sy.hasakah.musayrifah'],
    ['قرية المشيرفة في ريف حماة', 'sy.hama.musayrifah'],
  ])('%s: the parent decides', (text, id) => {
    expect(only(text).entry?.id).toBe(id)
  })
  it('the country decides', () => {
    expect(read('انفجار في المنصورة', 'YE').places[0]?.entry?.id).toBe('ye.mansura')
    expect(read('انفجار في حي المنصورة في عدن').places[0]?.entry?.id).toBe('ye.mansura')
  })
  it('places near by decide', () => {
    expect(read('هجمات في بعقوبة ثم في قرية المنصورة').places.at(-1)?.entry?.id).toBe('iq.diyala.mansura')
  })
  it('a name that needs its parent is refused without, and the refusal is kept', () => {
    const { places, refused } = read('قتيل في المشيرفة', 'SY')
    expect(places).toEqual([])
    expect(refused[0]).toMatchObject({ reason: expect.stringContaining('parent') })
    expect(refused[0]?.candidates).toHaveLength(2)
  })
})

describe('place: hamlets of an imported table', () => {
  it.each([
    ['قُتل راعٍ في قرية حياة', ['1']], // the class word vouches for it
    ['انفجار أودى بحياة ثلاثة شرقي الرقة', ['east_of(raqqa)']], // took the lives of
    ['في حياة السكان', []], // in the people's life
    ['هدوء في أحياء المدينة', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('place: roles', () => {
  it.each([
    ['أعلنت روسيا وقف القصف', ['subject RU']],
    ['غارات على سوريا', ['SY']],
    ['توجهت التعزيزات إلى منبج', ['destination manbij']],
    ['انسحبت من منبج', ['origin manbij']],
    ['قال مجلس منبج العسكري', ['name_part manbij']],
    ['ذكرت شبكة «دير الزور 24» ذلك', ['name_part deir_ezzor']],
    ['قالت «حلب اليوم» ذلك', ['name_part aleppo']],
    ['قوات سوريا الديمقراطية في منبج', ['name_part SY', 'manbij']],
    ['شرطة حلب قالت', ['name_part aleppo']],
    ['نقل الجرحى إلى المشفى العسكري بحلب', ['destination aleppo']], // where the hurt were taken
    ['فارق الحياة في مشفى منبج', ['destination site(manbij)']],
    ['قصف مشفى في منبج', ['manbij']], // a hospital that was hit
    ['الفصائل الموالية لتركيا', ['subject TR']],
    ['شاب من أبناء بلدة طفس', ['home tafas']],
    ['ينحدر من مدينة نوى', ['home nawa']],
    ['القوات المتمركزة في سراقب قصفت بلدة سرمين', ['origin saraqib', 'sarmin']],
    ['أثناء توجههم إلى عملهم في منبج', ['destination manbij']],
    ['كان متجهاً نحو منبج في مدينة نوى', ['bound manbij', 'nawa']],
    ['القرية التابعة لناحية السعن', ['SY0503']],
    ['قصف على القوات السورية', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it('ranges taken by actors hold only name parts', () => {
    const view = createView(readDocument({ text: 'لواء أحرار منبج في منبج' }, lexicon))
    expect(findPlaces(view, { gazetteer, country: 'SY', taken: [{ first: 0, end: 3 }] }).places.map((place) => place.role)).toEqual([
      'name_part',
      'location',
    ])
  })
})

describe('place: datelines', () => {
  it.each([
    ['دير الزور – نورث برس\nقُتل مدني في الحسكة.', ['dateline deir_ezzor', 'hasakah']],
    ['درعا-سانا\n\nجرح شخصان في مدينة درعا.', ['dateline daraa', 'daraa']],
    ['دمشق (سانا) قتل شخص في حمص.', ['dateline damascus', 'homs']],
    ['حلب (شبكة الرافد 24)- قُتل شخص في حمص.', ['dateline aleppo', 'homs']], // no table has the agency
    ['القامشلي/ وكالات\nانفجار في تل تمر', ['dateline qamishli', 'tal_tamr']],
    ['أخبار الآن | حلب\nقصف على سراقب', ['dateline aleppo', 'saraqib']],
    ['دمشق 28 ابريل 2016 (شينخوا) بلغ عدد القتلى في حلب 18', ['dateline damascus', 'aleppo']],
    ['قصف على مدينة سراقب.', ['saraqib']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it('a war called by its place tells of no scene', () => {
    expect(told('قُتل مدني في سراقب منذ اندلاع الحرب في درعا.')).toEqual(['saraqib', 'subject daraa'])
  })
  it('knows the outlet by its name', () => {
    expect(told('حلب - صوت الشهباء: قتل شخص في منبج أمس', 'SY', 'صوت الشهباء')).toEqual(['dateline aleppo', 'manbij'])
  })
})
