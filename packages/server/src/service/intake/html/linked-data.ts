// Reads what a page says of its article in JSON-LD, wherever it stands in it.
import type { Document } from './page.ts'

export interface LinkedData {
  readonly published: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** The text, which pages that are built by scripts carry only here. */
  readonly body: string | null
}

const NOTHING: LinkedData = { published: null, title: null, outlet: null, url: null, body: null }
/** How deep an article is looked for. */
const DEEPEST = 6

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const isArticle = (fields: Fields): boolean => /Article|Posting|Report/.test(JSON.stringify(fields['@type'] ?? ''))

/** The first article in a value, on its own or in a list or a graph. */
function articleIn(value: unknown, depth = 0): Fields | null {
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return value.reduce<Fields | null>((found, one) => found ?? articleIn(one, depth + 1), null)
  if (!isFields(value)) return null
  if (isArticle(value)) return value
  return articleIn(value['@graph'], depth + 1) ?? articleIn(value['mainEntity'], depth + 1)
}

/** The article of a script, or the date alone where the script is not valid JSON. */
function saidBy(source: string): LinkedData {
  try {
    const article = articleIn(JSON.parse(source))
    if (!article) return NOTHING
    const publisher = article['publisher']
    const name = isFields(publisher) ? stringOf(publisher['name']) : null
    const said = (field: string): string | null => stringOf(article[field])
    return { published: said('datePublished'), title: said('headline'), outlet: name, url: said('url'), body: said('articleBody') }
  } catch {
    return { ...NOTHING, published: /"datePublished"\s*:\s*"([^"]{1,60})"/.exec(source)?.[1] ?? null }
  }
}

export function linkedData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => saidBy(script.textContent ?? ''))
  return scripts.find(({ published }) => published !== null) ?? scripts.find(({ title }) => title !== null) ?? NOTHING
}
