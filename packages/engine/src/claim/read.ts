// Reads the claims of a report from its mentions: sentence by sentence into incidents, then across sentences.
import type { Claim } from '../report/types.ts'
import { hitOf } from '../mention/match/index.ts'
import { numberClaims } from './assemble.ts'
import { shareOut } from './casualty/tolls.ts'
import { attachedLines } from './attribution/attach.ts'
import type { ReadContext } from './context.ts'
import type { Stages } from '../stages.ts'
import { trendsOf } from './coding/trends.ts'
import { draftOf, placeInTimeAndSpace } from './draft/incident.ts'
import { onceEach } from './draft/spoken.ts'
import { statementDrafts } from './draft/statement.ts'
import { isBounded, trendDrafts } from './draft/trend.ts'
import { sentenceIncidents } from './incident/of-sentence.ts'
import { leastTelling, tellingOf } from './incident/telling.ts'
import { mergeIncidents } from './incident/merge.ts'
import { blameAcross, claimAcross } from './incident/responsibility.ts'
import { identifyHurt } from './incident/identity.ts'
import { inferDoers, inferOwners } from './incident/infer-doer.ts'
import { settleFlight, settleSides } from './incident/sides.ts'
import { settleStruck } from './incident/struck.ts'
import { isReportable, linkParts, tellsAccident } from './incident/link.ts'
import { linkUpdates, shareKind } from './incident/updates.ts'
import { settleProtest } from './incident/protest.ts'
import { nameSides } from './incident/name-sides.ts'
import { keepOwnTimes } from './incident/own-times.ts'
import { isRecap } from './incident/recap.ts'
import { shareCulprits } from './incident/culprits.ts'
import { sentenceView, shareBySentence, speechTimes, type SentenceShare } from './sentence.ts'

export type { ReadContext, ReportMentions } from './context.ts'

/** Words in which a sentence says that it explains: وأوضح المصدر. */
const OPENING = 2

/** The claims of a report, in text order. */
export function* readClaims(context: ReadContext): Stages<Claim[]> {
  const { document } = context.view
  const read = document.sentences.filter((sentence) => !context.clutter.has(sentence.index))
  const spoken = speechTimes(context)
  const shares = shareBySentence(context)
  yield
  const views = read.map((sentence) => sentenceView(context, sentence, shares[sentence.index] as SentenceShare))
  yield
  const trending = new Set(views.flatMap((s) => trendsOf(s, isBounded(shares[s.sentence.index])).flatMap((trend) => trend.named)))
  yield
  const incidents = views.flatMap((s) =>
    sentenceIncidents(
      context,
      { ...s, triggers: s.triggers.filter((trigger) => !trending.has(trigger)) },
      shares[s.sentence.index] as SentenceShare,
      spoken,
    ),
  )
  yield
  for (const incident of incidents) keepOwnTimes(context.view, incident, context.published)
  for (const incident of incidents) incident.recap ||= isRecap(incident)
  const headlineSentences = new Set(document.sentences.filter((sentence) => sentence.headline).map((sentence) => sentence.index))
  const breaks = new Set(
    views.filter((s) => [...s.topicBreaks].some((token) => token - s.sentence.first <= 2)).map((s) => s.sentence.index),
  )
  const explains = new Set(
    views
      .filter((s) => s.view.tokens.slice(s.sentence.first, s.sentence.first + OPENING).some((token) => hitOf(token, 'explains') !== null))
      .map((s) => s.sentence.index),
  )
  yield
  const merged = mergeIncidents(incidents, {
    related: (x, y) => context.actors.related(x, y),
    headlineSentences,
    explains: (sentence) => explains.has(sentence),
    breaksTopic: (sentence) => breaks.has(sentence),
    published: context.published,
  })
  yield
  for (const incident of merged) incident.observations = shareOut(incident.observations)
  linkUpdates(merged)
  shareKind(context.view, merged)
  for (const incident of merged) incident.recap ||= isRecap(incident)
  yield
  linkParts(merged, { published: context.published, related: (x, y) => context.actors.related(x, y) })
  claimAcross(views, merged)
  blameAcross(views, merged)
  identifyHurt(views, merged)
  shareCulprits(merged, (x, y) => context.actors.related(x, y))
  yield
  for (const incident of merged) settleProtest(context.view, incident)
  for (const incident of merged) settleSides(incident, (id, above) => context.actors.isWithin(id, above))
  for (const incident of merged) settleFlight(context, incident)
  for (const incident of merged) settleStruck(context, incident)
  nameSides(merged)
  const accident = tellsAccident(context.view)
  yield
  const kept = merged.filter(
    (incident) => isReportable(context.view, incident, accident) && tellingOf(context, incident) >= leastTelling(context),
  )
  yield
  inferDoers(kept, (x, y) => context.actors.related(x, y))
  inferOwners(kept, (x, y) => context.actors.related(x, y))
  const placed = placeInTimeAndSpace(context, kept, spoken)
  yield
  const attached = attachedLines(context, kept)
  const told = { sentences: read, lines: new Set([...kept.flatMap(({ attributions }) => attributions), ...[...attached.values()].flat()]) }
  yield
  return numberClaims(context.report.id, [
    ...placed.map((one) => draftOf(context, one, attached.get(one.incident) ?? [])),
    ...onceEach(views.flatMap((s) => trendDrafts(context, s, shares[s.sentence.index] as SentenceShare, placed))),
    ...onceEach(views.flatMap((s) => statementDrafts(context, s, { views, share: shares[s.sentence.index] as SentenceShare, told }))),
  ])
}
