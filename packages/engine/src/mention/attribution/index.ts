// Finds attributions: verbs of saying with their subjects, «وفق» and its like, chains of sources, and how far each reaches.
import { hitOf, type MatchView } from '../match/index.ts'
import type { ActorMention } from '../actor/index.ts'
import type { ActorRegister } from '../../knowledge/actors.ts'
import type { SourceRegister } from '../../knowledge/sources.ts'
import type { Stance } from '../../report/types.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import { sourceAt, type FoundSource, type SourceInput } from './source-at.ts'
import type { AttributionMention, Source } from './types.ts'

export type { AttributionMention, Source } from './types.ts'

export interface FindAttributionsInput {
  readonly actors: readonly ActorMention[]
  readonly outlet: string | null
  readonly actorRegister: ActorRegister
  readonly register: SourceRegister
}

/** Verb classes of speech and the stance each takes. */
const STANCES: readonly (readonly [string, Stance])[] = [
  ['deny', 'denies'],
  ['accuse', 'accuses'],
  ['suspect', 'suspects'],
  ['affirm', 'asserts'],
  ['claim_distant', 'asserts'],
  ['say', 'asserts'],
  ['responsibility', 'asserts'],
  ['concede', 'asserts'],
]

interface SpeechVerb {
  readonly token: Token
  readonly stance: Stance
}

function speechVerb(token: Token): SpeechVerb | null {
  if (token.kind !== 'word') return null
  for (const [name, stance] of STANCES) {
    const hit = hitOf(token, name, {
      conj: true,
      where: (entry) => entry.features.pos === 'verb' && entry.features.person === 3 && entry.features.tense !== 'imperative',
    })
    if (hit && !hit.reading.prep) return { token, stance }
  }
  return null
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'mark'

/** Words that may stand between a speech verb and its subject: times, brackets, أن does not. */
function subjectAfter(input: SourceInput, at: number, end: number): FoundSource | null {
  const { view } = input
  for (let from = at, steps = 0; from < end && steps < 6;) {
    const token = view.tokens[from] as Token
    if (hitOf(token, 'complementizer') || token.key === ':') return null
    const time = view.mentionAt('time', from)
    if (time) {
      from = time.end
      continue
    }
    const marker = token.key
    const found = /^(عن|علي|في|الي|من|مع|خلال|اثناء)$/.test(marker) ? null : sourceAt(input, from)
    if (found && !/^[وف]?[بكل](?!ل)/.test((view.tokens[found.first] as Token).key.slice(0, Math.max(1, found.lead)))) return found
    if (found) return null
    if (!isMark(token) && steps > 2) return null
    from++
    steps++
  }
  return null
}

/** The subject that stands right before its verb: سانا تنفي، المرصد السوري يوثق. */
function subjectBefore(input: SourceInput, sentence: Sentence, verb: number): FoundSource | null {
  for (let from = Math.max(sentence.first, verb - 8); from < verb; from++) {
    const found = sourceAt(input, from)
    if (!found || found.lead > 1) continue
    const gap = input.view.tokens.slice(found.end, verb)
    if (
      found.end <= verb &&
      gap.every((token) => isMark(token) || /^(قد|لا|لم|سبق)$/.test(token.key) || input.view.mentionAt('time', token.index))
    )
      return found
  }
  return null
}

/** The source that a source cites: قال مصدر لوكالة، نقلت الوكالة عن مصدر، بحسب ناشطين تحدثوا إلى. */
function chained(input: SourceInput, found: FoundSource, end: number): { source: Source; end: number } {
  const { view } = input
  for (let at = found.end; at < Math.min(end, found.end + 4); at++) {
    const token = view.tokens[at] as Token
    if (hitOf(token, 'complementizer') || isMark(token)) break
    if (/^لل?./.test(token.key) && !/^(لم|لن|لا|لكن)$/.test(token.key)) {
      // told to an outlet: the outlet's line, from the source
      const outlet = sourceAt(input, at)
      if (outlet && outlet.first === at && outlet.source.kind === 'news_outlet')
        return { source: { ...outlet.source, from: found.source }, end: outlet.end }
    }
    if (token.key === 'عن') {
      const cited = sourceAt(input, at + 1)
      if (cited) return { source: { ...found.source, from: cited.source }, end: cited.end }
    }
    if (/^تحدث/.test(token.key)) {
      const outlet = sourceAt(input, at + 2)
      if (outlet && /^(الي|مع)$/.test(view.tokens[at + 1]?.key ?? ''))
        return { source: { ...outlet.source, from: found.source }, end: outlet.end }
    }
  }
  return { source: found.source, end: found.end }
}

interface Draft {
  readonly first: number
  readonly end: number
  readonly lead: number
  readonly source: Source
  readonly stance: Stance
  readonly form: AttributionMention['form']
  /** Where what is said begins. */
  readonly says: number
}

/** Further sources joined by و: بحسب المرصد وسانا. */
function joined(input: SourceInput, end: number): FoundSource | null {
  const token = input.view.tokens[end]
  if (!token || !token.key.startsWith('و') || speechVerb(token)) return null
  const found = sourceAt(input, end)
  return found && found.lead >= 1 ? found : null
}

function complementAfter(view: MatchView, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 14); at++) {
    const token = view.tokens[at] as Token
    if (hitOf(token, 'complementizer', { conj: true }) || token.key === ':') return at + 1
  }
  return from
}

