// Finds the names of the gazetteer in the text, every reading of their clitics kept; what they are is decided later.
import type { Gazetteer, PlaceName } from '../../knowledge/gazetteer.ts'
import type { Token } from '../../text/token/types.ts'
import type { NameHit } from '../lexicon/name-trie.ts'
import { hitOf } from '../match/pattern.ts'
import type { MatchView, Mention } from '../match/types.ts'

/** One way of reading a name at a token. */
export interface ToponymReading {
  readonly end: number
  readonly lead: number
  readonly conj: string
  readonly prep: string
  readonly det: boolean
  readonly names: readonly PlaceName[]
}

/** Names that may begin at a token: internal to this grammar. */
export interface ToponymMention extends Mention {
  readonly grammar: 'toponym'
  readonly readings: readonly ToponymReading[]
}

/** From this weight on a town is known well enough that a wrong article is a slip. */
const KNOWN_WEIGHT = 30

/** Marks may stand inside names of roads and crossings alone (طريق حلب - دمشق). */
const mayBreak = (name: PlaceName): boolean => name.entry.kind === 'road' || name.entry.kind === 'crossing'

/** «مدينة الباب شرقي حلب»: after a name with the article a bare direction begins a relation; «باب شرقي» is a gate of Damascus. */
const opensRelation = (tokens: readonly Token[], hit: NameHit<PlaceName>): boolean =>
  hit.det && hitOf(tokens[hit.end - 1], 'place_dir', { conj: false, prep: false, det: false }) !== null

function namesOf(tokens: readonly Token[], hit: NameHit<PlaceName>, isAdjective: boolean): readonly PlaceName[] {
  const whole = hit.broken ? hit.values.filter(mayBreak) : hit.values
  // one-word names that agree in the article drive out those that do not: صور is Tyre, الصور a town of Deir ez-Zor
  if (hit.end > hit.first + 1) return opensRelation(tokens, hit) ? [] : whole
  const agreeing = whole.filter((name) => name.det === hit.det)
  if (agreeing.length > 0) return agreeing
  // فرقة is a division, not ف + رقة: a listed article must be there; one too many is let through for known places (الدوما)
  // السورية is an adjective, not سورية with an article
  return isAdjective ? [] : whole.filter((name) => !name.det && name.entry.weight >= KNOWN_WEIGHT)
}

/** Readings at one token: the longest of each way of taking its clitics; a whole form drives out what clitics would leave of it. */
function readingsAt(tokens: readonly Token[], hits: readonly NameHit<PlaceName>[], isAdjective: boolean): ToponymReading[] {
  const readings: ToponymReading[] = []
  for (const hit of hits) {
    const names = namesOf(tokens, hit, isAdjective)
    if (names.length === 0) continue
    const { end, lead, conj, prep, det } = hit
    const same = readings.find((known) => known.lead === lead)
    if (!same) readings.push({ end, lead, conj, prep, det, names })
    // the same name under two splits of one lead (ل before an article that merged)
    else if (same.end === end && same.det !== det)
      readings[readings.indexOf(same)] = { ...same, names: [...same.names, ...names.filter((name) => !same.names.includes(name))] }
  }
  const longest = Math.max(...readings.map((reading) => reading.end))
  const whole = readings.find(
    (reading) => reading.lead === 0 && reading.end === longest && reading.names.some((name) => name.det === reading.det),
  )
  return whole ? [whole] : readings
}

/** All names of the gazetteer in a document, by first token. */
export function findToponyms(view: MatchView, gazetteer: Gazetteer): ToponymMention[] {
  const found: ToponymMention[] = []
  for (const token of view.tokens) {
    if (token.kind === 'mark') continue
    const all = gazetteer.names.at(view.tokens, token.index)
    if (all.length === 0) continue
    // على folds to a man's name and a village's; a preposition alone is never a place
    const alone = (hit: NameHit<PlaceName>): boolean => hit.end === token.index + 1
    const hits = token.type.classes.has('place_prep')
      ? all.filter((hit) => !alone(hit))
      : token.type.classes.has('place_class')
        ? // المدينة, المحطة are no hamlets by themselves
          all.filter((hit) => !alone(hit) || hit.values.some((name) => name.need !== 'vouched'))
        : all
    const readings = readingsAt(view.tokens, hits, token.type.classes.has('place_nisba'))
    const longest = readings.reduce<ToponymReading | null>((best, one) => (best && best.end >= one.end ? best : one), null)
    if (longest)
      found.push({ grammar: 'toponym', first: token.index, end: longest.end, lead: longest.lead, rule: 'place.toponym', readings })
  }
  return found
}
