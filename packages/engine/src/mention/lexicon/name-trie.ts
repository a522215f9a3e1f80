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

const NO_HITS: readonly never[] = []

const emptyNode = <T>(): Node<T> => ({ next: null, stored: null })

/** One way of reading a word as the first of a name. */
interface Head<T> extends Pick<NameHit<T>, 'lead' | 'prep' | 'conj' | 'det'> {
  readonly node: Node<T>
}

/** A word without its article. */
export function withoutArticle(key: string): string {
  return key.length > 3 && key.startsWith('ال') ? key.slice(2) : key
}

/** Adds a name below the node of its first word. */
function grow<T>(root: Node<T>, key: string, value: T): void {
  const [opening = '', ...rest] = key.split(' ')
  let node = root
  for (const word of rest) {
    node.next ??= new Map()
    let next = node.next.get(withoutArticle(word))
    if (!next) node.next.set(withoutArticle(word), (next = emptyNode()))
    node = next
  }
  const det = withoutArticle(opening) !== opening
  node.stored ??= []
  if (!node.stored.some((stored) => stored.value === value && stored.det === det)) node.stored.push({ det, value })
}

/** Marks that writers put inside or round names: quotes, brackets, joining dashes. */
const INNER_MARKS = new Set(['"', '“', '”', '«', '»', '(', ')', '-', '–', "'", '‘', '’', '„'])

/** The key of a name: its folded words, marks and hyphens left out. `nameKey('دَير-الزور') === 'دير الزور'`. */
export function nameKey(name: string): string {
  return foldKey(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name by its key, with what it stands for. */
export type KeyedName<T> = readonly [key: string, value: T]

/** Names by their first word, its article left out: the form in which registers keep them. Those without a letter are left out. */
export function namesByHead<T>(names: Iterable<KeyedName<T>>): Map<string, KeyedName<T>[]> {
  const heads = new Map<string, KeyedName<T>[]>()
  for (const name of names) {
    const head = withoutArticle(name[0].split(' ', 1)[0] ?? '')
    if (head === '') continue
    const known = heads.get(head)
    if (known) known.push(name)
    else heads.set(head, [name])
  }
  return heads
}

/**
 * Names as folded words with the value each stands for. Case endings of sound plurals must be listed as names of their own.
 * Of tens of thousands of names a report holds a few: the names of a first word are made into a trie when a text has that word.
 */
export class NameTrie<T> {
  readonly #namesOf: (head: string) => readonly KeyedName<T>[] | undefined
  readonly #roots = new Map<string, Node<T>>()
  /** First words already taken apart, by word type. */
  readonly #heads = new WeakMap<WordType, readonly Head<T>[]>()
  /** What was found in texts, by first token: two grammars ask for the same names. */
  readonly #hits = new WeakMap<readonly Token[], (readonly NameHit<T>[] | undefined)[]>()

  /** `namesOf` gives the names of a first word (`namesByHead`); it is asked once for each that texts have. */
  constructor(namesOf: (head: string) => readonly KeyedName<T>[] | undefined) {
    this.#namesOf = namesOf
  }

  #nodeOf(head: string): Node<T> | undefined {
    const known = this.#roots.get(head)
    const names = known ? undefined : this.#namesOf(head)
    if (!names) return known
    const root = emptyNode<T>()
    for (const [key, value] of names) grow(root, key, value)
    this.#roots.set(head, root)
    return root
  }

  /** All names that begin at a token, the longest first; quotes and brackets may stand between their words. Kept for each text. */
  at(tokens: readonly Token[], first: number): readonly NameHit<T>[] {
    let known = this.#hits.get(tokens)
    if (!known) {
      this.#hits.set(tokens, (known = []))
      known.length = tokens.length
    }
    return (known[first] ??= this.#find(tokens, first))
  }

  #find(tokens: readonly Token[], first: number): readonly NameHit<T>[] {
    const token = tokens[first]
    if (!token || token.kind === 'mark') return NO_HITS
    const heads = this.#headsOf(token)
    if (heads.length === 0) return NO_HITS
    const hits: NameHit<T>[] = []
    for (const head of heads) this.#walk(tokens, first, head, hits)
    return hits.length < 2 ? hits : hits.sort((a, b) => b.end - a.end || a.lead - b.lead)
  }

  #headsOf(token: Token): readonly Head<T>[] {
    const known = this.#heads.get(token.type)
    if (known) return known
    const heads: Head<T>[] = []
    const add = (key: string, rest: Omit<Head<T>, 'node'>): void => {
      const node = this.#nodeOf(key)
      if (node) heads.push({ node, ...rest })
    }
    // letters that stand for a name (ي ب ك) have no clitics
    if (token.kind !== 'word' || token.key.length === 1) add(token.key, { lead: 0, prep: '', conj: '', det: false })
    else {
      for (const split of token.type.splits) {
        if (!split.det && withoutArticle(split.stem) !== split.stem) continue
        // لل joins preposition and article: the article's letter cannot be told apart, so the name begins after the preposition
        add(split.stem, { lead: split.conj.length + (split.prep ? 1 : 0), prep: split.prep, conj: split.conj, det: split.det })
      }
    }
    this.#heads.set(token.type, heads)
    return heads
  }

  #walk(tokens: readonly Token[], first: number, head: Head<T>, hits: NameHit<T>[]): void {
    const { lead, prep, conj, det } = head
    let node: Node<T> | undefined = head.node
    let at = first + 1
    let broken = false
    while (node) {
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
      if (next?.kind === 'mark' && INNER_MARKS.has(next.key)) {
        at++
        broken = true
        next = tokens[at]
      }
      if (!next || next.kind === 'mark' || next.sentence !== tokens[first]?.sentence) return
      node = node.next.get(next.kind === 'word' ? withoutArticle(next.key) : next.key)
      at++
    }
  }
}
