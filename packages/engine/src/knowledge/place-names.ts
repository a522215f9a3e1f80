// Decides by which names a place is found: its names folded, what each needs round it, and the spellings that join or part their words.
import { nameKey } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import { cell, parseTable, type TableSource } from './tables.ts'

/**
 * What a name needs round it to be read as a place (`ambiguous/places*.tsv`); `vouched`, a class word or its parent, is what a name of
 * one word needs that only a table of hamlets has: among ten thousand of them are حياة (life) and حلول (solutions).
 */
export type NameNeed = 'class' | 'place_context' | 'parent' | 'vouched'

/** A name of a place as it is kept: its key, whether it is an alias, what it needs. */
export type ListedName = readonly [key: string, alias: boolean, need: NameNeed | null]

/** A name with the keys it is found under: its own, and those with words joined or parted. */
export interface SpeltName {
  readonly listed: ListedName
  readonly spellings: readonly string[]
}

/** First words that writers join to the next: تل رفعت / تلرفعت. */
const JOINING = new Set(['تل', 'ابو', 'ام', 'عين', 'كفر', 'دير', 'راس', 'خان', 'بيت', 'عبد', 'باب', 'بير', 'جب'].map(foldKey))

/** First words that tables join to the next and writers part again: كفرنبل / كفر نبل. */
const PARTING = ['كفر', 'تل', 'دير', 'ابو', 'عين', 'خان', 'بيت']

function partedSpelling(words: readonly string[]): string[] {
  const [first = ''] = words
  const head = PARTING.find((prefix) => first.startsWith(prefix) && first.length >= prefix.length + 3)
  return head ? [[head, first.slice(head.length), ...words.slice(1)].join(' ')] : []
}

/** Spellings of a name as one word less: first words that join, and الله joined to what stands before it. */
function joinedSpellings(words: readonly string[]): string[] {
  const spellings: string[] = []
  const [first, second] = words
  if (first && second && JOINING.has(first)) spellings.push([first + second, ...words.slice(2)].join(' '))
  const god = words.indexOf('الله') // as in سعد الله
  if (god > 0) spellings.push([...words.slice(0, god - 1), `${words[god - 1]}الله`, ...words.slice(god + 1)].join(' '))
  return spellings
}

/** «أبو صيدا» is «أبي صيدا» after a preposition and «أبا صيدا» as an object. */
const CASES: Readonly<Record<string, readonly string[]>> = { ابو: ['ابي', 'ابا'], ذو: ['ذي', 'ذا'] } // father of; the one with

function inflected(words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  return rest.length === 0 ? [] : (CASES[first] ?? []).map((form) => [form, ...rest].join(' '))
}

/** Tables without populations give their hamlets no more weight than this. */
const HAMLET_WEIGHT = 2

const needOf = (entry: GazetteerEntry, words: readonly string[]): NameNeed | null =>
  words.length === 1 && entry.weight <= HAMLET_WEIGHT && !entry.source.startsWith('editor') ? 'vouched' : null

/** The names of an entry, each once. */
export function namesOf(entry: GazetteerEntry, needs: ReadonlyMap<string, NameNeed>): SpeltName[] {
  const found = new Map<string, SpeltName>()
  for (const [index, name] of [entry.name_ar, ...entry.aliases].entries()) {
    const key = nameKey(name)
    if (key === '' || found.has(key)) continue
    const words = key.split(' ')
    found.set(key, {
      listed: [key, index > 0, needs.get(key) ?? needOf(entry, words)],
      spellings: [key, ...joinedSpellings(words), ...partedSpelling(words), ...inflected(words)],
    })
  }
  return [...found.values()]
}

const NEEDS = new Set(['class', 'place_context', 'parent'])

/** What ambiguous names need, by their keys. */
export function needsFrom(sources: readonly TableSource[]): Map<string, NameNeed> {
  const needs = new Map<string, NameNeed>()
  for (const source of sources) {
    if (!/(^|\/)ambiguous\/places[^/]*\.tsv$/.test(source.file)) continue
    for (const row of parseTable(source)) {
      const need = cell(row, 'needs')
      if (NEEDS.has(need)) needs.set(nameKey(cell(row, 'name_ar')), need as NameNeed)
    }
  }
  return needs
}
