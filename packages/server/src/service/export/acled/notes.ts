// Writes ACLED's note of an event: one or two plain sentences of English made of the coded values, no word of any report.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import type { AcledActors } from './actors.ts'

export interface NoteParts {
  readonly record: EventRecord
  readonly actors: AcledActors
  /** The type of event in words. */
  readonly label: string
  readonly day: string
  readonly location: string
  readonly admin1: string | null
  readonly fatalities: number
  /** The toll of all days where it was divided, else null. */
  readonly divided: { readonly total: number; readonly days: number } | null
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function dead({ record, fatalities, divided }: NoteParts): string {
  const killed = record.tolls.get('killed')
  if (!killed) return 'No fatalities reported'
  if (divided) return `${people(divided.total)} reported killed over ${divided.days} days, ${fatalities} of them counted on this one`
  const most = killed.max === null ? ' (or more)' : killed.max > fatalities ? ` (by other accounts up to ${killed.max})` : ''
  return `${people(fatalities)} reported killed${most}`
}

function hurt({ tolls }: EventRecord): string {
  const injured = tolls.get('injured')
  return injured && injured.min > 0 ? `, at least ${injured.min} injured` : ''
}

const tellers = ({ witnesses, accounts, graded }: EventRecord): string => {
  const reports = new Set(accounts.map(({ report }) => report)).size
  const sources = witnesses.length === 1 ? 'one source' : `${witnesses.length} independent sources`
  return `Told by ${sources} in ${reports === 1 ? 'one report' : `${reports} reports`}${graded.grade === 'contested' ? ', and disputed' : ''}.`
}

/** `Armed clash between A and B in Shuhayl (Deir ez-Zor) on 2 March 2024. 2 people reported killed. Told by …` */
export function noteOf(parts: NoteParts): string {
  const { record, actors, label, day, location, admin1 } = parts
  const [first, second] = [actors.first.side.acledName, actors.second?.side.acledName]
  const who = second === undefined ? `by ${first}` : `involving ${first} and ${second}`
  const where = admin1 === null || admin1 === location ? location : `${location} (${admin1})`
  return `${capitalised(label)} ${who} in ${where} on ${LONG_DAY.format(new Date(`${day}T00:00:00Z`))}. ${dead(parts)}${hurt(record)}. ${tellers(record)}`
}
