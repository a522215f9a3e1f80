// Rules for actors told by an adjective: what happened was Turkish, Israeli, Houthi; forces of one state, and of two.
import { hitOf, rule, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { forcesPattern, nisbaAfter, nisbaAt } from '../elements/body.ts'
import { listed } from '../elements/words.ts'
import type { ActorReading, NisbaMention } from '../types.ts'
import { bodyReading, groupOf } from './reading.ts'

/** Happenings and means whose adjective names the doer. */
const DOINGS = [
  'attack',
  'airstrike',
  'shell',
  'explode',
  'raid',
  'clash',
  'event_noun',
  'shoot',
  'launch',
  'deploy',
  'advance',
  'sweep',
  'strike',
  'detain',
  'violation',
  'infiltrate',
  'besiege',
  'withdraw',
  'doing_noun',
] as const

const isDoing = (token: Token): boolean =>
  DOINGS.some(
    (name) => token.type.classes.has(name) && hitOf(token, name, { conj: true, where: (entry) => entry.features.pos !== 'verb' }),
  ) || [...token.type.classes].some((name) => name.startsWith('means_') && name !== 'means_suicide')

/** How many adjectives may stand between a happening and its nisba: قصف مدفعي عنيف تركي. */
const ADJECTIVES = 2

/** The noun that an adjective qualifies, where it passes the test; other adjectives between them are passed over. */
function nounBefore(view: MatchView, at: number, test: (token: Token) => boolean): Token | null {
  const sentence = view.tokens[at]?.sentence
  for (let index = at - 1; index >= at - 1 - ADJECTIVES; index--) {
    const token = view.tokens[index]
    if (!token || token.kind !== 'word' || token.sentence !== sentence) return null
    if (test(token)) return token
    if (!listed(token, 'actor_adj', { conj: false, prep: false })) return null
  }
  return null
}

const forcesWord = (token: Token): Hit | null =>
  listed(token, 'group_word', { conj: true, pron: false, where: (entry) => entry.value !== 'band' })

/** Whether the noun before is something that its adjective's owner does or does it with. */
const follows = (view: MatchView, at: number): boolean => nounBefore(view, at, isDoing) !== null
/** Whether the nisba at a token belongs to forces: القوات الروسية. */
const ofForces = (view: MatchView, at: number): boolean => nounBefore(view, at, (token) => forcesWord(token) !== null) !== null
/** Whether it belongs to aircraft: غارات طائرات روسية. */
const ofAircraft = (view: MatchView, at: number): boolean =>
  nounBefore(view, at, (token) => forcesWord(token)?.entry.value === 'air') !== null

/** Whether the aircraft that the nisba at a token belongs to are a means: بطائرات سورية. */
const isMeans = (view: MatchView, at: number): boolean => {
  const aircraft = nounBefore(view, at, (token) => forcesWord(token)?.entry.value === 'air')
  return aircraft !== null && forcesWord(aircraft)?.reading.prep === 'ب'
}

/** غارات سورية أو روسية، القوات الروسية والسورية: a further nisba of the same noun. */
function goesOn(view: MatchView, { first, conj }: NisbaMention): boolean {
  const or = /^(او|و)$/.test(view.tokens[first - 1]?.key ?? '') // or, and
  if (!or && conj !== 'و') return false
  const before = nisbaAt(view, or ? first - 2 : first - 1)
  return before !== undefined && (follows(view, before.first) || ofForces(view, before.first))
}

/** يُعتقد أنها روسية: the state of arms told before, by a guess. */
function isGuessed(view: MatchView, nisba: NisbaMention): boolean {
  const that = view.tokens[nisba.first - 1]
  if (nisba.conj !== '' || nisba.det || !that || !/^ب?ان(ها|ه|هم|هما)$/.test(that.key)) return false // that it, that they
  for (let at = that.index - 1; at >= that.index - 2; at--) {
    const token = view.tokens[at]
    if (token && (hitOf(token, 'suspect', { conj: true }) ?? hitOf(token, 'hedge', { conj: true }))) return true
  }
  return false
}

/** How far the arms may stand before the guess. */
const ARMS_BEFORE = 6

const guessedOfAircraft = (view: MatchView, { first }: NisbaMention): boolean =>
  view.tokens.slice(Math.max(0, first - ARMS_BEFORE), first).some((token) => forcesWord(token)?.entry.value === 'air')

const adjective = (test: (view: MatchView, nisba: NisbaMention) => boolean): Pattern<NisbaMention> => ({
  first: new Set(['#nisba']),
  optional: false,
  match(view, at) {
    const nisba = nisbaAt(view, at)
    return nisba && test(view, nisba) ? { end: nisba.end, value: nisba } : null
  },
})

const reading = (view: MatchView, nisba: NisbaMention, noun = nisba.first): ActorReading => ({
  who: { is: 'arm-of', arm: ofAircraft(view, noun) ? 'air' : 'army', of: { is: 'forces-of', nisba: nisba.nisba } },
  head: 'group',
  lead: nisba.lead,
  adjective: true,
  definite: false,
  classes: [],
  nameRange: { first: nisba.first, end: nisba.end },
})

/** قوة مشتركة سورية روسية. */
const joint: Pattern<{ readonly hit: Hit; readonly pair: readonly [NisbaMention, NisbaMention] }> = {
  first: new Set(['group_word', 'joint_word']),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    const hit = listed(token, 'joint_word', { conj: true, pron: false }) ?? listed(token, 'group_word', { conj: true, pron: false })
    const one = hit && nisbaAfter(view, at + 1, hit.reading.det)
    const other = one && nisbaAt(view, /^[-–]$/.test(view.tokens[one.end]?.key ?? '') ? one.end + 1 : one.end)
    return hit && one && other && other.conj === '' && other.det === one.det ? { end: other.end, value: { hit, pair: [one, other] } } : null
  },
}

