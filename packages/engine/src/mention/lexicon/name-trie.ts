// Finds names of one or more words in token sequences: a trie over folded words, article and clitics read as the text allows.
import type { WordType } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'
import { foldKey } from '../../text/normalise/index.ts'

/** Where a name was found: token range, what was stripped from its first word, and what was left as it is. */
export interface NameHit<T> {
  readonly first: number
  /** Token after the last. */
  readonly end: number
  /** Folded letters of the first token before the name: conjunction and preposition. The article belongs to the name. */
  readonly lead: number
  readonly prep: '' | 'ب' | 'ل' | 'ك'
  readonly conj: '' | 'و' | 'ف'
  /** Whether the text has the article on the first word, and whether the name was listed with it. */
  readonly det: boolean
  readonly articleAgrees: boolean
  /** Whether marks (quotes, brackets, dashes) stand between its words. */
  readonly broken: boolean
  readonly values: readonly T[]
}

interface Stored<T> {
  readonly det: boolean
  readonly value: T
}

/** Most nodes are leaves with one name: maps and lists are made when they are needed. */
interface Node<T> {
  next: Map<string, Node<T>> | null
  stored: Stored<T>[] | null
}

const emptyNode = <T>(): Node<T> => ({ next: null, stored: null })

/** One way of reading a word as the first of a name. */
interface Head<T> extends Pick<NameHit<T>, 'lead' | 'prep' | 'conj' | 'det'> {
  readonly node: Node<T>
}

/** A word without its article. */
function bare(key: string): string {
  return key.length > 3 && key.startsWith('ال') ? key.slice(2) : key
}

/** Marks that writers put inside or round names: quotes, brackets, joining dashes. */
const INNER_MARKS = new Set(['"', '“', '”', '«', '»', '(', ')', '-', '–', "'", '‘', '’', '„'])

/** Names as folded words with the value each stands for. Case endings of sound plurals must be listed as names of their own. */
export class NameTrie<T> {
  readonly #root: Node<T> = emptyNode()
  /** Longest name in words; bounds the search. */
  #longest = 0
  /** First words already taken apart, by word type; emptied when a name is added. */
  #heads = new WeakMap<WordType, readonly Head<T>[]>()

  /** Adds a name in plain spelling: `add('دير الزور', place)`. */
  add(name: string, value: T): void {
    this.addWords(NameTrie.words(name), value)
  }

  /** Adds a name by its folded words. */
  addWords(words: readonly string[], value: T): void {
    const opening = words[0]
    if (opening === undefined) return
    let node = this.#root
    for (const word of words) {
      const key = bare(word)
      node.next ??= new Map()
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = emptyNode()))
      node = next
    }
    const det = bare(opening) !== opening
    node.stored ??= []
    if (!node.stored.some((stored) => stored.value === value && stored.det === det)) node.stored.push({ det, value })
    this.#longest = Math.max(this.#longest, words.length)
    this.#heads = new WeakMap()
  }

  /** Folded words of a name, marks and hyphens left out. */
  static words(name: string): string[] {
    return foldKey(name)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  }

  /** All names that begin at a token, the longest first; `crossMarks` lets quotes and brackets stand between words. */
  at(tokens: readonly Token[], first: number, crossMarks = true): NameHit<T>[] {
    const token = tokens[first]
    if (!token || token.kind === 'mark') return []
    const heads = this.#headsOf(token)
    if (heads.length === 0) return []
    const hits: NameHit<T>[] = []
    for (const head of heads) this.#walk(tokens, first, head, crossMarks, hits)
    return hits.length < 2 ? hits : hits.sort((a, b) => b.end - a.end || a.lead - b.lead)
  }

  #headsOf(token: Token): readonly Head<T>[] {
    const known = this.#heads.get(token.type)
    if (known) return known
    const heads: Head<T>[] = []
    const add = (key: string, rest: Omit<Head<T>, 'node'>): void => {
      const node = this.#root.next?.get(key)
      if (node) heads.push({ node, ...rest })
    }
    if (token.kind !== 'word') add(token.key, { lead: 0, prep: '', conj: '', det: false })
    else {
      for (const split of token.type.splits) {
        if (!split.det && bare(split.stem) !== split.stem) continue
        // لل joins preposition and article: the article's letter cannot be told apart, so the name begins after the preposition
        add(split.stem, { lead: split.conj.length + (split.prep ? 1 : 0), prep: split.prep, conj: split.conj, det: split.det })
      }
    }
    this.#heads.set(token.type, heads)
    return heads
  }

  #walk(tokens: readonly Token[], first: number, head: Head<T>, crossMarks: boolean, hits: NameHit<T>[]): void {
    const { lead, prep, conj, det } = head
    let node: Node<T> | undefined = head.node
    let at = first + 1
    let broken = false
    for (let words = 1; node && words <= this.#longest; words++) {
      if (node.stored) {
        hits.push({
          first,
          end: at,
          lead,
          prep,
          conj,
          det,
          articleAgrees: node.stored.some((stored) => stored.det === det),
          broken,
          values: node.stored.map((stored) => stored.value),
        })
      }
      if (!node.next) return
      let next = tokens[at]
      if (crossMarks && next?.kind === 'mark' && INNER_MARKS.has(next.key)) {
        at++
        broken = true
        next = tokens[at]
      }
      if (!next || next.kind === 'mark' || next.sentence !== tokens[first]?.sentence) return
      node = node.next.get(next.kind === 'word' ? bare(next.key) : next.key)
      at++
    }
  }
}
