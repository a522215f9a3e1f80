// Finds attributions: verbs of saying with their subjects, «وفق» and its like, headlines, chains of sources, and how far each reaches.
import { RuleSet, type MatchView } from '../match/index.ts'
import type { RuleMatch } from '../match/types.ts'
import { isQuote } from './who/ends.ts'
import { withSources, type SourceTables } from './who/names.ts'
import { namedRules, type ReadSource } from './rules/named.ts'
import { namelessRules } from './rules/nameless.ts'
import { pointingRules } from './rules/pointing.ts'
import { quotedRules } from './rules/quoted.ts'
import { accordingRules } from './rules/according.ts'
import { headlineRules } from './rules/headline.ts'
import { speechRules } from './rules/speech.ts'
import { unknownRules } from './rules/speaker-unknown.ts'
import { untoldRules } from './rules/speaker-untold.ts'
import { voiceOf } from './communique.ts'
import { chained } from './resolve/chain.ts'
import { scopeOf, type PlacedLine } from './resolve/scope.ts'
import { Speakers, sourcesOf } from './resolve/sources.ts'
import type { AttributionMention, Outlet, SourceMention, ToldLine } from './types.ts'

export { outletOf } from './outlet.ts'
export type { AttributionMention, Outlet, Source } from './types.ts'

export interface FindAttributionsInput extends SourceTables {
  readonly outlet: Outlet
  /** The register's own name of an actor. */
  readonly nameOf: (actor: string) => string | null
}

/** The rules for whom words name; of equal length the one listed first wins. */
export const SOURCE_RULES = [...pointingRules, ...namedRules, ...namelessRules, ...quotedRules]
/** The rules for who says what; of equal length the one listed first wins. */
export const LINE_RULES = [...accordingRules, ...speechRules, ...unknownRules, ...untoldRules, ...headlineRules]

const SOURCES = new RuleSet<ReadSource>(SOURCE_RULES)
const LINES = new RuleSet<ToldLine>(LINE_RULES)
const GRAMMARS = ['source-name', 'source-nameless', 'actor'] as const

/** «ما يسمى المرصد»، «المدعو»: the words before a name that keep it at a distance. */
function afterDistance(view: MatchView, at: number): number {
  const [one, two] = [view.tokens[at], view.tokens[at + 1]]
  return one?.key === 'ما' && /^[يت](?:سمي|عرف|دعي)$/.test(two?.key ?? '') ? at + 2 : at // what is called, known as
}

/** The source that begins at a token, marks round it included. */
function sourceAt(view: MatchView, at: number): SourceMention | undefined {
  const apart = view.tokens[at]?.key === 'ل' // to, written apart before a quoted name
  let first = afterDistance(view, apart ? at + 1 : at)
  while (isQuote(view.tokens[first]) || view.tokens[first]?.key === '(') first++
  const token = view.tokens[first]
  if (!token || token.kind === 'mark' || token.kind === 'number' || token.sentence !== view.tokens[at]?.sentence) return undefined
  const found = SOURCES.at(view, first, GRAMMARS)
  if (!found) return undefined
  let { end } = found
  if (first > at)
    while (
      (isQuote(view.tokens[end]) && !view.tokens[end]?.spaced) ||
      (view.tokens[end]?.key === ')' && view.tokens[first - 1]?.key === '(')
    )
      end++
  const { lead, named } = found.value
  const clitics = token.key.slice(0, lead)
  const conj = /^[وف]/.test(clitics) // and, so
  return { grammar: 'source', first, end, lead, rule: found.rule, named, conj, prep: apart || clitics.length > (conj ? 1 : 0) }
}

/** The voice of a report: whose communiqué its head says it to be, else its outlet. */
export const findVoice = (view: MatchView, tables: SourceTables, outlet: Outlet): Outlet => voiceOf(view, tables, sourceAt, outlet)

/** The sources of a text wherever they could be named, left to right without overlap: what the corpora of sources are read by. */
export function findSources(view: MatchView, tables: SourceTables): SourceMention[] {
  const inner = withSources(view, tables, sourceAt)
  const found: SourceMention[] = []
  for (let at = 0; at < view.tokens.length;) {
    const source = inner.mentionAt('source', at) as SourceMention | undefined
    if (source) found.push(source)
    at = source ? source.end : at + 1
  }
  return found
}

/** The lines of a text before it is known whom they mean. */
export function findLines(view: MatchView, tables: SourceTables): RuleMatch<ToldLine>[] {
  return LINES.run(withSources(view, tables, sourceAt))
}

/** Lines of each sentence in text order; a phrase that begins before its rule's first word is put where it begins. */
function linesBySentence(matches: readonly RuleMatch<ToldLine>[], view: MatchView): Map<number, (RuleMatch<ToldLine> & PlacedLine)[]> {
  const found = new Map<number, (RuleMatch<ToldLine> & PlacedLine)[]>()
  for (const match of matches) {
    const sentence = view.tokens[match.first]?.sentence ?? 0
    const lines = found.get(sentence)
    const placed = { ...match, line: match.value }
    if (lines) lines.push(placed)
    else found.set(sentence, [placed])
  }
  return found
}

/** All attributions of a report. A line covers its sentence from what is said on; «وفق» covers its whole sentence. */
export function findAttributions(view: MatchView, input: FindAttributionsInput): AttributionMention[] {
  const inner = withSources(view, input, sourceAt)
  const speakers = new Speakers(input.outlet, { nameOf: input.nameOf, bodyKind: (actor) => input.register.bodyKind(actor) })
  const found: AttributionMention[] = []
  for (const [index, told] of linesBySentence(LINES.run(inner), view)) {
    const sentence = view.document.sentences[index]
    if (!sentence) continue
    const lines = chained(view, told)
    lines.forEach(({ line, rule, first, end }, place) => {
      if (line.form === 'unsourced') return
      const scope = scopeOf(view, sentence, lines, place)
      for (const { source, words } of sourcesOf(inner, line, speakers)) {
        found.push(mentionOf({ first: Math.min(line.from, first), end, rule, line, source, words, scope }))
        if (line.stance === 'asserts' || (line.stance !== 'suspects' && !sentence.headline)) speakers.add(source)
      }
    })
  }
  return found
}

interface Resolved extends Pick<AttributionMention, 'first' | 'end' | 'rule' | 'source' | 'scope'> {
  readonly line: ToldLine
  readonly words: SourceMention | null
}

function mentionOf({ line, words, ...rest }: Resolved): AttributionMention {
  const named = words ?? { first: rest.first, end: rest.end, lead: 0 }
  return {
    grammar: 'attribution',
    ...rest,
    lead: 0,
    stance: line.stance,
    form: line.form === 'unsourced' ? 'continued' : line.form,
    words: { first: named.first, end: named.end, lead: named.lead },
  }
}

/** The lines that cover a token, the nearest first; agreeing sources come together. */
export function attributionFor(attributions: readonly AttributionMention[], token: number): AttributionMention[] {
  return attributions.filter((line) => token >= line.scope.from && token < line.scope.to)
}
