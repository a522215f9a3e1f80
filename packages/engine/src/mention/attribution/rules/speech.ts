// Reads verbs of saying with their subject, after it or before it.
import { rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { citedAt, saysFrom } from '../elements/cited.ts'
import { citesBack, isAccused, joinedTo, subjectBefore, tells, verbAndAsides } from '../elements/subject.ts'
import { speechVerb, type SpeechVerb } from '../elements/verb.ts'
import { isQuote } from '../who/ends.ts'
import type { SourceMention, ToldLine } from '../types.ts'

interface Subject {
  readonly verb: SpeechVerb
  readonly speakers: readonly SourceMention[]
  readonly cites: SourceMention | null
  readonly toldTo: SourceMention | null
  readonly from: number
  readonly back: boolean
}

const verbSubject: Pattern<Subject> = {
  first: speechVerb.first,
  optional: false,
  match(view, at) {
    const found = verbAndAsides.match(view, at)
    if (!found || found.value.verb.passive || (!found.value.verb.hit.reading.conj && subjectBefore(view, at, found.value.verb, true)))
      return null
    const { verb, asides } = found.value
    const speaker = view.mentionAt('source', asides.end) as SourceMention | undefined
    if (!speaker || speaker.prep || speaker.conj || isAccused(view, verb, speaker) || !tells(view, verb, speaker, speaker.end)) return null
    const second = joinedTo(view, speaker.end)
    const cited = citedAt(view, second?.end ?? speaker.end)
    return {
      end: cited.end,
      value: {
        verb,
        speakers: second ? [speaker, second] : [speaker],
        cites: cited.cites,
        toldTo: cited.toldTo ?? asides.toldTo,
        from: at,
        back: verb.conveys && citesBack(view, speaker.end),
      },
    }
  },
}

/** «أما سانا فتحدثت»: as for a source, it says. */
function asFor(view: MatchView, at: number, verb: SpeechVerb): SourceMention | null {
  const found = subjectBefore(view, at, verb, false)
  if (!found) return null
  let before = found.first - 1
  while (isQuote(view.tokens[before])) before--
  return view.tokens[before]?.type.classes.has('attr_as_for') ? found : null
}

const subjectVerb: Pattern<Subject> = {
  first: speechVerb.first,
  optional: false,
  match(view, at) {
    const found = verbAndAsides.match(view, at)
    if (!found || found.value.verb.passive) return null
    const { verb, asides } = found.value
    const { conj } = verb.hit.reading
    const speaker =
      conj === ''
        ? (subjectBefore(view, at, verb, true) ?? subjectBefore(view, at, verb, false))
        : conj === 'ف'
          ? asFor(view, at, verb)
          : null
    if (!speaker) return null
    const cited = citedAt(view, at + 1)
    return {
      end: Math.max(at + 1, cited.end),
      value: {
        verb,
        speakers: [speaker],
        cites: cited.cites,
        toldTo: cited.toldTo ?? asides.toldTo,
        from: speaker.first,
        back: verb.conveys && citesBack(view, at + 1),
      },
    }
  },
}

/** «عنه»: the one told before, as one who is cited. */
const BACK: SourceMention = {
  grammar: 'source',
  first: -1,
  end: -1,
  lead: 0,
  rule: 'source.of-them',
  named: { is: 'last', word: null, else: null },
  conj: false,
  prep: false,
}

const line = ({ verb, speakers, cites, toldTo, from, back }: Subject, says: number): ToldLine => ({
  form: 'verb_subject',
  stance: verb.stance,
  speakers,
  cites: cites ?? (back ? BACK : null),
  toldTo,
  from,
  says,
})

/** A toll, and what is claimed, stand right after the verb and its subject; other words after أن where one follows. */
const saysAt = (view: MatchView, { verb }: Subject, end: number): number => (verb.needsToll || verb.claims ? end : saysFrom(view, end))

export const speechRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.verb-subject',
    because: 'A verb of saying with its subject after it; times, brackets, media and the outlet told may stand between.',
    pattern: verbSubject,
    build: (found, view, { end }) => line(found, saysAt(view, found, end)),
  }),
  rule({
    id: 'attribution.subject-verb',
    because: 'A source right before a verb of saying that agrees with it is its subject.',
    pattern: subjectVerb,
    build: (found, view, { end }) => line(found, saysAt(view, found, end)),
  }),
]
