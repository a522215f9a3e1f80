// Puts the parts of a claim into words: actors, places, days, tolls, sources.
import type { AttributionLine, CasualtyRow, ClaimActor, ClaimMeans, ClaimPlace, ClaimTime } from '@sijill/engine/report/types.ts'
import { VOCABULARY } from '@sijill/engine/report/vocabulary.ts'
import { inLine, isolate, leftToRight } from './bidi.ts'
import type { Language, Say } from './messages.ts'
import type { Wording } from '../service/wording.ts'

/** What printing a claim takes. */
export interface Printing {
  readonly say: Say
  readonly language: Language
  readonly wording: Wording
  /** A figure by the customs of the language. */
  readonly number: (value: number, decimals?: number) => string
  /** An id after its words, where ids are asked for; else nothing. */
  readonly id: (id: string | null) => string
}

const list = (parts: readonly string[], { say }: Printing): string => parts.filter(Boolean).join(say('comma'))

const quoted = (words: string, { say }: Printing): string => say('quoted', { words: isolate(words.replaceAll(/\s+/g, ' ')) })

/** An actor's name by the register, its unit first. */
function namesOf(actor: ClaimActor, printing: Printing): string[] {
  return [actor.unit, actor.id].flatMap((id) =>
    id === null ? [] : [inLine(printing.wording.actor(id) ?? id, printing.language) + printing.id(id)],
  )
}

/** `by: Islamic State (“تنظيم داعش”)`: the register's name beside the report's words. */
export function actorText(actor: ClaimActor, printing: Printing): string {
  const { wording, say } = printing
  const names = namesOf(actor, printing)
  const words = quoted(actor.text, printing)
  const said = actor.id !== null && wording.actor(actor.id) === actor.text
  const who = names.length === 0 ? list([words, wording.label('category', actor.category)], printing) : list(names, printing)
  const beside = names.length === 0 || said ? '' : ` (${words})`
  const certainty = actor.certainty === 'asserted' ? '' : ` – ${wording.label('certainty', actor.certainty)}`
  return `${say('role', { what: wording.label('role', actor.role) + printing.id(actor.role), value: who })}${beside}${certainty}`
}

const ARABIC = /\p{Script=Arabic}/u

/** `west_countryside`: countryside, to the west; `north_east_of`: to the north-east. */
function relationText(relation: string, printing: Printing): string {
  const { wording } = printing
  const kinds = VOCABULARY['relation'] ?? []
  if (kinds.includes(relation)) return wording.label('relation', relation)
  const kind = kinds.find((one) => relation.endsWith(`_${one}`) || relation.startsWith(`${one}_`))
  const sides = relation.replace(kind ?? 'of', '').replaceAll(/^_|_$/g, '')
  return list([kind ? wording.label('relation', kind) : '', ...sides.split('_and_').map((side) => wording.label('side', side))], printing)
}

/** A place by its name in the reader's language; where only Arabic words tell it, those with its relation. */
function placeName(place: ClaimPlace, printing: Printing): string {
  if (printing.language === 'ar') return inLine(place.name_ar, 'ar')
  if (place.name_en !== '' && !ARABIC.test(place.name_en)) return place.name_en
  const relation = place.relation ? ` (${relationText(place.relation, printing)})` : ''
  return quoted(place.name_ar, printing) + relation
}

/** `Sarmin, Idlib, Syria · 35.9, 36.72 ± 4 km`. */
export function placeText(place: ClaimPlace | null, printing: Printing): string {
  const { say, wording, number } = printing
  if (!place) return say('unknown')
  const name = placeName(place, printing) + printing.id(place.id)
  const wider = place.country ? [place.admin1 ? wording.governorate(place.admin1, place.country) : '', wording.country(place.country)] : []
  const names = [name, ...wider.filter((one) => one !== place.name_ar && one !== place.name_en)]
  const point = say('point', { point: leftToRight(`${place.lat}, ${place.lon}`), radius: number(place.radius_km) })
  return `${list(names, printing)} · ${point}${place.inherited ? ` (${say('inherited')})` : ''}`
}

/** A day, or the first and last of several. */
export function timeText(time: ClaimTime | null, { say, language }: Printing): string {
  if (!time) return say('unknown')
  const day = (date: string): string => (language === 'ar' ? leftToRight(date) : date)
  const days = time.from === time.to ? day(time.from) : say('days', { from: day(time.from), to: day(time.to) })
  const note = time.inherited ? say('inherited') : time.time_precision > 1 ? say('estimated') : ''
  return note ? `${days} (${note})` : days
}

/** Bounds in words: `at least 21`. */
export function tollText({ min, max }: { min: number | null; max: number | null }, { say, number }: Printing): string {
  if (min === null && max === null) return say('unknown')
  if (max === null) return say('atLeast', { n: number(min ?? 0) })
  if (min === max) return number(max)
  return min === null || min === 0 ? say('upTo', { n: number(max) }) : say('range', { a: number(min), b: number(max) })
}

/** `killed: 3, civilians (children)`. */
export function casualtyText(row: CasualtyRow, printing: Printing): string {
  const { say, wording } = printing
  const who = row.actor ? inLine(wording.actor(row.actor) ?? row.actor, printing.language) + printing.id(row.actor) : ''
  const side = who || (row.category && row.category !== 'unknown' ? wording.label('category', row.category) : '')
  const traits = row.traits.map((trait) => wording.label('trait', trait) + printing.id(trait))
  const toll = say('counted', {
    what: wording.label('outcome', row.outcome) + printing.id(row.outcome),
    value: list([tollText(row, printing), side], printing),
  })
  return `${row.of === null ? '' : `${say('subset')} `}${toll}${traits.length > 0 ? ` (${list(traits, printing)})` : ''}`
}

export function meansText(means: readonly ClaimMeans[], printing: Printing): string {
  return list(
    means.map(({ id }) => printing.wording.label('means', id) + printing.id(id)),
    printing,
  )
}

/** Name of a source: the register's, else the report's words for it, else the outlet itself. */
function sourceName(line: AttributionLine, printing: Printing): string {
  const listed = line.id && (printing.wording.source(line.id) ?? printing.wording.actor(line.id))
  if (listed) return inLine(listed, printing.language) + printing.id(line.id)
  return line.name ? inLine(line.name, printing.language) : printing.say('outletItself')
}

/** `Syrian Observatory for Human Rights (monitoring body)`, and whom it cites in turn. */
export function sourceText(line: AttributionLine, printing: Printing): string {
  const { say, wording } = printing
  const kind = wording.label('source', line.kind) + printing.id(line.kind)
  const stance = line.stance === 'asserts' ? '' : wording.label('stance', line.stance) + printing.id(line.stance)
  const from = line.from ? ` ${say('citing', { source: sourceText(line.from, printing) })}` : ''
  return `${sourceName(line, printing)} (${list([kind, stance], printing)})${from}`
}
