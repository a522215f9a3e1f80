// Compiles the multiword frames of the lexicon (`expressions.tsv`) into matchers over tokens.
import type { LexicalReading, WordType } from '../text/lexicon/index.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { Token } from '../text/token/types.ts'
import { cell, listCell, parseTable, type TableSource } from './tables.ts'

type Element =
  | { readonly kind: 'lemma'; readonly id: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'word'; readonly key: string; readonly open: boolean }
  | { readonly kind: 'gap'; readonly words: number }

/** A frame of several words: any form of a lemma `{v.meet}`, where a word of a class stands `{@person_armed}` (never first, and no part of the frame), a word, a word with article or pronoun `word+`, a gap of up to three words `~`, of up to sixteen `~~`. */
export interface Expression {
  readonly id: string
  readonly classes: readonly string[]
  readonly means: readonly string[]
  readonly elements: readonly Element[]
}

/** An expression found in the text, with the reading of its first lemma. */
export interface ExpressionHit {
  readonly expression: Expression
  readonly first: number
  readonly end: number
  /** Tokens that are words of the frame, gaps left out. */
  readonly words: readonly number[]
  readonly head: { readonly token: Token; readonly reading: LexicalReading } | null
  /** What is written on its first word, where that is no lemma: لإطلاق نار. */
  readonly conj: LexicalReading['conj']
  readonly prep: LexicalReading['prep']
}

/** The class of a number in digits: `{@digits}`. */
const DIGITS = 'digits'

const GAP = 3
const WIDE_GAP = 16
const PRONOUN = /(?:هما|هم|هن|ها|نا|كم|ه|ي)$/

function elementOf(part: string): Element {
  if (part === '~') return { kind: 'gap', words: GAP }
  if (part === '~~') return { kind: 'gap', words: WIDE_GAP }
  const lemma = /^\{(.+)\}\+?$/.exec(part)
  if (lemma?.[1]?.startsWith('@')) return { kind: 'class', name: lemma[1].slice(1) }
  if (lemma) return { kind: 'lemma', id: lemma[1] as string }
  const open = part.endsWith('+')
  return { kind: 'word', key: foldKey(open ? part.slice(0, -1) : part), open }
}

const isMark = (token: Token): boolean => token.kind === 'mark'

function wordMatches(token: Token, key: string, open: boolean, first: boolean): boolean {
  if (token.key === key) return true
  if (!open && !first) return false
  return token.type.splits.some((split) => {
    if (!split.stem.startsWith(key.slice(0, -1)) || (!open && (split.prep || split.det))) return false
    return (
      split.stem === key ||
      (open && (split.stem.replace(PRONOUN, '') === key || split.stem.replace(PRONOUN, '') === key.replace(/ه$/, 'ت')))
    )
  })
}

const NO_HITS: readonly ExpressionHit[] = []

/** The expressions of a table, indexed by their first element. */
export class Expressions {
  readonly #byLemma = new Map<string, Expression[]>()
  readonly #byKey = new Map<string, Expression[]>()
  readonly #byType = new WeakMap<WordType, readonly Expression[]>()
  readonly #hits = new WeakMap<readonly Token[], (readonly ExpressionHit[] | undefined)[]>()

  constructor(expressions: readonly Expression[]) {
    for (const expression of expressions) {
      const head = expression.elements[0]
      if (head?.kind === 'lemma') this.#byLemma.set(head.id, [...(this.#byLemma.get(head.id) ?? []), expression])
      else if (head?.kind === 'word') this.#byKey.set(head.key, [...(this.#byKey.get(head.key) ?? []), expression])
    }
  }

