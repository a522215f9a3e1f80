// Prints a claim for the eye: what, who, where, when, how many, who says so, and the words it rests on.
import type { AttributionLine, CasualtyRow, Claim, ClaimActor } from '@sijill/engine/report/types.ts'
import type { Language, MessageKey, Say } from './messages.ts'

/** First strong isolate and its end: an Arabic quotation reads right to left inside a left-to-right line. */
const isolate = (text: string): string => `\u2068${text}\u2069`

const LABEL_WIDTH = 11
const QUOTE_LENGTH = 160

function number(say: Say, min: number | null, max: number | null): string {
  if (min !== null && min === max) return String(min)
  if (min === null && max === null) return say('unknown')
  if (max === null) return say('atLeast', { n: min ?? 0 })
  if (min === null || min === 0) return say('upTo', { n: max })
  return say('range', { a: min, b: max })
}

function casualty(say: Say, row: CasualtyRow): string {
  const who = row.actor ?? row.category ?? ''
  const traits = row.traits.length > 0 ? ` (${row.traits.join(', ')})` : ''
  return `${row.of === null ? '' : `${say('subset')} `}${say(row.outcome)}: ${number(say, row.min, row.max)}${who ? ` ${who}` : ''}${traits}`
}

function actor(say: Say, one: ClaimActor): string {
  const certainty = one.certainty === 'asserted' ? '' : ` [${say(`certainty.${one.certainty}`)}]`
  return `${say(`role.${one.role}`)} ${one.id ?? isolate(one.name)}${one.id ? ` ${isolate(one.text)}` : ''}${certainty}`
}

function source(say: Say, line: AttributionLine): string {
  const name = line.name ? isolate(line.name) : say('outletItself')
  const stance = line.stance === 'asserts' ? '' : ` (${line.stance})`
  return `${name}, ${line.kind}${stance}${line.from ? ` < ${source(say, line.from)}` : ''}`
}

function whereOf(say: Say, claim: Claim): string {
  const { place } = claim
  if (!place) return say('unknown')
  return `${isolate(place.name_ar)} ${place.lat}, ${place.lon} ± ${place.radius_km} km${place.inherited ? ` (${say('inherited')})` : ''}`
}

function whenOf(say: Say, claim: Claim): string {
  const { time } = claim
  if (!time) return say('unknown')
  return `${time.from === time.to ? time.from : `${time.from} – ${time.to}`}${time.inherited ? ` (${say('inherited')})` : ''}`
}

/** Lines of one claim, labels in the language of `say`. */
export function claimTable(claim: Claim, say: Say, language: Language): string {
  const rows: [MessageKey, string][] = []
  const what = [claim.type ?? claim.act, claim.subtype, claim.direction].filter(Boolean).join(' / ')
  rows.push(['what', `${what} · ${claim.kind}${claim.factuality === 'asserted' ? '' : ` · ${say(`factuality.${claim.factuality}`)}`}`])
  for (const one of claim.actors) rows.push(['who', actor(say, one)])
  if (claim.kind !== 'statement') rows.push(['where', whereOf(say, claim)])
  rows.push(['when', whenOf(say, claim)])
  for (const row of claim.casualties) rows.push(['toll', casualty(say, row)])
  if (claim.combined) rows.push(['toll', say('combined', { toll: number(say, claim.combined.min, claim.combined.max) })])
  if (claim.means.length > 0) rows.push(['means', claim.means.map((means) => means.id).join(', ')])
  for (const line of claim.attribution) rows.push(['source', source(say, line)])
  const links = [
    claim.same_as && say('sameAs', { id: claim.same_as }),
    claim.part_of && say('partOf', { id: claim.part_of }),
    claim.updates && say('updates', { id: claim.updates }),
  ].filter(Boolean)
  if (links.length > 0) rows.push(['links', links.join('; ')])
  for (const span of claim.evidence)
    rows.push(['words', isolate(span.text.length > QUOTE_LENGTH ? `${span.text.slice(0, QUOTE_LENGTH)}…` : span.text)])
  rows.push(['confidence', claim.confidence.toFixed(2)])
  const mark = language === 'ar' ? '\u200f' : ''
  let last = ''
  const lines = rows.map(([key, value]) => {
    const label = key === last ? '' : say(key)
    last = key
    return `${mark}  ${label.padEnd(LABEL_WIDTH)} ${value.replaceAll(/\s+/g, ' ')}`
  })
  return [`${mark}${claim.id}`, ...lines].join('\n')
}
