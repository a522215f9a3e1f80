// Decides what only flies over what happens below: «بالتزامن مع تحليق طائرة استطلاع روسية».
import { hitOf, type MatchView } from '../../mention/match/index.ts'

/** Words between a word of flying over and what does, or its adjective, at most. */
const REACH = 4

/** Whether the aircraft, or its adjective, at a token is told to fly over: no means of what happens below, nor its doer. */
export function fliesOver(view: MatchView, at: number): boolean {
  const sentence = view.tokens[at]?.sentence
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const token = view.tokens[before]
    if (!token || token.kind === 'mark' || token.sentence !== sentence) return false
    if (hitOf(token, 'alarm', { where: (entry) => entry.id.startsWith('v.alarm.fly') }) !== null) return true
  }
  return false
}
