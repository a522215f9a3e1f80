// Decides where the name of a country or a capital is the state that speaks or acts, and not the place.
import type { ActorAlias } from '../../../knowledge/actors.ts'
import type { NameHit } from '../../lexicon/name-trie.ts'
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { isQuote, isVerb, listed } from '../elements/words.ts'
import { wordBefore } from './guard.ts'

type Hit = NameHit<ActorAlias>

const SPEECH = ['say', 'affirm', 'claim_distant', 'deny', 'accuse', 'suspect', 'concede']
const ACTS = [
  'condemn',
  'concern',
  'demand',
  'threaten',
  'reject',
  'support',
  'consult',
  'mourn',
  'agree',
  'plan',
  'responsibility',
  'express',
  'state_deed',
]
/** Masdars and nouns whose genitive can be their doer. */
const DOINGS = ['attack', 'airstrike', 'shell', 'raid', 'strike', 'deploy', 'state_noun', ...ACTS]
/** Speech and acts that have another side: اتهمت سوريا إسرائيل. */
const TOWARDS = ['accuse', 'condemn', 'demand', 'threaten', 'support', 'consult', 'agree']
/** Those of them that no place is told with: مفاوضات جنيف، اتفاق الرياض are named for where they were. */
const AT_SOMEBODY = ['accuse', 'condemn', 'demand', 'threaten']

const isOne = (token: Token | undefined, names: readonly string[]): boolean =>
  token?.kind === 'word' && names.some((name) => token.type.classes.has(name))

/** في، قرب، شمال، حدود: what follows is a place. */
const isPlaceWord = (token: Token): boolean =>
  [...token.type.classes].some((name) => name.startsWith('place_') && name !== 'place_org_head')

/** Words between a verb of ascribing and the one it ascribes to at most. */
const ASCRIBED_REACH = 4

/** The preposition or noun before lets only a doer follow: من قبل، بين، ضد، بدعم من. */
function led(view: MatchView, hit: Hit): boolean | null {
  const before = wordBefore(view, hit.first)
  if (hit.prep === 'ل') return before !== undefined && (isOne(before, ['belonging', 'loyal']) || isOne(before, TOWARDS)) ? true : false
  if (hit.prep !== '') return false
  if (!before) return null
  if (listed(before, 'state_prep', { conj: true }) || hitOf(before, 'against', { conj: true })) return true
  // «نسبها المرصد إلى إسرائيل»: what is ascribed to a state
  if (before.key === 'الي') {
    const ascribed = view.tokens.slice(Math.max(0, before.index - ASCRIBED_REACH), before.index)
    return ascribed.some((token) => token.sentence === before.sentence && hitOf(token, 'ascribe', { conj: true }) !== null) ? true : null
  }
  if (/^(من|قبل|جانب|طرف)$/.test(before.key)) {
    const earlier = view.tokens[before.index - 1]
    return isOne(earlier, ['loyal', 'state_prep', 'belonging']) || (before.key !== 'من' && /^[وف]?من$/.test(earlier?.key ?? '')) // of
  }
  return isPlaceWord(before) ? false : null
}

/** A verb right before its subject; of a capital only a verb of speech or of a state's acts. */
function afterVerb(view: MatchView, hit: Hit, metonym: boolean): boolean {
  if (hit.conj !== '') return false
  let at = hit.first - 1
  while (isQuote(view.tokens[at])) at--
  const time = view.tokens[at]
  if (time && hitOf(time, 't_deictic')) at--
  const before = view.tokens[at]
  if (!before || before.sentence !== view.tokens[hit.first]?.sentence || !isVerb(before)) return false
  return isOne(before, [...SPEECH, ...ACTS]) || (!metonym && !listed(before, 'befalls_place', { conj: true }))
}

/** A subject before its verb: at the head of a clause, a finite verb without و after it. */
function beforeVerb(view: MatchView, hit: Hit, metonym: boolean): boolean {
  const opening = view.tokens[hit.first] as Token
  const before = view.tokens[hit.first - 1]
  const heads =
    !before ||
    before.sentence !== opening.sentence ||
    (before.kind === 'mark' && !isQuote(before)) ||
    hitOf(before, 'complementizer', { conj: true }) !== null
  let at = hit.end
  while (isQuote(view.tokens[at]) || (view.tokens[at] !== undefined && listed(view.tokens[at], 'verb_particle'))) at++
  const verb = view.tokens[at]
  if (!heads || !verb || verb.sentence !== opening.sentence || !isVerb(verb) || verb.type.splits.some((split) => split.conj === 'و'))
    return false
  return isOne(verb, [...SPEECH, ...ACTS]) || (!metonym && verb.key !== opening.key)
}

/** How many words may stand between a verb and the other side of what it tells. */
const OBJECT_REACH = 5

/** The other side of an accusation, a threat, a talk: no preposition before it. */
function isOtherSide(view: MatchView, hit: Hit, metonym: boolean): boolean {
  const sentence = view.tokens[hit.first]?.sentence
  for (let at = hit.first - 1; at >= Math.max(0, hit.first - OBJECT_REACH); at--) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence || (token.kind === 'mark' && !isQuote(token))) return false
    if (isOne(token, metonym ? AT_SOMEBODY : TOWARDS)) return true
    if (hitOf(token, 'complementizer', { conj: true })) return false
  }
  return false
}

/** Whether a name that is a place's too stands as a state; `joined`: the name before it, joined by و, does. */
export function actsAsState(view: MatchView, hit: Hit, alias: ActorAlias, joined: boolean): boolean {
  if (joined) return true
  const metonym = alias.register === 'metonym'
  const byLead = led(view, hit)
  if (byLead !== null) return byLead
  if (afterVerb(view, hit, metonym) || beforeVerb(view, hit, metonym)) return true
  const before = wordBefore(view, hit.first)
  if (before && hit.conj === '' && !metonym && isOne(before, DOINGS)) return true
  return isOtherSide(view, hit, metonym)
}
