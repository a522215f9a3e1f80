// Says which form a file has: by its name, and where that leaves it open, by how it begins.
import { closeSync, openSync, readSync } from 'node:fs'
import { sizeOf } from '../input-file.ts'

export type Form = 'text' | 'page' | 'lines' | 'list' | 'single' | 'table' | 'telegram' | 'feed' | 'warc' | 'packed-warc' | 'wacz'

export const LINES = /\.(?:jsonl|ndjson)$/
const BY_NAME: readonly (readonly [ending: RegExp, form: Form])[] = [
  [/\.(?:txt|md)$/, 'text'],
  [/\.x?html?$/, 'page'],
  [LINES, 'lines'],
  [/\.(?:csv|tsv|tab)$/, 'table'],
  [/\.(?:rss|atom|rdf|xml)$/, 'feed'],
  [/\.warc$/, 'warc'],
  [/\.warc\.gz$/, 'packed-warc'],
  [/\.wacz$/, 'wacz'],
]
/** Bytes by which JSON and unnamed text is told apart. */
const HEAD = 4096

/** How a file begins; throws `input/not-found`, `input/is-folder`. */
function headOf(path: string): string {
  sizeOf(path)
  const buffer = Buffer.alloc(HEAD)
  const file = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, HEAD, 0)).toString('utf8')
  } finally {
    closeSync(file)
  }
}

/** The form of JSON by its head: an export, a feed, or a list of reports. */
export function jsonForm(head: string): Form {
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(head)) return 'feed'
  if (/^\ufeff?\s*\[/.test(head)) return 'list'
  if (
    /"(?:messages|personal_information|chats|about)"\s*:/.test(head) ||
    /"type"\s*:\s*"\w+_(?:chat|channel|supergroup|group|messages)"/.test(head)
  )
    return 'telegram'
  return 'single'
}

/** The form of text without a name, by its head. */
export function formOfText(head: string): Form {
  const start = head.replace(/^\ufeff/, '').trimStart()
  if (/^\{\s*"/.test(start)) return 'lines'
  if (/^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:rdf)[\s>]/i.test(start)) return 'feed'
  return /^<(?:!doctype html|html|head|body|article)/i.test(start) ? 'page' : 'text'
}

/** The form of a file by its name, of JSON by its beginning; null where it is of none that is read. */
export function formOf(path: string): Form | null {
  const name = path.toLowerCase()
  if (name.endsWith('.json')) return jsonForm(headOf(path))
  return BY_NAME.find(([ending]) => ending.test(name))?.[1] ?? null
}

/** The form of a file that a person named: where its name says nothing, how it begins. */
export const formOfNamed = (path: string): Form => formOf(path) ?? formOfText(headOf(path))
