// Decides whether an agreement or a release of people is told as news, or only named beside other news: since the truce, in breach of
// the agreement, and let them go later.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import { namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import type { Incident } from './types.ts'

/** Words before an agreement in which the verb that reaches, declares or begins it may stand. */
const REACH = 10
/** Words at the head of a sentence in which an agreement is its news. */
const OPENING = 2
/** Words after an agreement in which it is told to be in force. */
const AFTER = 8

/** Classes of words that make an agreement news: they reach it, declare it, begin it, or say that it is carried out. */
const TELLS = ['concludes', 'say', 'affirm', 'begin', 'happens', 'by_terms']

const clauseEnds = (key: string): boolean => key === '.' || key === ':' || key === '؛'

/** Whether a noun of agreement is governed by what makes it news. */
function isConcluded(view: MatchView, frame: Frame): boolean {
  const sentence = view.document.sentences[frame.sentence]
  const first = sentence?.first ?? 0
  const { trigger } = frame
  if (sentence?.headline === true || trigger.first - first <= OPENING) return true
  let told = false
  for (let at = trigger.end - 1; at >= Math.max(first, trigger.first - REACH); at--) {
    const token = view.tokens[at]
    if (!token || clauseEnds(token.key) || hitOf(token, 'relative')) break
    if (hitOf(token, 't_since', { conj: true })) return false
    told ||= TELLS.some((name) => hitOf(token, name, { conj: true }) !== null)
  }
  if (told) return true
  return view.tokens
    .slice(trigger.end, Math.min(sentence?.end ?? trigger.end, trigger.end + AFTER))
    .some((token) => hitOf(token, 'concludes', { conj: true, det: false }) !== null || hitOf(token, 'in_force') !== null)
}

/** Whether an incident tells an agreement that is reached, declared or carried out. */
export function tellsPact(view: MatchView, incident: Incident): boolean {
  return incident.frames.some((frame) => {
    if (frame.group !== 'agreement') return false
    if (frame.trigger.pos === 'verb') return true
    const first = view.document.sentences[frame.sentence]?.first ?? 0
    return namingOf(view, frame.trigger, first) === 'told' && isConcluded(view, frame)
  })
}

const onlyReleases = (incident: Incident): boolean =>
  incident.frames.some((frame) => frame.group === 'release') &&
  incident.frames.every((frame) => frame.group === 'release' || frame.group === 'light' || frame.group === 'result')

const TAKING = new Set(['detain', 'abduct', 'agreement'])

/** «ثم أفرجوا عن أحدهما»: how the taking of people told before ended, or a term of the agreement told before. */
export const isReleaseOf = (earlier: readonly Incident[], incident: Incident): boolean =>
  onlyReleases(incident) && earlier.some((one) => one.frames.some((frame) => TAKING.has(frame.group) || frame.main === 'disperse'))
