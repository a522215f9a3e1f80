// Decides which numbers of a sentence count the dead, the wounded, the taken, the missing and the displaced.
import type { ActorMention } from '../../mention/actor/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { Outcome } from '../../report/types.ts'
import type { Frame } from '../frame/types.ts'
import type { Participant } from '../items.ts'

/** A count with what befell those counted; `of` is the observation it is a part of. */
export interface Observation {
  readonly outcome: Outcome
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  readonly actor: string | null
  readonly category: string | null
  /** The words that name whose people they are, where they name somebody of the register. */
  readonly mention: ActorMention | null
  readonly traits: readonly string[]
  readonly first: number
  readonly end: number
  readonly sentence: number
  /** Total of dead and wounded together. */
  readonly mixed: boolean
  /** Of such a total, that there were both (القتلى والمصابون 25). */
  readonly both: boolean
  /** «آخرون»: others, to be added to those before. */
  readonly other: boolean
  /** The number of a total (الحصيلة إلى 9، عدد القتلى 18): of all, those told before among them. */
  readonly total: boolean
  readonly of: Observation | null
  /** Part of those told before; `of` is set when its whole is known. */
  readonly part: boolean
  /** Counted as bodies (جثة، رفات). */
  readonly body: boolean
  readonly rule: string
}

const NOUN_OUTCOME: readonly (readonly [string, Outcome])[] = [
  ['dead_noun', 'killed'],
  ['injured_noun', 'injured'],
  ['case_of_harm', 'injured'],
  ['captured_noun', 'captured'],
  ['missing_noun', 'missing'],
  ['displaced_noun', 'displaced'],
]

const MAIN_OUTCOME: Readonly<Record<string, Outcome>> = {
  kill: 'killed',
  die: 'killed',
  dead_noun: 'killed',
  assassinate: 'killed',
  execute: 'killed',
  find_remains: 'killed',
  lose: 'killed',
  injure: 'injured',
  injured_noun: 'injured',
  captured_noun: 'captured',
  abduct: 'captured',
  detain: 'captured',
  missing_noun: 'missing',
  displace: 'displaced',
  displaced_noun: 'displaced',
  evacuate: 'displaced',
  victim_noun: 'killed',
}

const TRAITS = ['child', 'woman', 'medic', 'journalist', 'officer', 'commander', 'elderly'] as const

/** Traits that the counted noun itself tells. */
export function traitsOf(quantity: QuantityMention | null, participant: Participant | null): string[] {
  const classes = new Set(quantity?.noun?.entry.classes ?? [])
  const noun = quantity?.noun
  for (const actor of participant?.actors ?? []) {
    // «والده»: the noun as it is spelt tells, not the form that it shares with «والدة»
    const sameWord = noun?.reading.pron !== undefined && noun.reading.pron !== '' && noun.token.index === actor.first
    for (const name of actor.classes ?? []) if (!sameWord || noun.entry.classes.includes(name)) classes.add(name)
  }
  return TRAITS.filter((trait) => classes.has(`trait_${trait}`))
}

/** Frames in which people called displaced are being displaced; elsewhere they are who they are (النار على نازحين). */
const DISPLACING = new Set(['displacement', 'movement', 'result', 'light'])

/** The outcome that a counted noun tells by itself (قتيل، جريح) in its frame, or null. */
export function outcomeOfNoun(quantity: QuantityMention, frame: Frame): Outcome | null {
  const classes = quantity.noun?.entry.classes ?? []
  const told = NOUN_OUTCOME.find(([name]) => classes.includes(name))?.[1] ?? null
  // أعدموا ستة من الأسرى: what befell the captured tells more than that they were
  if (told === 'captured' && outcomeOfFrame(frame) === 'killed') return null
  return told === 'displaced' && !DISPLACING.has(frame.group) && frame.main !== 'displaced_noun' ? null : told
}

/** The outcome that a frame gives its patients, or null where it gives none. */
export function outcomeOfFrame(frame: Frame): Outcome | null {
  return MAIN_OUTCOME[frame.main] ?? null
}

/** Who is counted: the actor of the words, civilians for people without arms or office. */
function whose(participant: Participant | null, quantity: QuantityMention | null): Pick<Observation, 'actor' | 'category' | 'mention'> {
  const actor = participant?.actor
  // «قتلى من الطرفين»: of either side
  if (actor?.rule === 'actor.both-sides' && (participant?.actors.length ?? 0) > 1) return { actor: null, category: null, mention: null }
  if (actor?.id) return { actor: actor.id, category: actor.category, mention: actor }
  const classes = quantity?.noun?.entry.classes ?? []
  if ((classes.includes('person_civil') && !classes.includes('person_any')) || classes.includes('kin_alone'))
    return { actor: 'civilians', category: 'civilians', mention: null }
  return { actor: null, category: actor?.category ?? null, mention: null }
}

/** A total: told by itself (الحصيلة إلى 9), or the number of the dead as known (عدد القتلى 18). */
const isTotal = ({ ofTotal, definite, number, oneOf, noun }: QuantityMention): boolean =>
  ofTotal ||
  (definite &&
    number !== null &&
    !number.definite &&
    !oneOf &&
    (noun?.entry.classes.some((name) => ['dead_noun', 'injured_noun', 'victim_noun'].includes(name)) ?? false))

export interface ObservationInput {
  readonly outcome: Outcome
  readonly participant: Participant | null
  readonly quantity: QuantityMention | null
  readonly sentence: number
  readonly rule: string
}

/** Makes an observation of a participant or a count; one person named without a number counts one. */
export function observe(input: ObservationInput): Observation {
  const { participant, quantity } = input
  const single = quantity === null
  const range = quantity ?? participant
  return {
    outcome: input.outcome,
    min: single ? 1 : quantity.min,
    max: single ? 1 : quantity.max,
    best: single ? 1 : quantity.best,
    ...whose(participant, quantity),
    traits: traitsOf(quantity, participant),
    first: range?.first ?? 0,
    end: range?.end ?? 0,
    sentence: input.sentence,
    mixed: quantity?.mixed === true,
    both: quantity?.mixed === true && quantity.definite,
    other: quantity?.bareOther === true,
    total: quantity !== null && isTotal(quantity),
    of: null,
    part: quantity?.subset === true,
    body: quantity?.noun?.entry.classes.includes('body') === true,
    rule: input.rule,
  }
}
