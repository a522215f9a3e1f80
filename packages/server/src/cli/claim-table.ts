// Prints a claim for the eye in the reader's language: what, who, where, when, how many, who says so, and the words it rests on.
import type { Claim } from '@sijill/engine/report/types.ts'
import { directed, isolate, padded, width } from './bidi.ts'
import { actorText, casualtyText, meansText, placeText, sourceText, timeText, tollText, type Printing } from './claim-words.ts'
import type { MessageKey } from './messages.ts'

const QUOTE_LENGTH = 160

const LABELS = ['what', 'who', 'where', 'when', 'toll', 'means', 'source', 'links', 'words', 'confidence'] as const satisfies MessageKey[]
type Line = readonly [(typeof LABELS)[number], string]

/** What happened or was said, how it is told, and whether it is sure. */
function whatText(claim: Claim, { say, wording, id }: Printing): string {
  const codes = [claim.act ? (['act', claim.act] as const) : (['type', claim.type ?? ''] as const)]
  const more = [
    claim.subtype ? (['subtype', claim.subtype] as const) : null,
    claim.direction ? (['direction', claim.direction] as const) : null,
  ]
  const named = [...codes, ...more.filter((one) => one !== null)].map(([set, code]) => wording.label(set, code) + id(code))
  const told = [wording.label('kind', claim.kind) + id(claim.kind)]
  if (claim.factuality !== 'asserted') told.push(wording.label('factuality', claim.factuality) + id(claim.factuality))
  return [named.join(say('comma')), ...told].join(' · ')
}

function linkTexts(claim: Claim, { say }: Printing): string[] {
  const links = [
    ['sameAs', claim.same_as],
    ['partOf', claim.part_of],
    ['updates', claim.updates],
  ] as const
  return links.flatMap(([key, id]) => (id ? [say(key, { id: isolate(id) })] : []))
}

/** Words of a span, cut at a space where they are many. */
function quotation(text: string, { say }: Printing): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim()
  const cut = whole.length > QUOTE_LENGTH ? `${whole.slice(0, whole.lastIndexOf(' ', QUOTE_LENGTH))}…` : whole
  return say('quoted', { words: isolate(cut) })
}

function linesOf(claim: Claim, printing: Printing): Line[] {
  const { say, number } = printing
  const tolls = claim.casualties.map((row) => casualtyText(row, printing))
  if (claim.combined) tolls.push(say('combined', { toll: tollText(claim.combined, printing) }))
  const rows = (key: Line[0], values: readonly string[]): Line[] => values.map((value) => [key, value] as const)
  return [
    ['what', whatText(claim, printing)],
    ...rows(
      'who',
      claim.actors.map((actor) => actorText(actor, printing)),
    ),
    ...(claim.kind === 'statement' ? [] : rows('where', [placeText(claim.place, printing)])),
    ['when', timeText(claim.time, printing)],
    ...rows('toll', tolls),
    ...(claim.means.length > 0 ? rows('means', [meansText(claim.means, printing)]) : []),
    ...rows(
      'source',
      claim.attribution.map((line) => sourceText(line, printing)),
    ),
    ...rows('links', linkTexts(claim, printing)),
    ...rows(
      'words',
      claim.evidence.map((span) => quotation(span.text, printing)),
    ),
    ['confidence', number(claim.confidence, 2)],
  ]
}

/** Lines of one claim, its labels in a column of their own. */
export function claimTable(claim: Claim, printing: Printing): string {
  const { say, language } = printing
  const column = Math.max(...LABELS.map((key) => width(say(key))))
  const lines = linesOf(claim, printing)
  return [
    directed(claim.id, language),
    ...lines.map(([key, value], index) => {
      const label = lines[index - 1]?.[0] === key ? '' : say(key)
      return directed(`  ${padded(label, column)}  ${value}`, language)
    }),
  ].join('\n')
}
