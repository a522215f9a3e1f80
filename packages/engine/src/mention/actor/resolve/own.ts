// Decides who «we» are where a side speaks of its own (قواتنا، مجاهدونا): who was told to speak before, else whose outlet it is.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { ActorMention } from '../types.ts'

const SPEECH = ['say', 'affirm', 'claim_distant', 'deny'] as const

/** بيان، تصريح، بلاغ: what is issued by somebody. */
const ISSUED = /^[وف]?[بل]?(?:ال)?(?:بيان|بيانا|تصريح|تصريحا|بلاغ|بلاغا|تعميم|تعميما)$/

/** Words before and after a name within which the verb of its speech or the word for its communiqué stands (تصريح صادر عن مديرية). */
const BEFORE = 5
const AFTER = 3

/** Bodies and persons that can say «our forces». */
const isSide = ({ id, category, head }: ActorMention): boolean =>
  id !== null && category !== 'civilians' && category !== 'unknown' && head !== 'thing' && head !== 'member'

const tellsSpeech = (token: Token): boolean => ISSUED.test(token.key) || SPEECH.some((name) => hitOf(token, name, { conj: true }) !== null)

/** Whether the words beside a name, up to the next mark that is no quotation's, tell that it speaks. */
function speaks({ tokens }: MatchView, { first, end }: ActorMention): boolean {
  const beside = (at: number): boolean =>
    tokens[at]?.sentence === tokens[first]?.sentence && (tokens[at]?.kind !== 'mark' || '"“”«»()'.includes(tokens[at].key))
  for (let at = first - 1; at >= first - BEFORE && beside(at); at--) if (tellsSpeech(tokens[at] as Token)) return true
  for (let at = end; at < end + AFTER && beside(at); at++) if (tellsSpeech(tokens[at] as Token)) return true
  return false
}

/** The side that speaks at a token; `outlet`: the actors that the outlet's own name tells of. */
export function ownSide(view: MatchView, found: readonly ActorMention[], outlet: () => readonly ActorMention[]): ActorMention | undefined {
  return found.findLast((mention) => isSide(mention) && speaks(view, mention)) ?? outlet().find(isSide)
}
