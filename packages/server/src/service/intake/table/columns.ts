// Decides which column of a table is taken as what: by the names that exports use, in English and Arabic, or as a person says.
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { Problem } from '../../problem.ts'
import { COLUMN_FIELDS, type ColumnField, type Header } from '../types.ts'

/** Names of columns by what they are taken as, those that say it best first. */
const NAMES: Readonly<Record<ColumnField, string>> = {
  // text, the text, body
  text: 'text, body, full_text, maintext, article_text, content, article, message, النص, نص الخبر, المتن, المحتوى, الخبر',
  // title, headline
  title: 'title, headline, العنوان, عنوان الخبر',
  // link, address
  url: 'url, link, source_url, article_url, permalink, الرابط, رابط الخبر',
  // date of publication, date
  published:
    'published, published_at, publish_date, date_publish, published_date, pub_date, publication_date, date, datetime, تاريخ النشر, التاريخ',
  // source, outlet
  outlet:
    'outlet, source, publisher, media_name, site, sitename, site_name, hostname, source_domain, domain, المصدر, الوسيلة, الموقع, الجهة الناشرة',
  // language
  language: 'language, lang, اللغة',
  // country
  country: 'country, country_code, البلد, الدولة',
  // number
  id: 'id, guid, stories_id, article_id, uuid, المعرف, الرقم',
  // date of retrieval
  retrieved: 'retrieved, scraped_at, date_download, crawled_at, تاريخ الجمع',
}

/** A name of a column with spelling, case, spaces and joiners taken out. */
const keyOf = (name: string): string =>
  foldKey(name.replace(/^\ufeff/, ''))
    .toLowerCase()
    .replaceAll(/[\s_\-.:]+/g, '')

/** Field and rank by the key of a name: the first of two columns for one field is the one named better. */
const KNOWN = new Map(
  COLUMN_FIELDS.flatMap((field) => NAMES[field].split(', ').map((name, rank) => [keyOf(name), { field, rank }] as const)),
)

type Columns = Header['columns']
/** Columns that a person named for fields. */
export type Named = ReadonlyMap<ColumnField, string>

/** Columns that a person named, by their positions; throws `table/no-column`. */
function namedColumns(header: readonly string[], named: Named, where: string): Map<ColumnField, number> {
  return new Map(
    [...named].map(([field, name]) => {
      const at = header.findIndex((one) => keyOf(one) === keyOf(name))
      if (at < 0) throw new Problem('table/no-column', where, { column: name, columns: header.join(', ') })
      return [field, at]
    }),
  )
}

/** Columns of a table by its header; throws `table/no-column` where one that a person named is not there. */
export function columnsOf(header: readonly string[], named: Named | undefined, where: string): Columns {
  const columns = namedColumns(header, named ?? new Map(), where)
  const taken = new Set(columns.values())
  const found = header
    .map((name, at) => ({ at, known: KNOWN.get(keyOf(name)) }))
    .filter(({ at, known }) => known !== undefined && !taken.has(at))
    .toSorted((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0))
  for (const { at, known } of found) if (known && !columns.has(known.field)) columns.set(known.field, at)
  return columns
}

/** Fields that other tools write as numbers. */
const NUMBERS: ReadonlySet<ColumnField> = new Set(['id', 'published', 'retrieved'])

/** A row of JSON with its fields under our names; what is no text stays what it is, to be refused by its name. */
export function renamed(row: Readonly<Record<string, unknown>>, named: Named | undefined, where: string): Record<string, unknown> {
  const names = Object.keys(row)
  return Object.fromEntries(
    [...columnsOf(names, named, where)].map(([field, at]) => {
      const value = row[names[at] as string]
      return [field, typeof value === 'number' && NUMBERS.has(field) ? String(value) : value]
    }),
  )
}

/** Columns of the headerless table of trafilatura, which puts `null` for nothing. */
const TRAFILATURA = 'url id fingerprint hostname title image date text comments license pagetype'.split(' ')
const NULL = 'null'

/** The header of a table without one, where its first row gives it away; else null. */
export function impliedHeader(first: readonly string[]): readonly string[] | null {
  const [url = '', , , host = ''] = first
  const isOne = first.length === TRAFILATURA.length && first.includes(NULL) && (/^https?:\/\//.test(url) || (url === NULL && host === NULL))
  return isOne ? TRAFILATURA : null
}

/** The fields of a row, empty ones left out; of a table without a header, `null` is empty too. */
export function fieldsOf(row: readonly string[], columns: Columns, isHeaderless: boolean): Partial<Record<ColumnField, string>> {
  const given = [...columns].map(([field, at]) => [field, row[at] ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value.trim() !== '' && !(isHeaderless && value === NULL)))
}
