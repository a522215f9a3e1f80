// Makes the stems of a verb from its root and form: weak, doubled and assimilated radicals written as they are in text.
import type { VerbLemma } from './types.ts'

/** Spellings of the present after its prefix: alone, before ون and وا, after لم, before the نون of women (يقضين، يشددن). */
export interface PresentStems {
  readonly stem: string
  readonly open: string
  readonly jussive: string
  readonly women: string
}

/** Spellings of a verb's stems. `long` stands before vowels (قال، رم), `short` before consonants (قل، رمي). */
export interface Stems {
  readonly past: { readonly long: string; readonly short: string; readonly third: string; readonly feminine: string; readonly dual: string }
  readonly pastPassive: {
    readonly long: string
    readonly short: string
    readonly third: string
    readonly feminine: string
    readonly dual: string
  }
  readonly present: PresentStems
  readonly presentPassive: PresentStems
  readonly masdars: readonly string[]
  /** Participles; empty where none is made. */
  readonly active: string
  readonly passive: string
}

const isWeak = (letter: string): boolean => letter === 'و' || letter === 'ي'

/** What form VIII makes of its first radical and the infixed ta (ازداد، اصطدم، ادعى، اتهم). */
function eighth(first: string): { past: string } {
  if (first === 'ز') return { past: 'زد' }
  if (first === 'ص' || first === 'ض') return { past: `${first}ط` }
  if (first === 'ط') return { past: 'ط' }
  if (first === 'د' || first === 'ذ') return { past: 'د' }
  if (first === 'ظ') return { past: 'ظ' }
  if (first === 'و' || first === 'ي') return { past: 'ت' }
  return { past: `${first}ت` }
}

interface Template {
  /** What stands before the middle radical in the past and in the present (after the prefix letter). */
  readonly past: string
  readonly present: string
  readonly pastPassive: string
  readonly presentPassive: string
}

function templateOf(lemma: VerbLemma, first: string): Template {
  const same = (past: string, present: string): Template => ({ past, present, pastPassive: past, presentPassive: present })
  switch (lemma.form) {
    case 'II':
      return same(first, first)
    case 'III':
      return { past: `${first}ا`, present: `${first}ا`, pastPassive: `${first}و`, presentPassive: `${first}ا` }
    case 'IV':
      return same(first === 'ء' ? 'ا' : `ا${first}`, first === 'ء' ? 'و' : first)
    case 'V':
      return same(`ت${first}`, `ت${first}`)
    case 'VI':
      return { past: `ت${first}ا`, present: `ت${first}ا`, pastPassive: `ت${first}و`, presentPassive: `ت${first}ا` }
    case 'VII':
      return same(`ان${first}`, `ن${first}`)
    case 'VIII': {
      const { past } = eighth(first)
      return same(`ا${past}`, past)
    }
    case 'X':
      return same(`است${first}`, `ست${first}`)
    default:
      return { past: first, present: first === 'و' && lemma.present !== 'u' ? '' : first, pastPassive: first, presentPassive: first }
  }
}

const even = (stem: string): Stems['past'] => ({ long: stem, short: stem, third: stem, feminine: stem, dual: stem })
const evenPresent = (stem: string): PresentStems => ({ stem, open: stem, jussive: stem, women: stem })

/** Whether the middle radical of a hollow root shows as a long vowel in this form. */
const HOLLOW_FORMS = new Set(['I', 'IV', 'VII', 'VIII', 'X'])

function hollow(lemma: VerbLemma, template: Template, middle: string, last: string): Omit<Stems, 'masdars' | 'active' | 'passive'> {
  const open =
    lemma.form === 'I'
      ? lemma.present === 'i' || (middle === 'ي' && lemma.present !== 'a')
        ? 'ي'
        : lemma.present === 'a'
          ? 'ا'
          : 'و'
      : lemma.form === 'IV' || lemma.form === 'X'
        ? 'ي'
        : 'ا'
  const past = (vowel: string): Stems['past'] => ({ ...even(template.past + vowel + last), short: template.past + last })
  return {
    past: past('ا'),
    pastPassive: past('ي'),
    present: {
      stem: template.present + open + last,
      open: template.present + open + last,
      jussive: template.present + last,
      women: template.present + last,
    },
    presentPassive: {
      stem: `${template.presentPassive}ا${last}`,
      open: `${template.presentPassive}ا${last}`,
      jussive: template.presentPassive + last,
      women: template.presentPassive + last,
    },
  }
}

function defective(lemma: VerbLemma, template: Template, middle: string, last: string): Omit<Stems, 'masdars' | 'active' | 'passive'> {
  const waw = lemma.form === 'I' && last === 'و'
  const kept = lemma.form === 'I' && lemma.past === 'i'
  const past: Stems['past'] = {
    third: `${template.past}${middle}${waw && !kept ? 'ا' : 'ى'}`,
    long: template.past + middle,
    feminine: template.past + middle + (kept ? 'ي' : ''),
    short: `${template.past}${middle}${waw && !kept ? 'و' : 'ي'}`,
    dual: `${template.past}${middle}${waw && !kept ? 'و' : 'ي'}`,
  }
  const passive = template.pastPassive + middle
  return {
    past,
    pastPassive: { third: `${passive}ي`, long: passive, feminine: `${passive}ي`, short: `${passive}ي`, dual: `${passive}ي` },
    present: {
      stem: `${template.present}${middle}${waw && !kept ? 'و' : 'ي'}`,
      open: template.present + middle,
      jussive: template.present + middle,
      women: `${template.present}${middle}${waw && !kept ? 'و' : 'ي'}`,
    },
    presentPassive: {
      stem: `${template.presentPassive}${middle}ى`,
      open: template.presentPassive + middle,
      jussive: template.presentPassive + middle,
      women: `${template.presentPassive}${middle}ي`,
    },
  }
}

