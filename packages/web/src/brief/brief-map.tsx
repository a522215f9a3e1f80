// Where, on paper: the events of a brief in circles by their number, over borders, rivers and the names of towns.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useEventMap, useMapNames } from '../explore/asked.ts'
import countries from '../explore/map/basemap/countries.json?url'
import governorates from '../explore/map/basemap/governorates.json?url'
import rivers from '../explore/map/basemap/rivers.json?url'
import type { Filter } from '../filter/filter.ts'
import { useLines } from './use-lines.ts'
import { isWithin, pathOf, projectionOf, roomAround, spotsOf, usualBox, type Box, type Projection, type Spot } from './projection.ts'
import styles from './brief.module.css'

const WIDTH = 640
const SMALLEST = 4
const GROWTH = 2.6
/** Names of towns on the map, the largest first, and how far they keep from each other. */
const MOST_NAMES = 22
const APART = { x: 70, y: 18 }
/** From this number on, a circle has room for it. */
const NUMBERED = 5

const radiusOf = (events: number): number => SMALLEST + GROWTH * Math.sqrt(events)

interface Name {
  readonly label: string
  readonly x: number
  readonly y: number
}

/** Names that do not lie over each other. */
function placed(names: readonly Name[]): readonly Name[] {
  const kept: Name[] = []
  for (const name of names) {
    if (kept.length === MOST_NAMES) break
    if (kept.every(({ x, y }) => Math.abs(x - name.x) > APART.x || Math.abs(y - name.y) > APART.y)) kept.push(name)
  }
  return kept
}

function useTownNames({ at, width, height }: Projection): readonly Name[] {
  const { language } = useReader()
  const { data } = useMapNames()
  const towns = (data?.items ?? [])
    .filter(({ kind }) => kind === 'city' || kind === 'town')
    .map((town) => {
      const [x, y] = at([town.lon, town.lat])
      return { label: language === 'ar' ? town.name_ar : town.name_en, x, y, weight: town.weight }
    })
    .filter(({ x, y }) => x > 0 && y > APART.y && x < width && y < height)
  return placed(towns.toSorted((a, b) => b.weight - a.weight))
}

const Lines = ({
  url,
  box,
  projection,
  look,
}: {
  readonly url: string
  readonly box: Box
  readonly projection: Projection
  readonly look: string
}): ReactNode => {
  const { data } = useLines(url)
  return data ? <path d={pathOf(data, box, projection)} className={styles[look]} /> : null
}

function Drawn({ box, spots }: { readonly box: Box; readonly spots: readonly Spot[] }): ReactNode {
  const { say, written } = useReader()
  const projection = projectionOf(box, WIDTH)
  const names = useTownNames(projection)
  const { width, height, at } = projection
  return (
    <svg
      className={styles['map']}
      viewBox={`0 0 ${width} ${height.toFixed(0)}`}
      // an image of lines, not a file
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={say('brief.map.label')}
    >
      <Lines url={governorates} look="inner" {...{ box, projection }} />
      <Lines url={rivers} look="river" {...{ box, projection }} />
      <Lines url={countries} look="border" {...{ box, projection }} />
      {spots.map(({ lon, lat, events }) => {
        const [x, y] = at([lon, lat])
        return (
          <g key={`${lon},${lat}`}>
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={radiusOf(events).toFixed(1)} className={styles['spot']} />
            {events >= NUMBERED && (
              <text x={x.toFixed(1)} y={y.toFixed(1)} className={styles['count']}>
                {written.number(events)}
              </text>
            )}
          </g>
        )
      })}
      {names.map(({ label, x, y }) => (
        <text key={`${label}${x}`} x={x.toFixed(1)} y={(y - 3).toFixed(1)} className={styles['town']}>
          {label}
        </text>
      ))}
    </svg>
  )
}

export function BriefMap({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const { data } = useEventMap(filter)
  if (!data || data.columns.id.length === 0) return null
  const { lat, lon } = data.columns
  const box = roomAround(usualBox(lat, lon))
  const outside = lat.filter((north, at) => !isWithin([lon[at] as number, north], box)).length
  return (
    <figure className={styles['figure']}>
      <Drawn box={box} spots={spotsOf(lat, lon)} />
      <figcaption>
        {say('brief.map.caption', { placed: lat.length - outside })} {outside > 0 && say('brief.map.outside', { count: outside })}{' '}
        {data.unplaced > 0 && say('explore.map.unplaced', { count: data.unplaced })}
        {data.unplaced > 0 && '. '}
        {data.masked && say('explore.map.masked')} {say('explore.map.borders')}
      </figcaption>
    </figure>
  )
}
