// Reads subjects of verbs of saying that no table has: names (قال سالم العمر إن), bodies (ذكرت الوحدة التنفيذية أن), people (روت طبيبة أن).
import { hitOf, rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Token } from '../../../text/token/types.ts'
import { citedAt, complementWithin, saysFrom } from '../elements/cited.ts'
import { verbAndAsides, type Said } from '../elements/subject.ts'
import { speechVerb } from '../elements/verb.ts'
import { isQuote } from '../who/ends.ts'
import { bodyIn } from '../who/kinds.ts'
import { nominative, wordsOf } from '../who/words.ts'
import type { SourceMention, ToldLine } from '../types.ts'

/** How far behind the verb أن may stand: after a name, an office and an apposition. */
const REACH = 16
/** Longest name of somebody whom no table knows, in tokens. */
const LONGEST_NAME = 8

interface Unknown extends Said {
  readonly speaker: SourceMention
  readonly toldTo: SourceMention | null
}

/** Where أن stands behind a verb that asserts and the words between, which are its subject; null for other verbs. */
function subjectUpTo(view: MatchView, { verb, asides }: Said): number | null {
  const plain =
    !verb.passive && !verb.media && !verb.act && !verb.conveys && !verb.needsToll && (verb.stance === 'asserts' || verb.stance === 'denies')
  const complement = plain ? complementWithin(view, asides.end, REACH) : null
  return complement === asides.end ? null : complement
}

/** Words of the tables that are no part of a name: prepositions, joints, negations. */
const LITTLE = ['complementizer', 'relative', 'clause_break', 'attr_closer', 'attr_by', 'attr_about', 'attr_not', 'attr_adverb'] as const

/** Words of a name: no times, no numbers, no little words, nothing that the lexicon takes for a verb or a happening alone. */
function isNameWord(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (isQuote(token)) return true
  if (token.kind !== 'word' || view.mentionAt('time', at) || view.mentionAt('number', at)) return false
  if (LITTLE.some((name) => hitOf(token, name, { conj: true }) !== null)) return false
  const entries = token.type.readings.flatMap((reading) => reading.entries)
  return entries.length === 0 || entries.some(({ features }) => features.pos !== 'verb' && features.pos !== 'masdar')
}

/** A verb with a subject of which `kindOf` says what it is by its first word, or that it is none. */
function subjectOf(kindOf: (view: MatchView, first: Token, needsThat: boolean) => SourceKind | null): Pattern<Unknown> {
  return {
    first: speechVerb.first,
    optional: false,
    match(view, at) {
      const found = verbAndAsides.match(view, at)
      const complement = found && subjectUpTo(view, found.value)
      if (!found || complement == null) return null
      const { verb, asides } = found.value
      let end = asides.end
      while (end < complement && end - asides.end < LONGEST_NAME && isNameWord(view, end)) end++
      const byWord = end > asides.end ? kindOf(view, view.tokens[asides.end] as Token, verb.needsThat) : null
      if (byWord === null) return null
      const heard = citedAt(view, end).toldTo
      const body = bodyIn(view, asides.end, heard?.first ?? complement)
      const name = nominative(wordsOf(view, asides.end, end, 0), () => true)
      const source = { id: null, name, kind: body?.kind ?? byWord, actor: body?.actor ?? null, from: null }
      const speaker: SourceMention = {
        grammar: 'source',
        lead: 0,
        conj: false,
        prep: false,
        first: asides.end,
        end,
        rule: 'source.unknown',
        named: { is: 'source', source },
      }
      return { end, value: { verb, asides, speaker, toldTo: heard ?? asides.toldTo } }
    },
  }
}

/** A name with the article is of a body (الكرملين), without it of a person. */
const ofName = (_view: MatchView, token: Token, needsThat: boolean): SourceKind | null =>
  (token.type.readings.length > 0 && !hitOf(token, 'given_name', { conj: false, prep: false })) || needsThat
    ? null
    : /^ال.*(?<![وي]ن)$/.test(token.key)
      ? 'official'
      : 'witness'

const PEOPLE = ['attr_title', 'person_civil'] as const

/** A definite noun is a body (الوحدة التنفيذية), people definite or not are witnesses (طبيبة). */
function ofNoun(view: MatchView, token: Token): SourceKind | null {
  const person = PEOPLE.map((name) => hitOf(token, name, { conj: false, prep: false })).find((hit) => hit !== null)
  if (person) return (person.entry.classes.includes('attr_title') && (person.entry.value as SourceKind)) || 'witness'
  const definite = token.type.readings.some((reading) => reading.det && reading.prep === '' && reading.conj === '')
  return definite && view.mentionAt('actor', token.index) === undefined ? 'official' : null
}

const line = ({ verb, speaker, toldTo }: Unknown, view: MatchView, { first, end }: { first: number; end: number }): ToldLine => ({
  form: 'verb_subject',
  stance: verb.stance,
  speakers: [speaker],
  cites: null,
  toldTo,
  from: first,
  says: saysFrom(view, end),
})

export const unknownRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.unknown-speaker',
    because: 'A name that no table has, between a verb of saying and what is said: a person, a witness unless an office is told.',
    pattern: subjectOf(ofName),
    build: line,
  }),
  rule({
    id: 'attribution.described-speaker',
    because: 'A noun between a verb of saying and what is said is who says it: a body by its definite noun, a witness by what people are.',
    pattern: subjectOf(ofNoun),
    build: line,
  }),
]
