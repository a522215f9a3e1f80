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
  const { nouns } = best
  const both = nouns.length > 0 && nouns.length < best.entries.length
  if (!both || vowelAt(view.document, token, best.reading.lead) === DAMMA) return best.entries
  return isMasdarHere(view, token.index, best.reading.conj, last) ? nouns : best.entries
}

function wordTrigger(view: MatchView, token: Token, kinds: ClassKinds, last: TriggerMention | undefined): TriggerMention | null {
  const best = bestReading(token, kinds)
  if (!best) return null
  const entries = entriesHere(view, token, best, last)
  const kind = kindOfWord(entries, kinds)
  return kind && trigger(view, { token, reading: best.reading, entries, kind, end: token.index + 1 })
}

/** What entries alone make of a trigger, wherever they stand. */
interface Kind extends Pick<TriggerMention, 'classes' | 'pos' | 'tense' | 'number' | 'means' | 'rows'> {
  readonly shaped: readonly LexicalEntry[]
}

interface Told {
  readonly classes: readonly string[]
  readonly means: readonly string[]
  readonly rows: readonly string[]
}

function kindOf(entries: readonly LexicalEntry[], told: Told, kinds: ClassKinds): Kind | null {
  const classes = triggerClasses(told.classes, kinds)
  if (classes.size === 0) return null
  const pos = POS_ORDER.find((candidate) => entries.some((entry) => entry.features.pos === candidate)) ?? 'noun'
  const shaped = entries.filter((entry) => entry.features.pos === pos)
  const features = shaped[0]?.features
  return {
    classes,
    pos,
    tense: pos === 'verb' ? (features?.tense === 'present' ? 'present' : 'past') : null,
    number: features?.number ?? 'sg',
    means: [...new Set(told.means)],
    rows: [...new Set(told.rows)],
    shaped,
  }
}

/** Kinds of single words, by the entries they are read by: those of a word form are one list wherever it stands. */
const wordKinds = new WeakMap<ClassKinds, WeakMap<readonly LexicalEntry[], Kind | null>>()

function kindOfWord(entries: readonly LexicalEntry[], kinds: ClassKinds): Kind | null {
  let known = wordKinds.get(kinds)
  if (!known) wordKinds.set(kinds, (known = new WeakMap()))
  let kind = known.get(entries)
  if (kind === undefined) {
    const told = {
      classes: entries.flatMap((entry) => entry.classes),
      means: entries.flatMap((entry) => entry.means),
      rows: entries.map((entry) => entry.id),
    }
    known.set(entries, (kind = kindOf(entries, told, kinds)))
  }
  return kind
}

interface Parts {
  /** Its first word. */
  readonly token: Token
  readonly reading: LexicalReading | null
  readonly entries: readonly LexicalEntry[]
  readonly kind: Kind
  readonly end: number
}

function trigger(view: MatchView, { token, reading, entries, kind, end }: Parts): TriggerMention {
  return {
    grammar: 'event',
    first: token.index,
    end,
    lead: reading?.lead ?? 0,
    rule: `event.${end - token.index > 1 ? 'expression' : kind.pos}`,
    sentence: token.sentence,
    classes: kind.classes,
    pos: kind.pos,
    voices: reading ? voicesOf(view, token, reading, entries) : [],
    tense: kind.tense,
    definite: (reading?.det ?? false) || (reading?.pron ?? '') !== '',
    number: kind.number,
    pron: reading?.pron ?? '',
    complement: null,
    prep: reading?.prep ?? '',
    conj: reading?.conj ?? '',
    means: kind.means,
    rows: kind.rows,
    reading,
    entries: kind.shaped,
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
        // أسرة من ستة، أفراد أسرته: a family, no «capturing»
        const isFamily = token.type.classes.has('family')
        if (own && isFamily && (own.pron !== '' || own.entries.every(({ features }) => features.pos === 'participle'))) continue
        const entries = own?.entries ?? []
        const { classes, means, id } = hit.expression
        const kind = kindOf(entries, { classes, means, rows: [id] }, kinds)
        if (!kind) continue
        made = trigger(view, { token, reading: own, entries, kind, end: hit.end })
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
