// Reads verbs of saying whose subject is left out, is somebody whom no table knows, or is nobody.
import { hitOf, rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { citedAt, complementWithin, saysFrom } from '../elements/cited.ts'
import { asidesAt } from '../elements/aside.ts'
import { verbAndAsides, type Said } from '../elements/subject.ts'
import { speechVerb, type SpeechVerb } from '../elements/verb.ts'
import { isQuote } from '../who/ends.ts'
import { bodyIn } from '../who/kinds.ts'
import { wordsOf } from '../who/words.ts'
import type { SourceMention, ToldLine } from '../types.ts'

/** Longest name of somebody whom no table knows, in tokens. */
const UNKNOWN_NAME = 8

interface Unknown {
  readonly verb: SpeechVerb
  readonly speaker: SourceMention
  readonly toldTo: SourceMention | null
}

/** A subject that no table knows stands between the verb and أن: قال سالم العمر، وهو مزارع، إن. */
const unknownSubject: Pattern<Unknown> = {
  first: speechVerb.first,
  optional: false,
  match(view, at) {
    const found = verbAndAsides.match(view, at)
    if (!found) return null
    const { verb, asides } = found.value
    const complement = complementWithin(view, asides.end, UNKNOWN_NAME)
    if (
      verb.passive ||
      verb.media ||
      verb.act ||
      verb.needsThat ||
      verb.conveys ||
      verb.stance !== 'asserts' ||
      complement === null ||
      complement === asides.end
    )
      return null
    let end = asides.end
    while (end < complement && isNameWord(view, end)) end++
    const first = view.tokens[asides.end] as Token
    if (end === asides.end || first.type.readings.length > 0) return null
    const body = bodyIn(view, end - 1, complement)
    const toldTo = citedAt(view, end).toldTo ?? asides.toldTo
    // a name with the article is of a body (الكرملين), without it of a person
    const kind = body?.kind ?? (/^ال.*(?<![وي]ن)$/.test(first.key) ? ('official' as const) : ('witness' as const))
    const source = { id: null, name: wordsOf(view, asides.end, end, 0), kind, actor: body?.actor ?? null, from: null }
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
    return { end, value: { verb, speaker, toldTo } }
  },
}

/** Words of a person's name: no clitics, nothing that the lexicon takes for a verb, a particle or a happening. */
function isNameWord(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (isQuote(token)) return true
  if (token.kind !== 'word' || view.mentionAt('time', at) || view.mentionAt('number', at)) return false
  return token.type.readings.every((reading) =>
    reading.entries.every(({ features }) => features.pos !== 'verb' && features.pos !== 'particle' && features.pos !== 'masdar'),
  )
}

/** أن right after the verb, or after a little word that leads to it: أشار إلى أن، أضاف قائلا إن. */
function complementAfter(view: MatchView, from: number): number | null {
  const complement = complementWithin(view, from, 3)
  if (complement === null) return null
  for (let at = from; at < complement; at++) if (!view.tokens[at]?.type.classes.has('attr_about')) return null
  return complement
}

/** A verb without a subject goes on for the last speaker where it opens its sentence, or follows another line by و. */
const leftOut: Pattern<Said & { says: number }> = {
  first: speechVerb.first,
  optional: false,
  match(view, at) {
    const found = verbAndAsides.match(view, at)
    if (!found || found.value.verb.passive || found.value.verb.media || found.value.verb.act) return null
    const { verb, asides } = found.value
    const opening = view.document.sentences[view.tokens[at]?.sentence ?? 0]?.first ?? at
    const opens = at - opening <= 2 || asidesAt(view, opening).end === at
    const next = view.tokens[asides.end]
    if (!opens && verb.hit.reading.conj === '') return null
    const complement = complementAfter(view, asides.end)
    const goesOn =
      complement !== null || asides.medium || (next && verb.stance !== 'suspects' && hitOf(next, 'attr_about', { conj: false }) !== null)
    if (verb.needsThat && complement === null) return null
    if (!goesOn && !(verb.stance === 'denies' || verb.stance === 'accuses')) return null
    if (verb.stance === 'suspects' && complement === null) return null
    return { end: at + 1, value: { verb, asides, says: complement === null ? asides.end : complement + 1 } }
  },
}

export const untoldRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.unknown-speaker',
    because: 'A name that no table has, between a verb of saying and what is said: a person, a witness unless an office is told.',
    pattern: unknownSubject,
    build: ({ verb, speaker, toldTo }, view, { first, end }) => ({
      form: 'verb_subject',
      stance: verb.stance,
      speakers: [speaker],
      cites: null,
      toldTo,
      from: first,
      says: saysFrom(view, end),
    }),
  }),
  rule({
    id: 'attribution.continued',
    because: 'A verb of saying without a subject goes on for the one who spoke last.',
    pattern: leftOut,
    build: ({ verb, says }, _view, { first }) => ({
      form: 'continued',
      stance: verb.stance,
      speakers: [],
      cites: null,
      toldTo: null,
      from: first,
      says,
    }),
  }),
  rule({
    id: 'attribution.unsourced',
    because: 'قيل، أُفيد: somebody has said so and nobody is named; the last speaker does not go on.',
    pattern: speechVerb,
    build: (verb, view, { first, end }) =>
      verb.passive
        ? { form: 'unsourced', stance: verb.stance, speakers: [], cites: null, toldTo: null, from: first, says: saysFrom(view, end) }
        : null,
  }),
]
