// Makes ids of what they identify, so that the same thing has the same id on every machine and is never kept twice.
import { createHash } from 'node:crypto'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import type { Report } from '@sijill/engine/report/types.ts'

/** A UUID (version 8: of one's own making) of the parts given, in their order. */
function uuidOf(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Whether a text has the form of an id of the store. */
export const isStoreId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The id of an outlet: its name with spellings folded. */
export const outletId = (name: string): string => foldKey(name).toLowerCase().replaceAll(/\s+/g, ' ').trim()

/**
 * The id of a report. The time of publication belongs to it: an outlet that says the same sentence on two days has said it twice.
 * The caller's own id does not: two exports of one archive number their reports differently.
 */
export function reportId({ outlet, url, title, text, published }: Omit<Report, 'id'>): string {
  return uuidOf('report', outlet ? outletId(outlet) : '', url ?? '', title ?? '', text, published ?? '')
}

/** The hash that exact copies share: of title and text, a unit separator between them. */
export const contentHash = ({ title, text }: Pick<Report, 'title' | 'text'>): Buffer =>
  createHash('sha256')
    .update(`${title ?? ''}\u001f${text}`)
    .digest()

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** What reads reports: a version of the engine, and the state of the knowledge it reads by. */
export interface ReadingVersion {
  readonly engine: string
  readonly knowledge: string
}

/** The id of a claim: the n-th that one version reads in a report. */
export const claimId = (report: string, { engine, knowledge }: ReadingVersion, number: number): string =>
  uuidOf('claim', report, engine, knowledge, number)
