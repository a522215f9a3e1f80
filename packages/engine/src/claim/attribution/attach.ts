// Gives lines that tell no happening of their own to the incident they speak of: denials, suspicions, details told of it.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { ReadContext } from '../context.ts'
import { pointsToIt } from '../incident/blame.ts'
import type { Incident } from '../incident/types.ts'
import { isOpinion } from './tellers.ts'

/** How many sentences after an incident a line may speak of it without naming it. */
const REACH = 2

const sentenceOf = (view: MatchView, at: number): number => view.tokens[at]?.sentence ?? 0

/** What is said begins with a pronoun or a definite noun: إنهم عاملون، إن الانفجار وقع. */
function pointsBack(view: MatchView, { scope }: AttributionMention): boolean {
  const that = view.tokens[scope.from - 1] as Token | undefined
  const said = view.tokens[scope.from] as Token | undefined
  if (that && hitOf(that, 'complementizer', { conj: true }) && /(?:ه|ها|هم|هما)$/.test(that.key)) return true
  return said !== undefined && said.type.readings.some((reading) => reading.det)
}

/** «واتهمت منظمة … بارتكاب جرائم في إدلب»: an accusation of something else is no word on what was told. */
const accusesOfIt = (view: MatchView, { scope }: AttributionMention): boolean =>
  (view.tokens.slice(scope.from, scope.to) as Token[]).some((token) => pointsToIt(token) || /^ب(?:ه|ها|ذلك)$|^ذلك$/.test(token.key)) // of it, of that

/** The incident that a line without one of its own speaks of, or null. */
function incidentOf(view: MatchView, line: AttributionMention, incidents: readonly Incident[]): Incident | null {
  const sentence = sentenceOf(view, line.first)
  const near = incidents.filter((incident) => {
    const last = Math.max(...[...incident.sentences].filter((index) => index <= sentence))
    return Number.isFinite(last) && sentence - last <= REACH
  })
  return near.at(-1) ?? null
}

/** Adds to each incident, in order, the lines that speak of it from outside: after those that tell it. */
export function attachedLines(context: ReadContext, incidents: readonly Incident[]): Map<Incident, AttributionMention[]> {
  const { view } = context
  const told = new Set(incidents.flatMap((incident) => incident.attributions))
  const found = new Map<Incident, AttributionMention[]>()
  for (const line of context.mentions.attributions) {
    if (told.has(line) || line.form === 'according' || line.form === 'headline' || isOpinion(context, line)) continue
    if (line.stance === 'asserts' && !pointsBack(view, line)) continue
    if (line.stance === 'accuses' && !accusesOfIt(view, line)) continue
    const incident = incidentOf(view, line, incidents)
    if (incident) found.set(incident, [...(found.get(incident) ?? []), line])
  }
  return found
}
