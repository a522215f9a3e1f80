// Reads phrases that name a source after or before what it said: وفق، بحسب، نقلا عن، على لسان، كما قال، جاء في بيانها، ونسبت … إلى.
import { hitOf, rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { asidesAt } from '../elements/aside.ts'
import { citedAt, complementWithin, saysFrom } from '../elements/cited.ts'
import { speechVerb } from '../elements/verb.ts'
import type { SourceMention, ToldLine } from '../types.ts'

interface Named {
  readonly speakers: readonly SourceMention[]
  readonly cites: SourceMention | null
  readonly toldTo: SourceMention | null
}

const sourceAt = (view: MatchView, at: number): SourceMention | null => {
  const found = view.mentionAt('source', at) as SourceMention | undefined
  return found && !found.conj && !found.prep ? found : null
}

/** Most sources that one «وفق» can name. */
const MOST = 3

/** The sources from a token on, joined by و, with whom the last cites: بحسب المرصد وسانا. */
function namedAt(view: MatchView, at: number): { end: number; value: Named } | null {
  const opening = sourceAt(view, at)
  if (!opening) return null
  const speakers = [opening]
  for (let { end } = opening; speakers.length < MOST;) {
    const next = view.mentionAt('source', end) as SourceMention | undefined
    if (!next?.conj || next.prep || !view.tokens[end]?.key.startsWith('و') || speechVerb.match(view, end)) break
    speakers.push(next)
    end = next.end
  }
  const cited = citedAt(view, (speakers.at(-1) as SourceMention).end)
  return { end: cited.end, value: { speakers, cites: cited.cites, toldTo: cited.toldTo } }
}

/** An opening of one of several classes and what follows it. */
function opened<T>(classes: readonly string[], follow: (view: MatchView, at: number) => { end: number; value: T } | null): Pattern<T> {
  return {
    first: new Set(classes),
    optional: false,
    match(view, at) {
      const token = view.tokens[at] as Token | undefined
      return token && classes.some((name) => hitOf(token, name, { conj: true })) ? follow(view, at + 1) : null
    },
  }
}

const isWord = (view: MatchView, at: number, name: string): boolean => {
  const token = view.tokens[at]
  return hitOf(token, name, { conj: false }) !== null
}

/** وفقا لـ، نقلا عن، استنادا إلى: the little word between. */
const linked = (view: MatchView, at: number): number => (isWord(view, at, 'attr_of') || isWord(view, at, 'attr_to') ? at + 1 : at)

/** «وفقا لوكالة»: the preposition ل belongs to the phrase. */
function afterLam(view: MatchView, at: number): { end: number; value: Named } | null {
  const found = view.mentionAt('source', at) as SourceMention | undefined
  if (!found || found.conj || !found.prep) return null
  const cited = citedAt(view, found.end)
  return { end: cited.end, value: { speakers: [found], cites: cited.cites, toldTo: cited.toldTo } }
}

const line = (named: Named, says: number, from: number): ToldLine => ({ form: 'according', stance: 'asserts', ...named, from, says })

/** A noun right after the verb is its subject, whom no table has; nobody told before said it. */
function hasSubject(view: MatchView, at: number): boolean {
  const [verb, token] = [view.tokens[at - 1], view.tokens[at]]
  if (token?.kind !== 'word' || token.sentence !== verb?.sentence || view.mentionAt('time', at)) return false
  const { readings } = token.type
  return (
    readings.length > 0 && readings.every((one) => !one.conj && !one.prep && one.entries.some(({ features }) => features.pos === 'noun'))
  )
}

/** كما قال، وفق ما أعلن: what is said stands before, or after where the phrase opens its sentence. */
function saidBy(view: MatchView, at: number): { end: number; value: Named } | null {
  const verb = speechVerb.match(view, at)
  if (!verb || verb.value.stance !== 'asserts') return null
  const asides = asidesAt(view, verb.end)
  const found = namedAt(view, asides.end)
  if (found) return { end: found.end, value: { ...found.value, toldTo: found.value.toldTo ?? asides.toldTo } }
  if (hasSubject(view, asides.end)) return null
  return { end: verb.end, value: { speakers: [], cites: null, toldTo: asides.toldTo } }
}

/** Words of a toll or a statement before the verb of who issued it at most: في حصيلة أولية أعلنها الجهاز. */
const ISSUED_REACH = 2

const isMedium = (view: MatchView, at: number): boolean => isWord(view, at, 'attr_medium') || isWord(view, at, 'toll_head')

/** «في حصيلة أعلنها الجهاز»، «في تقرير نشرته الشبكة»: who issued what the rest stands in. */
function issuedBy(view: MatchView, at: number): { end: number; value: Named } | null {
  if (!isMedium(view, at)) return null
  for (let verbAt = at + 1; verbAt <= at + 1 + ISSUED_REACH; verbAt++) {
    const verb = speechVerb.match(view, verbAt)
    if (verb?.value.hit.reading.pron) return namedAt(view, verb.end)
  }
  return null
}

/** Words of «على ما جاء في آخر تعداد ل» before whose it is at most. */
const STATED_REACH = 3

/** «على ما جاء في بيان لوزارة»: whose statement the rest stands in. */
function statedIn(view: MatchView, at: number): { end: number; value: Named } | null {
  if (!isWord(view, at, 'attr_what') || !isWord(view, at + 1, 'attr_stands') || !isWord(view, at + 2, 'attr_by')) return null
  for (let from = at + 3; from <= at + 3 + STATED_REACH; from++) {
    const found = namedAt(view, from) ?? afterLam(view, from)
    if (found) return found
  }
  return null
}

interface Ascribed {
  readonly end: number
  readonly speaker: SourceMention
  readonly cited: SourceMention | null
  /** What is ascribed stands before it: غارات نسبها المرصد إلى. */
  readonly before: boolean
}

/** «نسبت سانا إلى مسؤول أن» passes on; «نسبت المديرية الهجوم إلى الجماعة» accuses. */
const ascribed: Pattern<Ascribed> = {
  first: new Set(['ascribe']),
  optional: false,
  match(view, at) {
    const verb = speechVerb.match(view, at)
    if (!verb?.value.ascribes) return null
    const speaker = sourceAt(view, asidesAt(view, verb.end).end)
    if (!speaker) return null
    const cited = isWord(view, speaker.end, 'attr_to') ? sourceAt(view, speaker.end + 1) : null
    const quotes = cited && !verb.value.hit.reading.pron && complementWithin(view, cited.end, REACH) !== null
    return {
      end: quotes ? cited.end : speaker.end,
      value: { end: speaker.end, speaker, cited: quotes ? cited : null, before: verb.value.hit.reading.pron !== '' },
    }
  },
}
/** Words of an apposition between the one quoted and أن. */
const REACH = 12

/** The start of the sentence of a token: what «وفق» covers reaches back to it. */
const startOf = (view: MatchView, at: number): number => view.document.sentences[view.tokens[at]?.sentence ?? 0]?.first ?? at

export const accordingRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.according',
    because: 'وفق، بحسب and their like name who says the whole sentence, further sources joined by و each for themselves.',
    pattern: opened(['according'], (view, at) => namedAt(view, linked(view, at)) ?? afterLam(view, at)),
    build: (named, view, { first }) => line(named, startOf(view, first), first),
  }),
  rule({
    id: 'attribution.citing',
    because: 'نقلا عن، استنادا إلى، على لسان name whose words are passed on.',
    pattern: opened(['citing', 'attr_basing', 'attr_by'], (view, at) => {
      if (isWord(view, at, 'attr_tongue')) return namedAt(view, at + 1)
      const opening = view.tokens[at - 1] as Token
      const leads = hitOf(opening, 'citing', { conj: true }) ? 'attr_of' : hitOf(opening, 'attr_basing', { conj: true }) ? 'attr_to' : null
      return leads && isWord(view, at, leads) ? namedAt(view, at + 1) : null
    }),
    build: (named, view, { first }) => line(named, startOf(view, first), first),
  }),
  rule({
    id: 'attribution.as-said',
    because: '«كما قال»، «وفق ما أعلن»: the verb stands in a phrase that names who says the rest; without a subject the one told before.',
    pattern: opened(['attr_as', 'according', 'attr_by'], (view, at) => {
      const what = isWord(view, at, 'attr_what')
      // على ما أفادت: by itself على is no «as»
      if (!what && hitOf(view.tokens[at - 1], 'attr_by', { conj: true })) return null
      return saidBy(view, what ? at + 1 : at)
    }),
    build: (named, view, { first }) => line(named, startOf(view, first), first),
  }),
  rule({
    id: 'attribution.issued',
    because: '«في حصيلة أعلنها الجهاز»، «على ما جاء في بيان للوزارة»: the rest stands in what somebody issued.',
    pattern: opened(['attr_by'], (view, at) => issuedBy(view, at) ?? statedIn(view, at)),
    build: (named, view, { first }) => line(named, startOf(view, first), first),
  }),
  rule({
    id: 'attribution.stated-in',
    because: '«جاء في بيان …»: what follows are the words of whose statement it is.',
    pattern: opened(['attr_stands'], (view, at) => (isWord(view, at, 'attr_by') ? namedAt(view, at + 1) : null)),
    build: (named, view, { first, end }) => ({ ...line(named, saysFrom(view, end), first), form: 'verb_subject' }),
  }),
  rule({
    id: 'attribution.ascribed',
    because: 'To ascribe words to somebody is to quote them; to ascribe a deed is to accuse.',
    pattern: ascribed,
    build: ({ speaker, cited, before }, view, { first, end }) => ({
      form: before ? 'according' : 'verb_subject',
      stance: cited ? 'asserts' : 'accuses',
      speakers: [speaker],
      cites: cited,
      toldTo: null,
      from: first,
      says: before ? startOf(view, first) : saysFrom(view, end),
    }),
  }),
]
