// Decides what tells a protest firmly: people are told to gather, march or strike; what protesters do and say there only goes on with it.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import { isRelative, namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import { involvesProtesters } from './protest.ts'
import type { Incident } from './types.ts'

/** Classes of verbs that tell a protest which their subject or object names. */
const HOLDS = ['happens', 'protest_verb', 'protest_held'] as const

/** Classes that tell of a protest itself. */
const PROTESTS = new Set(['protest', 'gather'])

/** Words between the verb that holds a protest and its noun at most: خرجت أمس في شوارع المدينة مظاهرات. */
const HOLD_REACH = 14

/** Words from a verb to the protest, told before, that it says goes on: استمرت التظاهرات. */
const GOES_ON = 2

/** People told by number, from which they are a crowd. */
const MANY = 10

const sentenceFirst = (view: MatchView, frame: Frame): number => view.document.sentences[frame.sentence]?.first ?? 0

/** «اعتصام حاشد أمام البرلمان»: the protest is the first word. */
const opensSentence = (view: MatchView, { trigger, sentence }: Frame): boolean =>
  trigger.conj === '' &&
  trigger.prep === '' &&
  view.tokens.slice(view.document.sentences[sentence]?.first ?? 0, trigger.first).every((token) => token.kind === 'mark')

/** «حيث كان يتجمع متظاهرون»: what went on while something else happened. */
const wentOn = (view: MatchView, { trigger }: Frame): boolean =>
  trigger.tense === 'present' && /^[وف]?(كان|كانت|كانوا)$/.test(view.tokens[trigger.first - 1]?.key ?? '') // was, were

/** Whether a verb of holding, joining or breaking out tells the protest that its noun names. */
function isHeld(view: MatchView, frame: Frame): boolean {
  const inIt = view.tokens[frame.trigger.first - 1]?.key === 'في' // شارك ذوو الأسرى في وقفة
  if (!inIt && namingOf(view, frame.trigger, sentenceFirst(view, frame)) !== 'told') return false
  if (!frame.trigger.definite && opensSentence(view, frame)) return true
  for (let at = frame.trigger.first - 1; at >= Math.max(sentenceFirst(view, frame), frame.trigger.first - HOLD_REACH); at--) {
    const token = view.tokens[at]
    if (!token || token.key === ':' || token.key === '.' || hitOf(token, 'relative') || hitOf(token, 'complementizer')) return false
    const isClause = hitOf(view.tokens[at - 1] ?? token, 'relative') !== null
    if (HOLDS.some((name) => hitOf(token, name)))
      return !isClause && (!frame.trigger.definite || frame.trigger.pron !== '' || frame.trigger.first - at <= GOES_ON)
  }
  return false
}

/** Whether a finite verb of the main line tells that people demonstrate. */
export function demonstrates(view: MatchView, incident: Incident): boolean {
  if (incident.factuality === 'planned') return incident.times.length > 0
  return incident.frames.some((frame) => {
    if (!PROTESTS.has(frame.main)) return false
    return frame.trigger.pos === 'verb'
      ? !isRelative(view, frame.trigger, sentenceFirst(view, frame)) && !wentOn(view, frame)
      : isHeld(view, frame)
  })
}

/** Whether those who protest are told as a crowd: by number, or as people not told before. */
export function hasCrowd(incident: Incident): boolean {
  return incident.frames.some(
    (frame) =>
      PROTESTS.has(frame.main) &&
      [...frame.agents, ...frame.patients].some(
        (one) =>
          (one.quantity !== null && one.quantity.of !== 'things' && (one.quantity.min ?? 0) >= MANY) ||
          ((one.actor?.category === 'protesters' || one.actor?.category === 'civilians') &&
            !one.actor.definite &&
            one.actor.head === 'members'),
      ),
  )
}

/** «لتفريق المتظاهرين»: what happens to protesters, or by them, where their protest itself is not told. */
export const takesProtestAsKnown = (view: MatchView, incident: Incident): boolean =>
  incident.factuality !== 'planned' && involvesProtesters(incident) && !demonstrates(view, incident)
