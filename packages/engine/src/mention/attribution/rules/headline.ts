// Reads sources that a line sets apart by a mark: «المرصد: مقتل ثلاثة»، «قصف على البلدة .. شبكة محلية»، «مقتل ثلاثة (المرصد)».
import { rule, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { Sentence } from '../../../text/token/types.ts'
import { citedAt } from '../elements/cited.ts'
import type { SourceMention, ToldLine } from '../types.ts'

const sentenceOf = (view: MatchView, at: number): Sentence | undefined => view.document.sentences[view.tokens[at]?.sentence ?? 0]

/** A line shorter than this is a caption or a heading, not news with its source. */
const SHORTEST = 4

interface Opening {
  readonly source: SourceMention
  readonly toldTo: SourceMention | null
}

const BULLETS: ReadonlySet<string> = new Set(['-', '–', '—', '•', '*', '·'])

/** «محافظة حلب: قُتل …»: a line of a bulletin that is headed by where it happened. */
const isArea = (view: MatchView, at: number): boolean => view.tokens[at]?.type.classes.has('place_class') === true

/** The source that fills a line up to the colon. */
const opening: Pattern<Opening> = {
  first: new Set(['=:']),
  optional: false,
  match(view, at) {
    if (view.tokens[at]?.key !== ':') return null
    const sentence = sentenceOf(view, at)
    if (!sentence || at - sentence.first > 8 || sentence.end - at < SHORTEST) return null
    let first = sentence.first
    while (BULLETS.has(view.tokens[first]?.key ?? '')) first++
    const found = view.mentionAt('source', first) as SourceMention | undefined
    if (!found || found.prep || found.conj || isArea(view, found.first)) return null
    const { end, toldTo } = citedAt(view, found.end)
    return end === at || found.end === at ? { end: at + 1, value: { source: found, toldTo } } : null
  },
}

const MARKS = ['=:', '=-', '=–', '=—', '=|', '=(', '=/', '=..', '=…', '=.'] as const

/** The source that fills a headline from a mark to its end. */
const closing: Pattern<SourceMention> = {
  first: new Set(MARKS),
  optional: false,
  match(view, at) {
    const sentence = sentenceOf(view, at)
    if (!sentence?.headline || at - sentence.first < SHORTEST) return null
    const found = view.mentionAt('source', at + 1) as SourceMention | undefined
    if (!found || found.prep || found.conj || found.rule === 'source.its-statement') return null
    return onlyMarks(view, found.end, sentence.end) ? { end: sentence.end, value: found } : null
  },
}

function onlyMarks(view: MatchView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.tokens[at]?.kind !== 'mark') return false
  return true
}

const line = (source: SourceMention, from: number, says: number): ToldLine => ({
  form: 'headline',
  stance: 'asserts',
  speakers: [source],
  cites: null,
  toldTo: null,
  from,
  says,
})

export const headlineRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.headline',
    because: 'A source and a colon at the head of a line say who tells it.',
    pattern: opening,
    build: ({ source, toldTo }, view, { first, end }) => ({ ...line(source, sentenceOf(view, first)?.first ?? first, end), toldTo }),
  }),
  rule({
    id: 'attribution.headline-end',
    because: 'A source set apart at the end of a headline says who tells it.',
    pattern: closing,
    build: (source, view, { first }) => line(source, first, sentenceOf(view, first)?.first ?? first),
  }),
]
