// Makes the forms of a verb: past and present, active and passive, masdars and participles with their own declension.
import { foldKey } from '../normalise/fold.ts'
import { declension, unique } from './nouns.ts'
import { stemsOf, type Stems } from './stems.ts'
import type { Features, SurfaceForm, VerbLemma } from './types.ts'

/** Hamza as it is written by what stands round it: on alef at the start, else by the stronger vowel; folded afterwards. */
function hamza(spelling: string): string {
  return foldKey(
    spelling
      .replace(/^ءا/, 'ا')
      .replace(/^ء/, 'ا')
      .replace(/اءا/g, 'اءا')
      .replace(/([يو])ء(?=.)/g, '$1ئ')
      .replace(/(?<=[^اويء])ء/g, 'ا')
      .replace(/اا/g, 'ا'),
  )
}

type Voice = 'active' | 'passive'

/** Forms whose present has u on its prefix and i before its last radical: يؤدي، ينشئ. */
const U_PREFIX = new Set(['II', 'III', 'IV'])
const I_STEM = new Set(['II', 'III', 'IV', 'VII', 'VIII', 'X'])

/** First radical hamza after a prefix of the present (يأخذ، يؤخذ، يؤدي), last radical hamza after i (أُنشئ، ينشئ). */
function seated(stem: string, lemma: VerbLemma, voice: Voice, tense: 'past' | 'present'): string {
  const opened = tense === 'present' ? stem.replace(/^ء/, voice === 'passive' || U_PREFIX.has(lemma.form) ? 'و' : 'ا') : stem
  const kasra = tense === 'past' ? voice === 'passive' : voice === 'active' && I_STEM.has(lemma.form)
  return kasra ? opened.replace(/ء$/, 'ئ') : opened
}

function seatedAll<T extends Readonly<Record<string, string>>>(stems: T, lemma: VerbLemma, voice: Voice, tense: 'past' | 'present'): T {
  return Object.fromEntries(Object.entries(stems).map(([name, stem]) => [name, seated(stem, lemma, voice, tense)])) as T
}

function pastForms(stem: Stems['past'], voice: Voice): SurfaceForm[] {
  const features = (number: Features['number'], gender: Features['gender'], person: Features['person'] = 3): Features => ({
    pos: 'verb',
    tense: 'past',
    voice,
    person,
    number,
    gender,
  })
  const row = (spelling: string, given: Features): SurfaceForm => ({ key: hamza(spelling), features: given })
  return [
    row(stem.third, features('sg', 'm')),
    { key: hamza(stem.third.replace(/ى$/, 'ا')), features: { ...features('sg', 'm'), state: 'bound' } },
    row(`${stem.feminine}ت`, features('sg', 'f')),
    row(`${stem.dual}ا`, features('du', 'm')),
    row(`${stem.feminine}تا`, features('du', 'f')),
    row(`${stem.long}وا`, features('pl', 'm')),
    { key: hamza(`${stem.long}و`), features: { ...features('pl', 'm'), state: 'bound' } },
    row(`${stem.short}ن`, features('pl', 'f')),
    row(`${stem.short}ت`, features('sg', 'm', 1)),
    row(`${stem.short}نا`, features('pl', 'm', 1)),
  ]
}

function presentForms(stem: Stems['present'], voice: Voice): SurfaceForm[] {
  const features = (number: Features['number'], gender: Features['gender'], person: Features['person'] = 3): Features => ({
    pos: 'verb',
    tense: 'present',
    voice,
    person,
    number,
    gender,
  })
  const rows: SurfaceForm[] = []
  const row = (spelling: string, given: Features): void => void rows.push({ key: hamza(spelling), features: given })
  for (const [prefix, given] of [
    ['ي', features('sg', 'm')],
    ['ت', features('sg', 'f')],
    ['ن', features('pl', 'm', 1)],
    ['ا', features('sg', 'm', 1)],
  ] as const) {
    row(prefix + stem.stem, given)
    row(prefix + stem.jussive, given)
  }
  row(`ي${stem.stem.replace(/ى$/, 'ي')}ان`, features('du', 'm'))
  row(`ت${stem.stem.replace(/ى$/, 'ي')}ان`, features('du', 'f'))
  row(`ي${stem.stem.replace(/ى$/, 'ي')}ا`, features('du', 'm'))
  row(`ي${stem.open}ون`, features('pl', 'm'))
  row(`ي${stem.open}وا`, features('pl', 'm'))
  rows.push({ key: hamza(`ي${stem.open}و`), features: { ...features('pl', 'm'), state: 'bound' } })
  row(`ي${stem.jussive}ن`, features('pl', 'f'))
  return rows
}

const VOWEL_END = /[ةى]$/

function masdarForms(masdar: string): SurfaceForm[] {
  const plural = VOWEL_END.test(masdar) || masdar.length > 4
  return declension(
    {
      singular: masdar,
      gender: masdar.endsWith('ة') ? 'f' : 'm',
      plurals: [],
      sound: plural ? 'f' : undefined,
      dual: masdar.endsWith('ة'),
    },
    'masdar',
  ).map((one) => ({ ...one, key: hamza(one.key) }))
}

function participleForms(singular: string, voice: Voice): SurfaceForm[] {
  return declension({ singular, gender: 'm', plurals: [], sound: 'both', feminine: '+', dual: true }, 'participle', voice).map((one) => ({
    ...one,
    key: hamza(one.key),
  }))
}

/** All forms of a verb: `verbForms({ root: 'ق-ت-ل', form: 'I', past: 'a', present: 'u', masdars: ['قتل'], passive: true, participles: true })`. */
export function verbForms(lemma: VerbLemma): SurfaceForm[] {
  const stems = stemsOf(lemma)
  const forms = [
    ...pastForms(seatedAll(stems.past, lemma, 'active', 'past'), 'active'),
    ...presentForms(seatedAll(stems.present, lemma, 'active', 'present'), 'active'),
  ]
  if (lemma.passive)
    forms.push(
      ...pastForms(seatedAll(stems.pastPassive, lemma, 'passive', 'past'), 'passive'),
      ...presentForms(seatedAll(stems.presentPassive, lemma, 'passive', 'present'), 'passive'),
    )
  for (const masdar of stems.masdars) forms.push(...masdarForms(masdar))
  if (lemma.participles) {
    forms.push(...participleForms(stems.active, 'active'))
    if (lemma.passive) forms.push(...participleForms(stems.passive, 'passive'))
  }
  return unique(forms)
}
