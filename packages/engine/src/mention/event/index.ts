// Finds triggers: single words of event classes and multiword frames, the longer taking the shorter in.
import type { LexicalEntry, LexicalReading } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'
import { vowelAt } from '../../text/document.ts'
import type { Expressions } from '../../knowledge/expressions.ts'
import type { MatchView } from '../match/types.ts'
import { isMasdarHere } from './masdar.ts'
import { bestReading, isTriggerClass, type Best, type ClassKinds } from './reading.ts'
import type { TriggerMention } from './types.ts'

export type { ClassKinds } from './reading.ts'
export type { TriggerMention } from './types.ts'

const FATHA = 0x064e
const DAMMA = 0x064f

function triggerClasses(classes: Iterable<string>, kinds: ClassKinds): Set<string> {
  const found = new Set<string>()
  for (const name of classes) if (name === 'ambiguous' || isTriggerClass(name, kinds)) found.add(name)
  return found
}

function voicesOf(view: MatchView, token: Token, reading: LexicalReading, entries: readonly LexicalEntry[]): ('active' | 'passive')[] {
  const verbs = entries.filter((entry) => entry.features.pos === 'verb')
  const voices = [...new Set(verbs.map((entry) => entry.features.voice ?? 'active'))]
  if (voices.length < 2) return voices
  const past = verbs.some((entry) => entry.features.tense === 'past')
  const vowels = [0, 1, 2].map((letter) => vowelAt(view.document, token, reading.lead + letter))
  // a damma in the first syllables of a past verb makes it passive (قُتل، استُهدف); in the present only on the prefix of form I
  if (past && vowels.includes(DAMMA)) return ['passive']
  if (past && vowels[0] === FATHA) return ['active']
  if (!past && vowels[0] === DAMMA) return ['passive']
  return voices
}

const POS_ORDER = ['verb', 'masdar', 'noun', 'participle'] as const

/** The entries that stand where the word stands: the noun alone after a preposition or in construct. */
function entriesHere(view: MatchView, token: Token, best: Best, last: TriggerMention | undefined): readonly LexicalEntry[] {
  const nouns = best.entries.filter((entry) => entry.features.pos !== 'verb')
  const both = nouns.length > 0 && nouns.length < best.entries.length
  if (!both || vowelAt(view.document, token, best.reading.lead) === DAMMA) return best.entries
  return isMasdarHere(view, token.index, best.reading.conj, last) ? nouns : best.entries
}

function wordTrigger(view: MatchView, token: Token, kinds: ClassKinds, last: TriggerMention | undefined): TriggerMention | null {
  const best = bestReading(token, kinds)
  if (!best) return null
  const entries = entriesHere(view, token, best, last)
  return trigger(
    view,
    {
      token,
      reading: best.reading,
      entries,
      classes: entries.flatMap((entry) => entry.classes),
      end: token.index + 1,
      first: token.index,
      rows: entries.map((entry) => entry.id),
      means: entries.flatMap((entry) => entry.means),
    },
    kinds,
  )
}

interface Parts {
  readonly token: Token
  readonly reading: LexicalReading | null
  readonly entries: readonly LexicalEntry[]
  readonly classes: readonly string[]
  readonly first: number
  readonly end: number
  readonly rows: readonly string[]
  readonly means: readonly string[]
}

function trigger(view: MatchView, parts: Parts, kinds: ClassKinds): TriggerMention | null {
  const { token, reading, entries } = parts
  const classes = triggerClasses(parts.classes, kinds)
  if (classes.size === 0) return null
  const pos = POS_ORDER.find((candidate) => entries.some((entry) => entry.features.pos === candidate)) ?? 'noun'
  const shaped = entries.filter((entry) => entry.features.pos === pos)
  const features = shaped[0]?.features
  return {
    grammar: 'event',
    first: parts.first,
    end: parts.end,
    lead: reading?.lead ?? 0,
    rule: `event.${parts.end - parts.first > 1 ? 'expression' : pos}`,
    sentence: token.sentence,
    classes,
    pos,
    voices: reading ? voicesOf(view, token, reading, entries) : [],
    tense: pos === 'verb' ? (features?.tense === 'present' ? 'present' : 'past') : null,
    definite: (reading?.det ?? false) || (reading?.pron ?? '') !== '',
    number: features?.number ?? 'sg',
    pron: reading?.pron ?? '',
    complement: null,
    prep: reading?.prep ?? '',
    conj: reading?.conj ?? '',
    means: [...new Set(parts.means)],
    rows: [...new Set(parts.rows)],
    reading,
    entries: shaped,
  }
}

/** All triggers of a document in text order. Tokens for which `taken` is true (names of actors, places, sources) make none. */
export function findTriggers(
  view: MatchView,
  expressions: Expressions,
  kinds: ClassKinds,
  taken: (token: number) => boolean,
): TriggerMention[] {
  const found: TriggerMention[] = []
  const inFrame = new Set<number>()
  for (let at = 0; at < view.tokens.length;) {
    const token = view.tokens[at] as Token
    let made: TriggerMention | null = null
    if (token.kind === 'word' && !taken(at) && !inFrame.has(at)) {
      for (const hit of expressions.at(view.tokens, at)) {
        // a turn of speech that only sounds like conflict (احتل المرتبة) takes its words out of play
        if (hit.expression.classes.includes('not_trigger')) {
          for (const used of hit.words) inFrame.add(used)
          break
        }
        const own = hit.head?.token.index === at ? hit.head.reading : null
        // أسرة من ستة: a family, no «capturing»
        if (own?.entries.every(({ features }) => features.pos === 'participle') && token.type.classes.has('family')) continue
        made = trigger(
          view,
          {
            token,
            reading: own,
            entries: own?.entries ?? [],
            classes: hit.expression.classes,
            first: at,
            end: hit.end,
            rows: [hit.expression.id],
            means: hit.expression.means,
          },
          kinds,
        )
        if (!made) continue
        if (!own) made = { ...made, conj: hit.conj, prep: hit.prep }
        // words inside a gap keep their own readings: only the frame's words are used up
        for (const used of hit.words) inFrame.add(used)
        const whole = hit.words.length === hit.end - hit.first
        if (!whole) made = { ...made, end: at + 1, complement: hit.end }
        break
      }
      if (!inFrame.has(at)) made ??= wordTrigger(view, token, kinds, found.at(-1))
    }
    if (made) found.push(made)
    at = made ? made.end : at + 1
  }
  return found
}
