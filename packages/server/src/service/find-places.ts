// Finds places by a name as people type it: Arabic with or without its class word, English in any spelling; the likeliest first.
import { groupOf, type Gazetteer, type GazetteerEntry } from '@sijill/engine/knowledge/gazetteer.ts'
import { listCell, parseTable, cell, type TableSource } from '@sijill/engine/knowledge/tables.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'

/** How a place answers a name: its own, the same sounds spelt otherwise, one that begins so, one that holds it. */
const RANKS = ['same', 'sound', 'begins', 'holds'] as const

interface Found {
  readonly entry: GazetteerEntry
  readonly rank: number
  readonly fits: boolean
}

/** A name without article, spaces and marks: تل رفعت and تلرفعت, al-Raqqah and Raqqah are one. */
const arabicKey = (name: string): string =>
  foldKey(name)
    .replaceAll(/(^|\s)ال(?=\S{2})/g, '$1')
    .replaceAll(/[\s\-–()"'«»]/g, '')

const latinKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .replaceAll(/(^|[\s-])(al|ar|as|ash|ad|adh|an|at|ath|az|el)[\s-]+/g, '$1')
    .replaceAll(/[\s-]/g, '')
    .replace(/ah$/, 'a')

/** Consonants as writers of English vary them: Kafranbel, Kafr Nabl and Kufr Nobl are kfrnbl. */
const soundOf = (key: string): string =>
  key
    .replaceAll('q', 'k')
    .replaceAll(/[aeiouyw]/g, '')
    .replaceAll(/(.)\1+/g, '$1')

function rankOf(key: string, asked: string, sound: (key: string) => string): number {
  if (key === asked) return RANKS.indexOf('same')
  if (asked.length >= 4 && sound(key) === sound(asked) && sound(asked).length >= 3) return RANKS.indexOf('sound')
  if (asked.length >= 3 && key.startsWith(asked)) return RANKS.indexOf('begins')
  return asked.length >= 4 && key.includes(asked) ? RANKS.indexOf('holds') : -1
}

const isArabic = (text: string): boolean => /[\u0620-\u064A]/.test(text)
const unchanged = (key: string): string => key

/** Class words of the lexicon with the kind they say: قرية → village. */
export function classWordsOf(tables: readonly TableSource[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const table of tables.filter(({ file }) => /(^|\/)words-place\.tsv$/.test(file)))
    for (const row of parseTable(table))
      if (listCell(row, 'classes').includes('place_class'))
        for (const form of listCell(row, 'forms_ar')) words.set(foldKey(form), cell(row, 'value').split(':')[0] ?? '')
  return words
}

/** A city is asked for by the word for a city, a district or governorate by theirs; other words say little of how tables sort a place. */
const isOfClass = (kind: string, { kind: own }: GazetteerEntry): boolean =>
  kind === own || (['city', 'town', 'village'].includes(kind) && groupOf(own) === 'settlement')

/** The places that a name may mean, at most `limit`: those named so, else those that sound so, begin so or hold it. */
export function findPlaces(gazetteer: Gazetteer, name: string, classWords: ReadonlyMap<string, string>, limit = 30): GazetteerEntry[] {
  const search = (asked: string, kind: string | null): Found[] => {
    const arabic = isArabic(asked)
    const key = arabic ? arabicKey(asked) : latinKey(asked)
    const found: Found[] = []
    if (key === '') return found
    for (const entry of gazetteer.all()) {
      const names = arabic ? [entry.name_ar, ...entry.aliases].map(arabicKey) : [latinKey(entry.name_en)]
      const ranks = names.map((one) => rankOf(one, key, arabic ? unchanged : soundOf)).filter((rank) => rank >= 0)
      if (ranks.length > 0) found.push({ entry, rank: Math.min(...ranks), fits: kind !== null && isOfClass(kind, entry) })
    }
    return found
  }
  const [first = '', ...rest] = name.trim().split(/\s+/)
  const kind = rest.length > 0 ? (classWords.get(foldKey(first)) ?? null) : null
  const found = [...search(name, kind), ...(kind === null ? [] : search(rest.join(' '), kind))]
  const best = Math.min(...found.map(({ rank }) => rank))
  // what is named so, and what only sounds so, drive out what merely begins so or holds it
  const near = found.filter(({ rank }) => (best <= 1 ? rank <= 1 : true))
  const ordered = near.toSorted((a, b) => Number(b.fits) - Number(a.fits) || a.rank - b.rank || b.entry.weight - a.entry.weight)
  return [...new Map(ordered.map(({ entry }) => [entry.id, entry])).values()].slice(0, limit)
}