  /** Expressions whose first element a word form may be; kept per form. */
  #candidates(token: Token): readonly Expression[] {
    const known = this.#byType.get(token.type)
    if (known) return known
    const candidates = new Set<Expression>()
    for (const split of token.type.splits) {
      for (const expression of this.#byKey.get(split.stem) ?? []) candidates.add(expression)
      if (split.stem.length > 3) for (const expression of this.#byKey.get(split.stem.replace(PRONOUN, '')) ?? []) candidates.add(expression)
    }
    for (const reading of token.type.readings)
      for (const entry of reading.entries) for (const expression of this.#byLemma.get(entry.id) ?? []) candidates.add(expression)
    const found = [...candidates]
    this.#byType.set(token.type, found)
    return found
  }

  /** The expressions that begin at a token, longest first. Kept for each text: clutter, means and triggers ask for the same. */
  at(tokens: readonly Token[], first: number): readonly ExpressionHit[] {
    let known = this.#hits.get(tokens)
    if (!known) {
      this.#hits.set(tokens, (known = []))
      known.length = tokens.length
    }
    return (known[first] ??= this.#find(tokens, first))
  }

  #find(tokens: readonly Token[], first: number): readonly ExpressionHit[] {
    const token = tokens[first]
    if (!token || isMark(token)) return NO_HITS
    const hits: ExpressionHit[] = []
    for (const expression of this.#candidates(token)) {
      // most candidates fail at their second word: where words stand is noted only when the whole stands
      if (wordsOf(expression, tokens, first, null)) hits.push(hitOf(expression, tokens, first))
    }
    return hits.length === 0 ? NO_HITS : hits.toSorted((a, b) => b.end - a.end || b.words.length - a.words.length)
  }
}

/** Whether an expression stands at a token; the tokens that are its words, gaps left out, are put into `words`. */
function wordsOf(expression: Expression, tokens: readonly Token[], first: number, words: number[] | null): boolean {
  const sentence = tokens[first]?.sentence
  let at = first
  let skip = 0
  for (const element of expression.elements) {
    if (element.kind === 'gap') {
      skip = element.words
      continue
    }
    let found = false
    for (let tried = 0; tried <= skip && !found; tried++, at++) {
      const token = tokens[at]
      if (!token || token.sentence !== sentence) return false
      if (isMark(token)) {
        // quotation marks do not break a frame, commas only one with a wide gap
        if (!'"“”«»()'.includes(token.key) && !(skip === WIDE_GAP && token.key === '،')) return false
        tried--
        continue
      }
      found =
        element.kind === 'word'
          ? wordMatches(token, element.key, element.open, at === first)
          : element.kind === 'class'
            ? token.type.classes.has(element.name) || (element.name === DIGITS && token.number !== null)
            : readingOf(token, element.id) !== undefined
      if (!found && skip === WIDE_GAP && opensVerb(token)) return false
    }
    if (!found) return false
    words?.push(at - 1)
    skip = 0
  }
  return true
}

/** «أطلقت حملة …، وصادرت صاروخين»: a joined verb of the past opens a clause that no frame reaches over. */
const opensVerb = ({ type }: Token): boolean =>
  type.readings.length > 0 &&
  type.readings.every(
    ({ conj, entries }) => conj === 'و' && entries.every(({ features }) => features.pos === 'verb' && features.tense === 'past'),
  )

const readingOf = (token: Token, lemma: string): LexicalReading | undefined =>
  token.type.readings.find((reading) => reading.entries.some((entry) => entry.id === lemma))

/** The split of a word whose stem, a pronoun left out, is a key. */
const splitOf = ({ type, key: form }: Token, key: string): WordType['splits'][number] | undefined =>
  form === key ? undefined : type.splits.find(({ stem }) => stem === key || stem.replace(PRONOUN, '') === key)

/** The hit of an expression that stands at a token. */
function hitOf(expression: Expression, tokens: readonly Token[], first: number): ExpressionHit {
  const words: number[] = []
  wordsOf(expression, tokens, first, words)
  const elements = expression.elements.filter((element) => element.kind !== 'gap')
  const lemma = elements.findIndex((element) => element.kind === 'lemma')
  const [element, token] = [elements[lemma], tokens[words[lemma] as number]]
  const reading = element?.kind === 'lemma' && token ? readingOf(token, element.id) : undefined
  const head =
    reading && token && element?.kind === 'lemma'
      ? { token, reading: { ...reading, entries: reading.entries.filter((entry) => entry.id === element.id) } }
      : null
  // a word of a class is only looked for: those whom the frame is about are no part of it
  const own = words.filter((_, index) => elements[index]?.kind !== 'class')
  const opening = expression.elements[0]
  const split = opening?.kind === 'word' ? splitOf(tokens[first] as Token, opening.key) : undefined
  return { expression, first, end: (own.at(-1) ?? first) + 1, words: own, head, conj: split?.conj ?? '', prep: split?.prep ?? '' }
}

/** The expressions of the tables given (`expressions*.tsv`). */
export function compileExpressions(sources: readonly TableSource[]): Expression[] {
  const all: Expression[] = []
  for (const source of sources) {
    if (!/(^|\/)expressions[^/]*\.tsv$/.test(source.file)) continue
    for (const row of parseTable(source)) {
      const elements = cell(row, 'expression_ar').split(/\s+/).filter(Boolean).map(elementOf)
      if (elements.length > 0) all.push({ id: cell(row, 'id'), classes: listCell(row, 'classes'), means: listCell(row, 'means'), elements })
    }
  }
  return all
}