export const forceRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.joint-force',
    because: 'Two nisbas of one force are two states (قوة مشتركة سورية روسية).',
    pattern: joint,
    build: ({ hit, pair: [one, other] }) =>
      groupOf(hit, { is: 'forces-of-both', nisbas: [one.nisba, other.nisba] }, { nameRange: { first: hit.token.index, end: other.end } }),
  }),
  rule({
    id: 'actor.force-nisba',
    because: 'An army word with its nisba is the forces of that state (القوات الإماراتية).',
    pattern: forcesPattern,
    build: (body) => bodyReading(body),
  }),
]

/** «استهداف الفلسطينيين», «احتجاز الاحتلال فلسطينياً»: men in the plural, or one in the accusative, are no adjective of a happening. */
function areMen(view: MatchView, { first, det }: NisbaMention): boolean {
  const [word, noun] = [view.tokens[first]?.key ?? '', view.tokens[first - 1]?.key ?? '']
  return /[وي]ن$/.test(word) || (!det && /يا$/.test(word) && noun.startsWith('ال'))
}

/** Tokens of a number right before its noun at most (أكثر من 13). */
const NUMBER_TOKENS = 4

/** «17 حوثياً»: a number right before the nisba of a body that is no state. */
function isCounted(view: MatchView, { first, conj, det, nisba }: NisbaMention): boolean {
  if (conj !== '' || det || nisba.state !== nisba.military) return false
  for (let at = first - 1; at >= Math.max(0, first - NUMBER_TOKENS); at--) if (view.mentionAt('number', at)?.end === first) return true
  return false
}

export const nisbaRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.nisba',
    because: 'A nisba after a happening or its means names the doer (قصف تركي); after people and things it says only where they are from.',
    pattern: adjective((view, nisba) => nisba.conj === '' && !areMen(view, nisba) && follows(view, nisba.first)),
    build: (nisba, view) => reading(view, nisba),
  }),
  rule({
    id: 'actor.nisba-guessed',
    because: 'A nisba after «it is believed that they are» says whose arms those are (طائرة يُعتقد أنها روسية).',
    pattern: adjective(isGuessed),
    build: (nisba, view) => ({
      ...reading(view, nisba),
      who: { is: 'arm-of', arm: guessedOfAircraft(view, nisba) ? 'air' : 'army', of: { is: 'forces-of', nisba: nisba.nisba } },
    }),
  }),
  rule({
    id: 'actor.nisba-counted',
    because: 'A number with the nisba of a body that is no state counts its people (17 حوثياً); of a state it would count citizens.',
    pattern: adjective(isCounted),
    build: (nisba) => ({
      who: { is: 'forces-of', nisba: nisba.nisba },
      head: 'members',
      lead: nisba.lead,
      adjective: false,
      definite: false,
      classes: [],
      nameRange: { first: nisba.first, end: nisba.end },
    }),
  }),
  rule({
    id: 'actor.nisba-joined',
    because: 'A second nisba of the same noun is a second doer (غارات سورية أو روسية، القوات الروسية والسورية).',
    pattern: adjective(goesOn),
    build: (nisba, view) => {
      const or = nisba.conj === '' ? nisba.first - 2 : nisba.first - 1
      // of aircraft that act themselves it is a second body
      const acts = ofAircraft(view, or) && !isMeans(view, or)
      return { ...reading(view, nisba, or), adjective: follows(view, or) && !acts }
    },
  }),
]
