// Makes the forms of a noun: singular, dual, sound and broken plurals, feminine, free, construct and before a pronoun.
import { foldKey } from '../normalise/fold.ts'
import type { Features, NounLemma, SurfaceForm } from './types.ts'

type Base = Pick<Features, 'pos' | 'voice' | 'gender'>

const form = (spelling: string, features: Features): SurfaceForm => ({ key: foldKey(spelling), features })

/** A singular or broken plural: as it stands, with accusative alef, and before a pronoun. */
function declined(word: string, features: Features): SurfaceForm[] {
  if (word.endsWith('ة')) return [form(word, features), form(`${word.slice(0, -1)}ت`, { ...features, state: 'bound' })]
  if (word.endsWith('ى')) return [form(word, features), form(`${word.slice(0, -1)}ا`, { ...features, state: 'bound' })]
  if (word.endsWith('اء'))
    return [
      form(word, features),
      form(`${word.slice(0, -1)}ئ`, { ...features, state: 'bound' }),
      form(`${word.slice(0, -1)}ؤ`, { ...features, state: 'bound' }),
    ]
  return [form(word, features), form(`${word}ا`, { ...features, accusative: true })]
}

/** The stem to which ان, ين, ون, ات are joined. */
function stemOf(word: string): string {
  if (word.endsWith('ة')) return `${word.slice(0, -1)}ت`
  if (word.endsWith('ى')) return `${word.slice(0, -1)}ي`
  return word
}

function dual(word: string, base: Base): SurfaceForm[] {
  const stem = stemOf(word)
  const features: Features = { ...base, number: 'du' }
  return [
    form(`${stem}ان`, features),
    form(`${stem}ين`, features),
    form(`${stem}ا`, { ...features, state: 'construct' }),
    form(`${stem}ي`, { ...features, state: 'construct' }),
  ]
}

/** Sound masculine plural: عسكريون keeps the ya of its nisba, مدعون drops the alef of مدعى. */
export function soundMasculine(word: string, base: Base): SurfaceForm[] {
  const stem = word.replace(/[يى]$/, (end) => (end === 'ى' ? '' : 'ي'))
  const features: Features = { ...base, gender: 'm', number: 'pl' }
  return [
    form(`${stem}ون`, features),
    form(`${stem}ين`, features),
    form(`${stem}و`, { ...features, state: 'construct' }),
    form(`${stem}ي`, { ...features, state: 'construct' }),
  ]
}

function soundFeminine(word: string, base: Base): SurfaceForm[] {
  const stem = word.endsWith('اة')
    ? `${word.slice(0, -2)}ي`
    : word.endsWith('ة')
      ? word.slice(0, -1)
      : word.endsWith('ى')
        ? `${word.slice(0, -1)}ي`
        : word
  return [form(`${stem}ات`, { ...base, gender: 'f', number: 'pl' })]
}

/** Forms of a declined word of any part of speech. */
export function declension(lemma: NounLemma, pos: Features['pos'], voice?: Features['voice']): SurfaceForm[] {
  const base: Base = { pos, gender: lemma.gender, ...(voice ? { voice } : {}) }
  const feminine = lemma.feminine === '+' ? `${lemma.singular}ة` : lemma.feminine
  const forms = declined(lemma.singular, { ...base, number: 'sg' })
  if (lemma.dual) forms.push(...dual(lemma.singular, base))
  for (const plural of lemma.plurals) forms.push(...declined(plural, { ...base, number: 'pl' }))
  if (lemma.sound === 'm' || lemma.sound === 'both') forms.push(...soundMasculine(lemma.singular, base))
  if (lemma.sound === 'f' || (lemma.sound === 'both' && !feminine)) forms.push(...soundFeminine(lemma.singular, base))
  if (feminine) {
    const other: Base = { ...base, gender: 'f' }
    forms.push(...declined(feminine, { ...other, number: 'sg' }), ...dual(feminine, other), ...soundFeminine(feminine, other))
  }
  return unique(forms)
}

/** Each spelling and reading once. */
export function unique(forms: readonly SurfaceForm[]): SurfaceForm[] {
  const seen = new Map<string, SurfaceForm>()
  for (const one of forms) {
    const { pos, voice, tense, person, gender, number, state, accusative } = one.features
    const id = [one.key, pos, voice, tense, person, gender, number, state, accusative].join(' ')
    if (!seen.has(id)) seen.set(id, one)
  }
  return [...seen.values()]
}

/** All forms of a noun: `nounForms({ singular: 'قتيل', gender: 'm', plurals: ['قتلى'], dual: true })`. */
export function nounForms(lemma: NounLemma): SurfaceForm[] {
  return declension(lemma, 'noun')
}
