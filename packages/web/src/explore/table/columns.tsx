// The columns that the table of events can have, and what stands in their cells.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Reader } from '../../app/reader.tsx'
import { Defined } from '../../ui/defined.tsx'
import { Listed, Names } from '../../ui/listed.tsx'
import { Days, LeftToRight, Range } from '../../ui/values.tsx'
import type { Words } from '../../words/words.tsx'
import type { EventRow } from '../asked.ts'
import type { Sort } from '../search.ts'
import { Disputed } from './disputed.tsx'

export const COLUMNS = [
  'day',
  'type',
  'place',
  'initiators',
  'targets',
  'killed',
  'injured',
  'grade',
  'witnesses',
  'reports',
  'kind',
  'id',
] as const
export type Column = (typeof COLUMNS)[number]

/** What is shown until a reader chooses otherwise. */
export const USUAL: readonly Column[] = ['day', 'type', 'place', 'initiators', 'killed', 'grade', 'witnesses']

export const SORT_OF: Readonly<Partial<Record<Column, Sort>>> = { day: 'day', type: 'type', place: 'place', killed: 'killed' }

/** The least width in rem, and the share of what is left over. */
const WIDTHS: Readonly<Record<Column, readonly [number, number]>> = {
  day: [8.5, 1],
  type: [8, 1.3],
  place: [8, 1.3],
  initiators: [7.5, 1.2],
  targets: [7.5, 1.2],
  killed: [8, 0.7],
  injured: [8, 0.7],
  grade: [6.5, 0.7],
  witnesses: [5, 0.4],
  reports: [5, 0.4],
  kind: [6, 0.7],
  id: [19, 1],
}

/** The widths of columns as a grid has them, and of all together at the least. */
export const widthsOf = (columns: readonly Column[]): { readonly tracks: string; readonly least: string } => ({
  tracks: columns.map((column) => `minmax(${WIDTHS[column][0]}rem, ${WIDTHS[column][1]}fr)`).join(' '),
  least: `${columns.reduce((sum, column) => sum + WIDTHS[column][0], 0)}rem`,
})

interface CellProps {
  readonly event: EventRow
  readonly words: Words
  readonly reader: Reader
  /** Whether it is in the row that the keys are at: what one can act on in the others is no stop of the Tab key. */
  readonly active: boolean
}

const Untold = ({ reader }: Pick<CellProps, 'reader'>): ReactNode => <span className="quiet">{reader.say('app.untold')}</span>

/** Which fields of the record a column shows: a dispute about one stands in its cell. */
const FIELDS: Readonly<Partial<Record<Column, string>>> = {
  day: 'time',
  type: 'type',
  place: 'place',
  initiators: 'initiator',
  targets: 'target',
  killed: 'killed',
  injured: 'injured',
}

function Actors({ ids, words, reader }: { readonly ids: readonly string[] } & Pick<CellProps, 'words' | 'reader'>): ReactNode {
  if (ids.length === 0) return <Untold reader={reader} />
  return <Names names={ids.map((id) => words.actor(id))} />
}

function Place({ event: { place }, words, reader }: CellProps): ReactNode {
  if (!place) return <Untold reader={reader} />
  return <Listed items={words.placeChain(place)}>{(name, at) => <bdi className={at > 0 ? 'quiet' : ''}>{name}</bdi>}</Listed>
}

const CELLS: Readonly<Record<Column, (props: CellProps) => ReactNode>> = {
  day: ({ event: { days }, reader }) => (days ? <Days {...days} /> : <Untold reader={reader} />),
  type: ({ event: { id, type, subtype }, words, active }) => (
    <Link to="/events/$id" params={{ id }} tabIndex={active ? 0 : -1}>
      {words.type(subtype ?? type)}
    </Link>
  ),
  place: Place,
  initiators: ({ event, ...rest }) => <Actors ids={event.initiators} {...rest} />,
  targets: ({ event, ...rest }) => <Actors ids={event.targets} {...rest} />,
  killed: ({ event }) => <Toll event={event} outcome="killed" />,
  injured: ({ event }) => <Toll event={event} outcome="injured" />,
  grade: ({ event: { grade }, words, active }) => (
    <Defined tabbable={active} tone={`grade-${grade}`} definition={words.meaning('grade', grade) ?? words.label('grade', grade)}>
      {words.label('grade', grade)}
    </Defined>
  ),
  witnesses: ({ event, reader }) => <LeftToRight>{reader.written.number(event.witnesses)}</LeftToRight>,
  reports: ({ event, reader }) => <LeftToRight>{reader.written.number(event.reports)}</LeftToRight>,
  kind: ({ event, words }) => words.label('kind', event.kind),
  id: ({ event }) => <LeftToRight>{event.id}</LeftToRight>,
}

/** The bounds of a toll; nobody's telling it is not zero. */
function Toll({ event: { tolls }, outcome }: { readonly event: EventRow; readonly outcome: 'killed' | 'injured' }): ReactNode {
  const toll = tolls.find((one) => one.outcome === outcome)
  return <Range min={toll?.min ?? null} max={toll?.max ?? null} />
}

export function Cell({ column, ...props }: CellProps & { readonly column: Column }): ReactNode {
  const field = FIELDS[column]
  return (
    <>
      {CELLS[column](props)}
      {field !== undefined && props.event.disputed.includes(field) && <Disputed />}
    </>
  )
}