function doubled(lemma: VerbLemma, template: Template, middle: string): Omit<Stems, 'masdars' | 'active' | 'passive'> {
  const past = (lead: string): Stems['past'] => ({ ...even(lead + middle), short: lead + middle + middle })
  const present = (stem: string): PresentStems => ({ ...evenPresent(stem), women: stem + middle })
  return {
    past: past(template.past),
    pastPassive: past(template.pastPassive),
    present: present(template.present + middle),
    presentPassive: present(template.presentPassive + middle),
  }
}

function derivedMasdars(lemma: VerbLemma, template: Template, middle: string, last: string): string[] {
  const [weakLast, weakMiddle] = [isWeak(last), isWeak(middle)]
  const end = weakLast ? 'اء' : `ا${last}`
  switch (lemma.form) {
    case 'II':
      return [`ت${template.past}${middle}${weakLast ? 'ية' : last === 'ء' ? 'ئة' : `ي${last}`}`]
    case 'III':
      return [`م${template.past}${middle}${weakLast ? 'اة' : `${last}ة`}`]
    case 'IV':
    case 'X': {
      if (weakMiddle && !weakLast) return [`${template.past}ا${last}ة`]
      // the masdar's i makes a long vowel of a first و: إيقاع، استيلاء
      return [`${template.past.replace(/و$/, 'ي')}${middle}${end}`]
    }
    case 'V':
    case 'VI':
      return [`${template.past}${middle}${weakLast ? 'ي' : last}`]
    case 'VII':
    case 'VIII':
      return [`${template.past}${weakMiddle && !weakLast ? 'ي' : middle}${end}`]
    default:
      return []
  }
}

/** رأى (sees) loses its hamza in the present; its active participle is spelt like رأيي (my opinion) and left out. */
const seesPresent = (): PresentStems => ({ stem: 'رى', open: 'ر', jussive: 'ر', women: 'ري' })

/** Stems of a three-letter root. */
function triliteral(lemma: VerbLemma, [first, middle, last]: readonly [string, string, string]): Stems {
  const template = templateOf(lemma, first)
  const isHollow = isWeak(middle) && !isWeak(last) && HOLLOW_FORMS.has(lemma.form)
  const isDoubled = middle === last && ['I', 'III', 'IV', 'VI', 'VII', 'VIII', 'X'].includes(lemma.form)
  const stems = isWeak(last)
    ? defective(lemma, template, middle === 'ء' ? 'أ' : middle, last)
    : isHollow
      ? hollow(lemma, template, middle, last)
      : isDoubled
        ? doubled(lemma, template, middle)
        : sound(template, middle, last)
  const masdars = lemma.masdars.length > 0 ? lemma.masdars : derivedMasdars(lemma, template, middle, last)
  if (lemma.root === 'ر-ء-ي' && lemma.form === 'I')
    return { ...stems, present: seesPresent(), presentPassive: seesPresent(), masdars, active: '', passive: 'مرئي' }
  if (lemma.form !== 'I')
    return {
      ...stems,
      masdars,
      active: `م${isWeak(last) ? `${stems.present.open}ي` : stems.present.stem}`,
      passive: `م${stems.presentPassive.stem}`,
    }
  const active = isWeak(last)
    ? `${first}ا${middle}ي`
    : isHollow
      ? `${first}ائ${last}`
      : isDoubled
        ? `${first}ا${middle}`
        : `${first}ا${middle}${last}`
  const passive = isWeak(last)
    ? `م${first}${middle}${last}`
    : isHollow
      ? `م${first}${middle === 'ي' ? 'ي' : 'و'}${last}`
      : `م${first}${middle}و${last}`
  return { ...stems, masdars, active, passive }
}

function sound(template: Template, middle: string, last: string): Omit<Stems, 'masdars' | 'active' | 'passive'> {
  const ends = (lead: string): string => lead + middle + last
  return {
    past: even(ends(template.past)),
    pastPassive: even(ends(template.pastPassive)),
    present: evenPresent(ends(template.present)),
    presentPassive: evenPresent(ends(template.presentPassive)),
  }
}

/** Stems of a four-letter root (سيطر، تمركز). */
function quadriliteral(lemma: VerbLemma, radicals: readonly string[]): Stems {
  const stem = (lemma.form === 'QII' ? 'ت' : '') + radicals.join('')
  const present = evenPresent(stem)
  const masdars = lemma.masdars.length > 0 ? lemma.masdars : [lemma.form === 'QII' ? stem : `${stem}ة`]
  return { past: even(stem), pastPassive: even(stem), present, presentPassive: present, masdars, active: `م${stem}`, passive: `م${stem}` }
}

/** Stems of a verb lemma. */
export function stemsOf(lemma: VerbLemma): Stems {
  const radicals = lemma.root.split('-')
  return radicals.length > 3 || lemma.form.startsWith('Q')
    ? quadriliteral(lemma, radicals)
    : triliteral(lemma, radicals as unknown as [string, string, string])
}
