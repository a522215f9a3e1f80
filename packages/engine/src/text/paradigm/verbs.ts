// Makes the forms of a verb: past and present, active and passive, masdars and participles with their own declension.
import { foldKey } from '../normalise/fold.ts'
import { declension, soundMasculine, unique } from './nouns.ts'
import { stemsOf, type Stems } from './stems.ts'
import type { Features, NounLemma, SurfaceForm, VerbLemma } from './types.ts'

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

function seatedAll<T extends { readonly [Name in keyof T]: string }>(
  stems: T,
  lemma: VerbLemma,
  voice: Voice,
  tense: 'past' | 'present',
): T {
  return Object.fromEntries(Object.entries<string>(stems).map(([name, stem]) => [name, seated(stem, lemma, voice, tense)])) as T
}

/** A stem and an ending that begins with its last letter are written with one: أعلنّا، شننّ، بتّ. */
const joined = (stem: string, ending: string): string => (stem.endsWith(ending.charAt(0)) ? stem + ending.slice(1) : stem + ending)

/** A last hamza before the و of the plural sits on alef or on waw: بدأوا، بدؤوا. */
function plural(stem: string, ending: string): string[] {
  const written = hamza(stem + ending)
  const onWaw = stem.endsWith('ء') ? hamza(`${stem.slice(0, -1)}و${ending}`) : written
  return [...new Set([written, onWaw])]
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
    ...plural(stem.long, 'وا').map((key) => ({ key, features: features('pl', 'm') })),
    ...plural(stem.long, 'و').map((key) => ({ key, features: { ...features('pl', 'm'), state: 'bound' as const } })),
    row(joined(stem.short, 'ن'), features('pl', 'f')),
    row(joined(stem.short, 'ت'), features('sg', 'm', 1)),
    row(joined(stem.short, 'نا'), features('pl', 'm', 1)),
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
  for (const ending of ['ون', 'وا']) rows.push(...plural(`ي${stem.open}`, ending).map((key) => ({ key, features: features('pl', 'm') })))
  rows.push(...plural(`ي${stem.open}`, 'و').map((key) => ({ key, features: { ...features('pl', 'm'), state: 'bound' as const } })))
  row(`ي${joined(stem.women, 'ن')}`, features('pl', 'f'))
  return rows
}

/** Masdars of form I that are plain short nouns take no plural of their own; those in ta marbuta and those of the other forms do. */
function masdarForms(masdar: string, lemma: VerbLemma): SurfaceForm[] {
  const counted = masdar.endsWith('ة') || lemma.form !== 'I'
  const weak = lemma.form !== 'I' && masdar.endsWith('ي')
  const forms = declension(
    { singular: masdar, gender: masdar.endsWith('ة') ? 'f' : 'm', plurals: [], sound: counted ? 'f' : undefined, dual: counted },
    'masdar',
  )
  // without the article the ya of تصدٍّ, تبنٍّ is not written
  if (weak) forms.push({ key: foldKey(masdar.slice(0, -1)), features: { pos: 'masdar', gender: 'm', number: 'sg' } })
  // masdars of the tables are spelt as they are written (بدء); those made from the root still need their hamza seated
  return lemma.masdars.length > 0 ? forms : forms.map((one) => ({ ...one, key: hamza(one.key) }))
}

/** Forms that write the hamza of a root's first letter on waw after the م of a participle: مؤدٍّ، مؤكَّد. */
const seatedParticiple = (stem: string, lemma: VerbLemma): string => stem.replace(/^مء/, U_PREFIX.has(lemma.form) ? 'مو' : 'ما')

/** A participle that ends in the ya or alef of a weak root: القاضي، قاض، قاضون; المدعى، مدعاة. */
function weakParticiple(singular: string, voice: Voice): SurfaceForm[] {
  const short = singular.slice(0, -1)
  const base = { pos: 'participle', voice, gender: 'm' } as const
  if (singular.endsWith('ى')) return declension({ ...PARTICIPLE, singular, sound: 'm', feminine: `${short}اة` }, 'participle', voice)
  return [
    ...declension({ ...PARTICIPLE, singular, sound: undefined }, 'participle', voice),
    ...soundMasculine(short, base),
    { key: foldKey(short), features: { ...base, number: 'sg' } },
  ]
}

const PARTICIPLE: Omit<NounLemma, 'singular'> = { gender: 'm', plurals: [], sound: 'both', feminine: '+', dual: true }

function participleForms(stem: string, lemma: VerbLemma, voice: Voice): SurfaceForm[] {
  const singular = seatedParticiple(stem, lemma)
  const isWeakRoot = /[يو]$/.test(lemma.root) && !(lemma.form === 'I' && voice === 'passive')
  const forms = isWeakRoot ? weakParticiple(singular, voice) : declension({ ...PARTICIPLE, singular }, 'participle', voice)
  return forms.map((one) => ({ ...one, key: hamza(one.key) }))
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
  for (const masdar of stems.masdars) forms.push(...masdarForms(masdar, lemma))
  if (lemma.participles) {
    if (stems.active) forms.push(...participleForms(stems.active, lemma, 'active'))
    if (lemma.passive) forms.push(...participleForms(stems.passive, lemma, 'passive'))
  }
  return unique(forms)
}
