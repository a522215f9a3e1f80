// Decides to whom people and things belong: the name after من، في، تابع ل، ينتمي إلى, after ranks, names of persons and adjectives.
import type { Found, MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { hitOf } from '../../match/index.ts'
import { bodyAt, nameAt, nisbaAt, type Body } from './body.ts'
import { personEnd } from './person.ts'
import { isQuote, listed, nounHit } from './words.ts'

/** How many words may stand between a noun and whose it is. */
const REACH = 7

/** Words that tie a noun to its owner: من، في، ضمن، تابع ل، ينتمي إلى، في صفوف. */
const TIES = ['member_of', 'belonging', 'ranks_of'] as const

const ties = (token: Token): boolean => TIES.some((name) => hitOf(token, name, { conj: false }) !== null)

const isUnit = (token: Token): boolean => listed(token, 'group_word', { conj: false }) !== null

function passes(token: Token): boolean {
  // «وحدة» begins with the letter of و
  // «مواقع لـ"داعش"»، «ل «داعش»»: the letter before a quotation mark is a word of its own
  if (isQuote(token) || ties(token) || /^(?:ما|ل)$/.test(token.key) || isUnit(token) || listed(token, 'so_called') !== null) return true
  if (token.type.splits.some((split) => split.conj === 'و' && split.stem.length > 2) && !listed(token, 'actor_adj')) return false
  return (
    listed(token, 'actor_adj', { conj: false, prep: false }) !== null ||
    /^اخر(?:ي|ون|ين)?$/.test(token.key) || // other
    nounHit(token, 'person_armed') !== null ||
    nounHit(token, 'military_adj') !== null
  )
}

/** «عنصر في وحدة الصواريخ في الحزب»: the name of a unit between somebody and the body that it is of. */
const namesUnit = ({ tokens }: MatchView, at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  tokens[at].key.startsWith('ال') &&
  ['unit_word', 'group_word'].some((name) => listed(tokens[at - 1], name, { conj: false, det: false, pron: false }) !== null) &&
  tokens[at + 1] !== undefined &&
  ties(tokens[at + 1] as Token)

/** Forms of a name's preposition that mean «of»: قيادي بهيئة، حاجز لقسد. */
const belongs = (body: Body): boolean => body.conj === '' && body.prep !== 'ك'

/** إلى، على: ties by themselves only after a word of belonging (ينتمون إلى، محسوبين على); «أسرى إلى قسد» are led there. */
const leads = (tokens: readonly Token[], at: number): boolean =>
  /^(?:الي|علي)$/.test(tokens[at]?.key ?? '') && hitOf(tokens[at - 1], 'belonging', { conj: true }) === null

/** «اغتال مسلحون مدير الأمن»: an officer named by his office owns nobody right after them. */
const isOfficer = (token: Token): boolean => hitOf(token, 'office', { conj: false, prep: false }) !== null && !ties(token)

/** «اغتال مسلحون ضابطاً في الأمن»: one told right after several is another. */
function isAnother(head: Token | undefined, token: Token): boolean {
  const [of, told] = [nounHit(head, 'person_armed')?.entry.features.number, nounHit(token, 'person_armed')?.entry.features.number]
  return of !== undefined && of !== 'sg' && told === 'sg' && !isUnit(token)
}

/** The owner told after a noun that ends before `at`; `named`: the noun is a rank that a person's name may follow. */
export function ownerAfter(view: MatchView, at: number, named = false): Found<Body> | null {
  const { tokens } = view
  const sentence = tokens[at - 1]?.sentence
  let from = named && !nameAt(view, at) ? personEnd(view, at) : at
  if (from > at && tokens[from]?.key === '،' && tokens[from + 1] && ties(tokens[from + 1] as Token)) from++
  for (let step = 0; step < REACH; step++, from++) {
    const token = tokens[from]
    if (!token || token.sentence !== sentence || leads(tokens, from)) return null
    const body = bodyAt(view, from)
    if (body && belongs(body.value)) return isOfficer(token) ? null : body
    const nisba = nisbaAt(view, from)
    if (nisba && nisba.conj === '' && !ties(tokens[from - 1] as Token))
      return {
        end: nisba.end,
        value: {
          who: { is: 'forces-of', nisba: nisba.nisba },
          conj: '',
          prep: '',
          nameRange: { first: nisba.first, end: nisba.end },
          isClass: false,
        },
      }
    if ((!passes(token) && !namesUnit(view, from)) || isAnother(tokens[at - 1], token)) return null
  }
  return null
}
