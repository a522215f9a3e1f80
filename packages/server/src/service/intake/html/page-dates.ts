// Finds when a page was published: as it declares it, each with its evidence; else the lines in which a date may stand in words.
import { isoTime } from '../iso-time.ts'
import type { LinkedData } from './linked-data.ts'
import type { Document } from './page.ts'

export interface PageDates {
  /** ISO, with the place in the page that says so. */
  readonly published: { readonly value: string; readonly detail: string } | null
  /** Short lines that may hold the date in words, those nearest to the article first. */
  readonly dateLines: readonly string[]
}

const METAS = [
  'article:published_time',
  'datePublished',
  'og:article:published_time',
  'og:published_time',
  'publishdate',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'DC.date.issued',
  'dc.date',
  'date',
]
const DATED = '[itemprop="datePublished"],[class*="date"],[class*="time"],[class*="publish"],[class*="meta"],[id*="date"],time'
/** A clock in the head of a site tells the time of the visit, and a list beside an article that of other articles. */
const ELSEWHERE = 'nav,footer,aside,body > header'
const LONGEST_LINE = 120
const MOST_LINES = 12

interface Candidate {
  readonly value: string | null | undefined
  readonly detail: string
}

/** `time` elements, those of the article first. */
function timesOf(document: Document): Candidate[] {
  const all = [...document.querySelectorAll('article time[datetime]'), ...document.querySelectorAll('time[datetime]')]
  return all
    .filter((one) => one.closest(ELSEWHERE) === null)
    .map((one) => ({ value: one.getAttribute('datetime'), detail: 'time[datetime]' }))
}

function dateLinesOf(document: Document): string[] {
  const marked = [...document.querySelectorAll(DATED)].filter((one) => one.closest(ELSEWHERE) === null)
  const blocks = [...document.querySelectorAll('article p,article div,main p,main div')].slice(0, MOST_LINES)
  const lines = [...marked, ...blocks]
    .map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line.length <= LONGEST_LINE && /[\d٠-٩]/.test(line))
  return [...new Set(lines)].slice(0, MOST_LINES)
}

/** The date that a page declares: in JSON-LD, in its metadata, in a `time` element; in that order. */
export function datesOf(document: Document, said: LinkedData): PageDates {
  const metas = METAS.map((name): Candidate => {
    const meta = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
    return { value: meta?.getAttribute('content'), detail: name }
  })
  for (const { value, detail } of [{ value: said.published, detail: 'JSON-LD datePublished' }, ...metas, ...timesOf(document)]) {
    const time = value ? isoTime(value) : null
    if (time) return { published: { value: time, detail }, dateLines: [] }
  }
  return { published: null, dateLines: dateLinesOf(document) }
}
