// Prints why each claim was read as it was: one block a claim, each value with its words, its rule and its knowledge row.
import type { Trace } from '../engine.ts'
import type { Claim, Span } from '../report/types.ts'

const quoted = (span: Span): string =>
  `«${span.text.replaceAll(/\s+/g, ' ')}» ${span.in === 'title' ? 'title ' : ''}${span.start}–${span.end}`

function claimBlock(claim: Claim): string[] {
  const lines = [
    `${claim.id}  ${claim.kind}  ${claim.type ?? claim.act}${claim.subtype ? `/${claim.subtype}` : ''}${claim.direction ? ` ${claim.direction}` : ''}  ${claim.factuality}  confidence ${claim.confidence}`,
  ]
  lines.push(`  trigger     ${quoted(claim.trigger)}`)
  for (const actor of claim.actors)
    lines.push(`  ${actor.role.padEnd(11)} ${actor.id ?? 'not listed'} [${actor.category}, ${actor.certainty}]  ${quoted(actor)}`)
  if (claim.place)
    lines.push(
      `  place       ${claim.place.id ?? 'not listed'} ${claim.place.lat}, ${claim.place.lon} ± ${claim.place.radius_km} km, precision ${claim.place.geo_precision}${claim.place.relation ? `, ${claim.place.relation}` : ''}${claim.place.inherited ? ', taken over' : ''}  ${quoted(claim.place)}`,
    )
  if (claim.time)
    lines.push(
      `  time        ${claim.time.from} to ${claim.time.to}, precision ${claim.time.time_precision}, ${claim.time.rule}${claim.time.inherited ? ', taken over' : ''}  ${quoted(claim.time)}`,
    )
  claim.casualties.forEach((row, index) =>
    lines.push(
      `  ${row.outcome.padEnd(11)} [${index}] ${row.min ?? '?'}–${row.max ?? '?'} ${row.actor ?? row.category ?? 'not told'}${row.traits.length > 0 ? ` ${row.traits.join(',')}` : ''}${row.of === null ? '' : ` of [${row.of}]`}  ${quoted(row)}`,
    ),
  )
  if (claim.combined) lines.push(`  combined    ${claim.combined.min ?? '?'}–${claim.combined.max ?? '?'}  ${quoted(claim.combined)}`)
  for (const means of claim.means) lines.push(`  means       ${means.id}  ${quoted(means)}`)
  for (const line of claim.attribution)
    lines.push(
      `  source      ${line.name ?? 'the outlet'} [${line.kind}, ${line.stance}]${line.from ? ` from ${line.from.name} [${line.from.kind}]` : ''}  ${quoted(line)}`,
    )
  for (const [name, id] of [
    ['same as', claim.same_as],
    ['part of', claim.part_of],
    ['updates', claim.updates],
  ] as const)
    if (id) lines.push(`  ${name.padEnd(11)} ${id}`)
  lines.push(`  rules       ${claim.rules.join(' ')}`)
  return lines
}

/** The explanation of a reading as plain text, the same for the same text and engine. */
export function explainText(trace: Trace): string {
  const { reading, view, mentions } = trace
  const lines = [`report ${reading.report}  relevant ${reading.relevant}  score ${reading.score}`]
  for (const claim of reading.claims) lines.push('', ...claimBlock(claim))
  const words = (mention: { first: number; end: number }): string =>
    view.tokens
      .slice(mention.first, mention.end)
      .map((token) => token.key)
      .join(' ')
  lines.push('', 'mentions')
  const list = (name: string, found: readonly { first: number; end: number; rule: string }[], detail: (index: number) => string): void => {
    found.forEach((mention, index) => lines.push(`  ${name.padEnd(11)} ${words(mention)}  ${detail(index)}  ${mention.rule}`))
  }
  list('trigger', mentions.triggers, (index) => [...(mentions.triggers[index]?.classes ?? [])].join(','))
  list('actor', mentions.actors, (index) => mentions.actors[index]?.id ?? 'not listed')
  list('place', mentions.places, (index) => mentions.places[index]?.entry?.id ?? 'not listed')
  list('time', mentions.times, (index) => `${mentions.times[index]?.from ?? '?'}..${mentions.times[index]?.to ?? '?'}`)
  list(
    'quantity',
    mentions.quantities,
    (index) =>
      `${mentions.quantities[index]?.min ?? '?'}–${mentions.quantities[index]?.max ?? '?'} ${mentions.quantities[index]?.of ?? ''}`,
  )
  list('source', mentions.attributions, (index) => `${mentions.attributions[index]?.source.name} ${mentions.attributions[index]?.stance}`)
  for (const warning of reading.warnings) lines.push(`  warning     ${warning.code}${warning.span ? ` «${warning.span.text}»` : ''}`)
  return `${lines.join('\n')}\n`
}
