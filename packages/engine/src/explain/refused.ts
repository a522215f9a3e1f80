// Tells what a reading looked at and did not take: names that mean nobody or nowhere here, numbers that count no one; with codes for why.
import type { Trace } from '../engine.ts'
import type { REFUSALS } from '../report/vocabulary.ts'
import type { Span } from '../report/types.ts'
import { spanOf } from '../text/document.ts'

export type RefusalCode = (typeof REFUSALS)[number]

export interface RefusalReason {
  readonly code: RefusalCode
  /** The country or the day that the reason names. */
  readonly detail: string | null
}

export interface Refused extends Span {
  readonly kind: 'actor' | 'place' | 'quantity'
  /** The actor, or the places likeliest first, that the words were looked at as. */
  readonly candidates: readonly string[]
  readonly reasons: readonly RefusalReason[]
}

/** Reasons as the grammars of actors and places put them, by their code; null where one speaks for the name and not against it. */
const CODES: Readonly<Record<string, RefusalCode | null>> = {
  'is a place here': 'names-place',
  'is the name of a place here': 'names-place',
  'is the name of a person here': 'names-person',
  'is an abstract noun here': 'abstract',
  'tells of an event here': 'names-event',
  'needs a class word': 'needs-class',
  'needs its parent': 'needs-parent',
  'needs a class word or its parent': 'needs-vouching',
  'needs a preposition, a class word or a parent': 'needs-context',
  'also an adjective': 'adjective',
  'stands like an adjective': 'adjective',
  'the rest of a name that begins with ب': 'part-of-name',
  'also a common word': 'common-word',
  'no preposition of place': 'no-preposition',
  'after a personal name': 'names-person',
  'before a personal name': 'names-person',
  'its parent is elsewhere': 'parent-elsewhere',
  'its parent is told': null,
  'its governorate is told': null,
  'far from every place told': 'far',
  'no reading is likely enough': 'unlikely',
}

const WINDOW = /^means this only (in|from|until) (.+)$/
const WINDOWS = { in: 'only-in-country', from: 'only-later', until: 'only-earlier' } as const

/** The code of a reason; null where it is none against. Throws where a grammar puts one that this table does not know. */
export function refusalReason(text: string): RefusalReason | null {
  const [, word, detail] = WINDOW.exec(text) ?? []
  if (word !== undefined && detail !== undefined) return { code: WINDOWS[word as keyof typeof WINDOWS], detail }
  const code = CODES[text]
  if (code === undefined) throw new Error(`No code for the reason «${text}»: add it to explain/refused.ts.`)
  return code === null ? null : { code, detail: null }
}

/** What was refused, in the order of the text. */
export function refusedIn({ view, mentions, refused }: Trace): Refused[] {
  const { document } = view
  const reasons = (text: string): RefusalReason[] => text.split('; ').flatMap((one) => refusalReason(one) ?? [])
  const actors = refused.actors.map(({ first, end, id, because }): Refused => {
    return { kind: 'actor', ...spanOf(document, first, end), candidates: [id], reasons: reasons(because) }
  })
  const places = refused.places.map(({ first, end, reason, candidates }): Refused => {
    const ids = candidates.map(({ entry }) => entry.id)
    return { kind: 'place', ...spanOf(document, first, end), candidates: ids, reasons: reasons(reason) }
  })
  const quantities = mentions.quantities.flatMap(({ first, end, excluded }): Refused[] =>
    excluded === null
      ? []
      : [{ kind: 'quantity', ...spanOf(document, first, end), candidates: [], reasons: [{ code: `counts-${excluded}`, detail: null }] }],
  )
  return [...actors, ...places, ...quantities].toSorted((a, b) => Number(a.in === 'text') - Number(b.in === 'text') || a.start - b.start)
}
