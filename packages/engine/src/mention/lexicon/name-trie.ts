// Finds names of one or more words in token sequences: a trie over folded words, article and clitics read as the text allows.
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

interface Node<T> {
  readonly next: Map<string, Node<T>>
  stored: Stored<T>[]
}

const emptyNode = <T>(): Node<T> => ({ next: new Map(), stored: [] })

/** A word without its article. */
function bare(key: string): string {
  return key.length > 4 && key.startsWith('ال') ? key.slice(2) : key
}

/** Marks that writers put inside or round names: quotes, brackets, joining dashes. */
const INNER_MARKS = new Set(['"', '“', '”', '«', '»', '(', ')', '-', '–', "'", '‘', '’', '„'])

/** Names as folded words with the value each stands for. Case endings of sound plurals must be listed as names of their own. */
export class NameTrie<T> {
  readonly #root: Node<T> = emptyNode()
  /** Longest name in words; bounds the search. */
  #longest = 0

  /** Adds a name in plain spelling: `add('دير الزور', place)`. */
  add(name: string, value: T): void {
    const words = NameTrie.words(name)
    const opening = words[0]
    if (opening === undefined) return
    let node = this.#root
    for (const word of words) {
      const key = bare(word)
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = emptyNode()))
      node = next
    }
    const det = bare(opening) !== opening
    if (!node.stored.some((stored) => stored.value === value && stored.det === det)) node.stored.push({ det, value })
    this.#longest = Math.max(this.#longest, words.length)
  }

  /** Folded words of a name, marks and hyphens left out. */
  static words(name: string): string[] {
    return foldKey(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  }

  /** All names that begin at a token, the longest first; `crossMarks` lets quotes and brackets stand between words. */
  at(tokens: readonly Token[], first: number, crossMarks = true): NameHit<T>[] {
    const token = tokens[first]
    if (!token || token.kind === 'mark') return []
    const hits: NameHit<T>[] = []
    if (token.kind !== 'word') {
      this.#walk(tokens, first, token.key, { lead: 0, prep: '', conj: '', det: false }, crossMarks, hits)
    } else {
      for (const split of token.type.splits) {
        const key = split.det ? split.stem : bare(split.stem) === split.stem ? split.stem : null
        if (key === null) continue
        // لل joins preposition and article: the article's letter cannot be told apart, so the name begins after the preposition
        const lead = split.conj.length + (split.prep ? 1 : 0)
        this.#walk(tokens, first, key, { lead, prep: split.prep, conj: split.conj, det: split.det }, crossMarks, hits)
      }
    }
    return hits.toSorted((a, b) => b.end - a.end || a.lead - b.lead)
  }

  #walk(tokens: readonly Token[], first: number, key: string, head: Pick<NameHit<T>, 'lead' | 'prep' | 'conj' | 'det'>, crossMarks: boolean, hits: NameHit<T>[]): void {
    let node = this.#root.next.get(key)
    let at = first + 1
    let broken = false
    for (let words = 1; node && words <= this.#longest; words++) {
      if (node.stored.length > 0) {
        hits.push({ first, end: at, ...head, articleAgrees: node.stored.some((stored) => stored.det === head.det), broken, values: node.stored.map((stored) => stored.value) })
      }
      if (node.next.size === 0) return
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
