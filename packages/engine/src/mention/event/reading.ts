// Decides which reading of a word form a trigger takes, and which forms are only accidents of spelling.
import type { LexicalEntry, LexicalReading, WordType } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'

/** Classes that make a trigger, by the kinds of `classes.tsv`. */
export type ClassKinds = ReadonlyMap<string, string>
const TRIGGER_KINDS = new Set(['event', 'casualty', 'act', 'trend'])

/** Classes of other kinds that make a trigger: speech that can be news in itself, what leads to a toll, a new subject or matter. */
const OTHER_TRIGGERS = new Set(['accuse', 'deny', 'result', 'topic_break', 'turn', 'sequel'])

export const isTriggerClass = (name: string, kinds: ClassKinds): boolean =>
  TRIGGER_KINDS.has(kinds.get(name) ?? '') || OTHER_TRIGGERS.has(name)

/** A speaker of news seldom says "I bombed" or "we shall bomb": such forms are nearly always another word (أجل، نصف، لندن); "we bombed" is told by communiqués. */
function isSpeakersForm(entry: LexicalEntry, kinds: ClassKinds): boolean {
  const { pos, person, number, tense } = entry.features
  return (
    pos === 'verb' &&
    person === 1 &&
    (number === 'sg' || tense === 'present') &&
    entry.classes.every((name) => kinds.get(name) === 'event' || kinds.get(name) === 'casualty' || name === 'ambiguous')
  )
}

/** «رجل يُدعى فلاناً»: what is told in the passive has no speaker, and is no act of speech. */
const isActOfNobody = (entry: LexicalEntry, kinds: ClassKinds): boolean =>
  entry.features.voice === 'passive' && entry.classes.every((name) => kinds.get(name) === 'act')

/** Answers by sets of classes, which word forms of the same classes share: most words of a text have no class of a trigger. */
const triggering = new WeakMap<ClassKinds, WeakMap<ReadonlySet<string>, boolean>>()

function mayTrigger(classes: ReadonlySet<string>, kinds: ClassKinds): boolean {
  let known = triggering.get(kinds)
  if (!known) triggering.set(kinds, (known = new WeakMap()))
  let may = known.get(classes)
  if (may === undefined) known.set(classes, (may = !classes.has('not_trigger') && [...classes].some((name) => isTriggerClass(name, kinds))))
  return may
}

/** A reading with those of its entries that make a trigger. */
export interface Best {
  readonly reading: LexicalReading
  readonly entries: readonly LexicalEntry[]
  /** Those of the entries that are no verbs. */
  readonly nouns: readonly LexicalEntry[]
}

/** Best readings of word forms, by the kinds of classes that make triggers. */
const bestOf = new WeakMap<ClassKinds, WeakMap<WordType, Best | null>>()

/** The reading that a trigger takes: the fewest clitics; of these a verb when no article stands, else a noun. */
export function bestReading({ type }: Token, kinds: ClassKinds): Best | null {
  if (!mayTrigger(type.classes, kinds)) return null
  let known = bestOf.get(kinds)
  if (!known) bestOf.set(kinds, (known = new WeakMap()))
  let best = known.get(type)
  if (best === undefined) known.set(type, (best = bestReadingOf(type, kinds)))
  return best
}

function bestReadingOf(type: WordType, kinds: ClassKinds): Best | null {
  const [first] = type.readings
  for (const reading of type.readings) {
    // a noun that needs fewer clitics taken off is what is meant (أسرة is a family, not "his capture")
    if (
      first &&
      reading.lead + reading.pron.length > first.lead + first.pron.length &&
      first.entries.some((entry) => entry.features.pos === 'noun')
    )
      return null
    const entries = reading.entries.filter(
      (entry) =>
        (entry.features.pos !== 'participle' || entry.features.voice === undefined) &&
        entry.classes.some((name) => isTriggerClass(name, kinds)) &&
        !isSpeakersForm(entry, kinds) &&
        !isActOfNobody(entry, kinds),
    )
    if (entries.length > 0) return { reading, entries, nouns: entries.filter((entry) => entry.features.pos !== 'verb') }
  }
  return null
}
