// Decides how firmly a report tells an incident as something that happened: finite verbs, tolls, days, places, doers against
// bare mentions, plurals without number, and words that only sometimes mean conflict.
import type { MatchView } from '../../mention/match/index.ts'
import type { Report } from '../../report/types.ts'
import { namingOfIncident, signsOf, type Sign } from './signs.ts'
import type { Incident } from './types.ts'

/** What each sign adds: set by trying them on the development gold and on 3,135 labelled sentences (docs/decisions/0005). */
const SIGNS: Readonly<Record<Sign, number>> = {
  pastVerb: 1,
  relativeVerb: -0.5,
  presentVerb: -0.5,
  announced: 0.3,
  reported: 0.8,
  happens: 0.7,
  toll: 1.1,
  ownDay: 0.4,
  ownPlace: 0.7,
  doer: 0.1,
  armedDoer: 0.6,
  sufferer: 0.3,
  sourced: 0.6,
  means: 1.4,
  headline: 0.8,
  opens: 0.9,
  ambiguous: -0.7,
  onlyDefinite: -0.6,
  plural: -0.3,
  aftermath: -1.4,
  argues: -0.2,
  named: -1.8,
  after: -1.2,
  purpose: -0.8,
  buried: -0.7,
  long: -1.5,
  demonstrates: 2.3,
  crowd: 0.8,
  protestKnown: -2.8,
}

/** A report as far as the weight of a mention in it goes. */
export interface Context {
  readonly view: MatchView
  /** One sentence without a day of publication, an outlet or a headline: torn out of a text that may have been about anything. */
  readonly excerpt: boolean
}

/** Whether a text of one sentence comes without all that makes a report of it. */
export const isExcerpt = (report: Report, view: MatchView): boolean =>
  view.document.sentences.length < 2 && !report.published && !report.outlet && !report.title

/** Signs of an event taken as known: a report tells its background so, and the codebook wants it coded; there they weigh half. */
const BACKGROUND: ReadonlySet<Sign> = new Set<Sign>(['named', 'after', 'relativeVerb', 'buried', 'long'])
const IN_REPORT = 0.5

/** Of protesters a report tells where their protest is; an excerpt that takes it as known goes on with what it leaves out. */
const ONLY_IN_EXCERPT: ReadonlySet<Sign> = new Set<Sign>(['protestKnown'])

/** Firmness below which an incident is a mention and no claim: lower inside a report, which carries weak mentions, than in an excerpt. */
export function leastTelling({ excerpt }: Context): number {
  return excerpt ? 3 : 0.6
}

/** A counted series, a share of a toll or the total of a stretch is told as firmly as the news it goes with. */
const SERIES = 2.5

function shareOf(sign: Sign, excerpt: boolean): number {
  if (excerpt) return 1
  return ONLY_IN_EXCERPT.has(sign) ? 0 : BACKGROUND.has(sign) ? IN_REPORT : 1
}

/** The sum of the signs of an incident: about 0 for a bare mention, 2 and more for news. */
export function tellingOf({ view, excerpt }: Context, incident: Incident): number {
  if (incident.series && namingOfIncident(view, incident.frames) === 'told') return SERIES
  if (incident.recap && incident.observations.some((row) => row.total)) return SERIES
  let sum = 0
  for (const sign of signsOf(view, incident)) sum += SIGNS[sign] * shareOf(sign, excerpt)
  return sum
}
