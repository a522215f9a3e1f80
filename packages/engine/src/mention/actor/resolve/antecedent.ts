// Decides whom a definite word, a pronoun or «the latter» points back to among the actors told before.
import type { ActorRegister } from '../../../knowledge/actors.ts'
import type { ActorMention, Agreement } from '../types.ts'

export const NON_STATE = new Set(['rebel_group', 'political_militia', 'identity_militia'])
const STATE = new Set(['state_forces', 'external_forces'])
const isArmed = (mention: ActorMention): boolean => NON_STATE.has(mention.category) || STATE.has(mention.category)
const isBody = (mention: ActorMention): boolean => mention.id !== null && isArmed(mention)

/** Plurals of things: feminine singular to their verb and pronoun. */
const FEMININE_PLURALS =
  /^(ال)?(قوات|فصائل|فصايل|كتائب|كتايب|سرايا|وحدات|مليشيات|ميليشيات|الويه|طائرات|طايرات|خلايا|عصابات|مجموعات|مليشيا|ميليشيا|قسد|حماس|فتح)$/

/** Countries that are masculine. */
const MASCULINE = /^(لبنان|العراق|السودان|اليمن|المغرب|الاردن)$/

/** The folded words that name the body itself, without the people or things told of it. */
export type NameOf = (mention: ActorMention) => string

/** Gender of the words of a mention: of the first noun of its name; a state is feminine. */
function genderOf(mention: ActorMention, nameOf: NameOf): Agreement {
  const name = nameOf(mention)
  if (mention.head === 'state') return MASCULINE.test(name) ? 'm' : 'f'
  const head = name.split(' ')[0] ?? ''
  if (FEMININE_PLURALS.test(head) || /ه$/.test(head)) return 'f'
  return /(ون|ين)$/.test(head) ? 'pl' : 'm'
}

function agrees(mention: ActorMention, agreement: Agreement, nameOf: NameOf): boolean {
  const gender = genderOf(mention, nameOf)
  // a plural of people is taken up by a masculine
  return agreement === 'any' || gender === agreement || (agreement === 'm' && gender === 'pl')
}

/** Who may stand for each sort of word when nobody told before is called so. */
function isOfSort(mention: ActorMention, sort: string): boolean {
  switch (sort) {
    case 'coref_group':
      return NON_STATE.has(mention.category) && mention.head !== 'state'
    case 'coref_forces':
      return isBody(mention) && mention.head !== 'state'
    case 'coref_attackers':
      return NON_STATE.has(mention.category) || mention.category === 'unknown'
    default:
      return false
  }
}

/** Words of a mention by which it is told as aircraft. */
const AIRCRAFT = /(?:^| )[وف]?[بلك]?(?:ال)?(?:طيران|طايرات|مقاتلات|مروحيات|سلاح الجو)(?: |$)/

/** The actor that a definite word means: last called so in the report, else by its other names, else of its sort. */
export function toldBefore(
  found: readonly ActorMention[],
  to: { readonly head: string; readonly sort: string },
  register: ActorRegister,
  wordsOf: NameOf,
): ActorMention | undefined {
  const bodies = found.filter((mention) => mention.id !== null && mention.category !== 'civilians')
  if (to.sort === 'coref_air') return bodies.findLast((mention) => STATE.has(mention.category) && AIRCRAFT.test(wordsOf(mention)))
  const called = new RegExp(`(^| )[وف]?[بلك]?(ال)?${to.head}( |$)`)
  return (
    (to.sort === 'coref_attackers'
      ? undefined
      : (bodies.findLast((mention) => isArmed(mention) && called.test(wordsOf(mention))) ??
        bodies.findLast((mention) => isArmed(mention) && register.isCalled(mention.unit ?? mention.id ?? '', to.head)))) ??
    bodies.findLast((mention) => isOfSort(mention, to.sort))
  )
}

/** The last body whose gender agrees; of a pronoun, the last body where none does. */
export function lastAgreeing(
  found: readonly ActorMention[],
  agreement: Agreement,
  nameOf: NameOf,
  strict: boolean,
): ActorMention | undefined {
  const isNamed = (mention: ActorMention): boolean => mention.id !== null && (isBody(mention) || mention.category === 'unknown')
  return (
    found.findLast((mention) => isNamed(mention) && agrees(mention, agreement, nameOf)) ?? (strict ? undefined : found.findLast(isNamed))
  )
}

/** The last two sides told, of different families, in the order they were told; those who bear arms before states and bodies that do not. */
export function bothSides(found: readonly ActorMention[], register: ActorRegister): readonly ActorMention[] {
  const pair = (isSide: (mention: ActorMention) => boolean): readonly ActorMention[] => {
    const last = found.findLast(isSide)
    const other = last && found.findLast((mention) => isSide(mention) && !register.related(mention.id ?? '', last.id ?? ''))
    return last && other ? [other, last] : []
  }
  const fighters = pair((mention) => isBody(mention) && register.get(mention.id ?? '')?.kind === 'force')
  return fighters.length > 0 ? fighters : pair(isBody)
}

/** The foreign forces that the report named as an occupation. */
export function occupier(found: readonly ActorMention[]): ActorMention | undefined {
  return found.findLast((mention) => mention.category === 'external_forces' && /احتلال|عدو/.test(mention.name))
}

/** How far back soldiers may belong to forces told before, in sentences. */
const ARMY_REACH = 1

/** The forces of a state that the passage tells of: soldiers without a side are theirs. */
export function armyNear(found: readonly ActorMention[], sentenceOf: (token: number) => number, at: number): ActorMention | undefined {
  const here = sentenceOf(at)
  return found.findLast(
    (mention) =>
      mention.id !== null &&
      STATE.has(mention.category) &&
      !mention.adjective &&
      mention.head !== 'person' &&
      mention.head !== 'state' &&
      here - sentenceOf(mention.first) <= ARMY_REACH,
  )
}
