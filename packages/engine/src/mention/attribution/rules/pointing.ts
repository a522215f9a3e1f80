// Reads sources told before: المصدر ذاته، مديره، البيان، بيانها؛ and those who are the outlet's own: مراسلنا، مراسل الوكالة.
import {
  hitOf,
  lexeme,
  many,
  map,
  oneOf,
  optional,
  rule,
  seq,
  word,
  type Hit,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import type { SourceMention } from '../types.ts'
import { speechVerb, type SpeechVerb } from '../elements/verb.ts'
import { nameEnd } from '../who/ends.ts'
import type { SourceName } from '../who/names.ts'
import { wordsOf } from '../who/words.ts'
import { isOutletWord, leadOf, own, tailed, type ReadSource } from './named.ts'

const last = (lead: number, name: string | null = null): ReadSource => ({ lead, named: { is: 'last', word: name, else: null } })

const medium = (options: { pron?: boolean; det?: boolean } = {}): Pattern<Hit> => lexeme('attr_medium', { conj: true, ...options })
const described = many(lexeme('attr_medium_adj', { conj: false }), 0, 2)
/** لها، له: of the one told before. */
const ofThem = lexeme('attr_own', { conj: false })

/** The source that goes on a sentence as one element; `prep` asks for a preposition on it or for none. */
export const source = (prep: boolean): Pattern<SourceMention> => ({
  first: null,
  optional: false,
  match(view, at) {
    if (view.tokens[at]?.sentence !== view.tokens[at - 1]?.sentence) return null
    const found = view.mentionAt('source', at) as SourceMention | undefined
    return found && found.prep === prep && !found.conj ? { end: found.end, value: found } : null
  },
})

/** «حصيلة أعلنها»: who says what the noun names. */
const said: Pattern<SpeechVerb> = {
  ...speechVerb,
  match(view, at) {
    const found = speechVerb.match(view, at)
    return found && found.value.hit.reading.pron !== '' && !found.value.passive ? found : null
  },
}

/** Whose statement it is: بيان لوزارة …، بيان صادر عن …، بيان الوزارة، حصيلة أعلنها المجلس. */
const issuer: Pattern<SourceMention> = oneOf(
  map(seq(said, source(false)), ([, who]) => who),
  map(
    seq(optional(lexeme('attr_issued', { conj: false })), optional(lexeme('attr_of', { conj: false })), source(false)),
    ([, , who]) => who,
  ),
  source(true),
)

/** The outlet whose correspondent it is, or null for the report's own. */
function correspondentOf(view: MatchView, at: number, hit: Hit): { end: number; name: SourceName | null; first: number } {
  const name = hit.reading.pron === '' ? (view.mentionAt('source-name', at) as SourceName | undefined) : undefined
  if (name) return { end: name.end, name, first: at }
  const named = hit.reading.pron === '' && isOutletWord(view.tokens[at])
  return { end: named ? nameEnd(view, at) : at, name: null, first: at }
}

const correspondent: Pattern<{ hit: Hit; of: ReturnType<typeof correspondentOf> }> = {
  ...lexeme('attr_correspondent', { conj: true }),
  match(view, at) {
    const token = view.tokens[at]
    const hit = token && hitOf(token, 'attr_correspondent', { conj: true })
    if (!hit) return null
    const of = correspondentOf(view, at + 1, hit)
    return { end: of.end, value: { hit, of } }
  },
} as Pattern<{ hit: Hit; of: ReturnType<typeof correspondentOf> }>

export const pointingRules: readonly Rule<ReadSource>[] = [
  rule({
    id: 'source.same',
    because: '«The same source» is the last one without a name; «the same agency» the last so called.',
    pattern: seq(
      oneOf(lexeme('source_word', { conj: true }), lexeme('outlet_word', { conj: true })),
      lexeme('same_source', { conj: false }),
    ),
    build: ([hit]) =>
      hit.entry.classes.includes('source_word')
        ? { lead: leadOf(hit), named: { is: 'last-nameless' } }
        : last(leadOf(hit), hit.reading.stem),
  }),
  rule({
    id: 'source.its-head',
    because: 'Its director, its spokesman: who spoke before speaks through them.',
    pattern: tailed(
      oneOf(
        lexeme('office', { conj: true, det: false, pron: true }),
        map(
          seq(lexeme('office', { conj: true }), many(lexeme('attr_medium_adj', { conj: false }), 0, 2), word('باسمه', 'باسمها')),
          ([hit]) => hit,
        ), // in its name
      ),
    ),
    build: (hit) => last(leadOf(hit)),
  }),
  rule({
    id: 'source.its-statement',
    because: 'Its statement, a statement of its own, the statement: the words of the one told before.',
    pattern: oneOf(
      map(seq(medium({ pron: true }), described), ([hit]) => hit),
      map(seq(medium({ det: false }), described, ofThem), ([hit]) => hit),
      map(seq(medium({ det: true }), described), ([hit]) => hit),
    ),
    build: (hit) => last(leadOf(hit)),
  }),
  rule({
    id: 'source.statement-of',
    because: 'A statement, report or account of somebody is what that somebody says.',
    pattern: seq(medium({ det: false, pron: false }), described, issuer),
    // صفحات محلية are a source by themselves, whoever stands after them
    build: ([hit, , who], view, { first }) =>
      (view.mentionAt('source-nameless', first)?.end ?? 0) > first + 1 ? null : { lead: leadOf(hit), named: who.named },
  }),
  rule({
    id: 'source.correspondent',
    because: 'A correspondent is the outlet: the one named after the word, else the report’s own.',
    pattern: correspondent,
    build: ({ hit, of }, view) => {
      const lead = leadOf(hit)
      if (of.name) {
        const { row, first, end } = of.name
        return own({ id: row.id, name: wordsOf(view, first, end, of.name.lead), kind: row.kind, actor: row.actor }, lead)
      }
      const alone = of.end <= of.first + 1
      return alone ? { lead, named: { is: 'outlet' } } : own({ name: wordsOf(view, of.first, of.end, 0), kind: 'news_outlet' }, lead)
    },
  }),
]