function sentenceDrafts(input: SourceInput, sentence: Sentence, last: Source | null): Draft[] {
  const { view } = input
  const drafts: Draft[] = []
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = view.tokens[at] as Token
    if (token.kind !== 'word') continue
    const verb = speechVerb(token)
    const according =
      hitOf(token, 'according', { conj: true }) ??
      (hitOf(token, 'citing', { conj: true }) && /^عن$/.test(view.tokens[at + 1]?.key ?? '')
        ? hitOf(token, 'citing', { conj: true })
        : null)
    if (according && (!verb || token.key === 'نقلا')) {
      let from = at + 1
      if (/^(ما|عن|لما|الي)$/.test(view.tokens[from]?.key ?? '')) from++
      const inner = view.tokens[from] && speechVerb(view.tokens[from] as Token)
      if (inner) from++
      const found = sourceAt(input, from)
      if (!found) continue
      const chain = chained(input, found, sentence.end)
      drafts.push({
        first: found.first,
        end: chain.end,
        lead: found.lead,
        source: chain.source,
        stance: 'asserts',
        form: 'according',
        says: sentence.first,
      })
      const more = joined(input, chain.end)
      if (more)
        drafts.push({
          first: more.first,
          end: more.end,
          lead: more.lead,
          source: more.source,
          stance: 'asserts',
          form: 'according',
          says: sentence.first,
        })
      at = chain.end - 1
      continue
    }
    if (!verb) continue
    // كما قال، بحسب ما ذكر: what is said stands before
    const backward = /^[وف]?(كما|ما|حسبما|بحسبما)$/.test(view.tokens[at - 1]?.key ?? '') && at - 1 > sentence.first
    const found = subjectAfter(input, at + 1, sentence.end) ?? subjectBefore(input, sentence, at)
    if (found) {
      const chain = chained(input, found, sentence.end)
      const end = Math.max(chain.end, at + 1)
      const says = backward ? sentence.first : complementAfter(view, end, sentence.end)
      drafts.push({
        first: Math.min(found.first, found.end),
        end: chain.end,
        lead: found.lead,
        source: chain.source,
        stance: verb.stance,
        form: backward ? 'according' : 'verb_subject',
        says,
      })
    } else if (last && verb.stance === 'asserts' && at - sentence.first <= 2 && hasComplement(view, at, sentence.end)) {
      drafts.push({
        first: at,
        end: at + 1,
        lead: 0,
        source: last,
        stance: 'asserts',
        form: 'continued',
        says: complementAfter(view, at + 1, sentence.end),
      })
    }
  }
  return drafts
}

/** وأضاف أن، وأوضح: the last speaker goes on. */
function hasComplement(view: MatchView, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 7); next++)
    if (hitOf(view.tokens[next] as Token, 'complementizer', { conj: true })) return true
  return view.tokens[at + 1]?.key === ':'
}

/** All attributions of a report. A line covers its sentence from what is said on; «وفق» covers its whole sentence. */
export function findAttributions(view: MatchView, input: FindAttributionsInput): AttributionMention[] {
  const starts = new Map(input.actors.map((actor) => [actor.first, actor]))
  const found: AttributionMention[] = []
  let last: Source | null = null
  let nameless: Source | null = null
  const sourceInput: SourceInput = {
    view,
    register: input.register,
    actorAt: (token) => starts.get(token),
    last: () => last,
    lastNameless: () => nameless,
  }
  for (const sentence of view.document.sentences) {
    const drafts = sentenceDrafts(sourceInput, sentence, last)
    drafts.forEach((draft, index) => {
      const next = drafts.slice(index + 1).find((other) => other.form !== 'according' && other.first > draft.says)
      const scope =
        draft.form === 'according'
          ? { from: accordingFrom(sentence, drafts, index), to: sentence.end }
          : { from: draft.says, to: next ? next.first : sentence.end }
      found.push({
        grammar: 'attribution',
        first: draft.first,
        end: draft.end,
        lead: draft.lead,
        rule: `attribution.${draft.form}`,
        source: draft.source,
        stance: draft.stance,
        form: draft.form,
        scope,
      })
    })
    const speaker = drafts.findLast((draft) => draft.stance === 'asserts')
    if (speaker) last = speaker.source
    for (const draft of drafts) if (draft.source.kind === 'anonymous') nameless = draft.source
  }
  return found
}

/** «وفق س» covers what stands before it, back to the line of another source. */
function accordingFrom(sentence: Sentence, drafts: readonly Draft[], index: number): number {
  const before = drafts
    .slice(0, index)
    .findLast((draft) => draft.source !== drafts[index]?.source && Math.abs(draft.end - (drafts[index]?.first ?? 0)) > 3)
  return before ? before.end : sentence.first
}

/** The lines that cover a token, the nearest first; agreeing sources come together. */
export function attributionFor(attributions: readonly AttributionMention[], token: number): AttributionMention[] {
  return attributions.filter((line) => token >= line.scope.from && token < line.scope.to)
}
