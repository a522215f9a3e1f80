// Where: events as areas on a map of our own files, near ones together; one selected here is selected in the table.
import type { Map as DrawnMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { filterWith, valuesOf, type Filter } from '../../filter/filter.ts'
import { Button } from '../../ui/button.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Days, Range } from '../../ui/values.tsx'
import { useWords } from '../../words/words.tsx'
import { useEvent, useEventMap, type EventMap as Answer } from '../asked.ts'
import { EventLine } from '../event-line.tsx'
import { isoOf } from '../timeline/steps.ts'
import { Attribution } from './attribution.tsx'
import { Clusters, holds, widened, type View } from './clusters.ts'
import { boundsOf, featureOf, latestFirst, placedEvent } from './features.ts'
import { MapWindow } from './map-window.tsx'
import { NamesChoice } from './names-choice.tsx'
import { picked, pointedAt, type Picked } from './pick.ts'
import { setData } from './set-data.ts'
import { CHOSEN, EVENTS } from './style.ts'
import { useDrawnMap } from './use-drawn-map.ts'
import { useNames } from './use-names.ts'
import styles from './event-map.module.css'

interface EventMapProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly selected: string | undefined
  readonly onSelect: (event: string | undefined) => void
}

const FIT = { padding: 40, maxZoom: 9, animate: false }
/** So many of those at one point are listed. */
const LISTED = 8
const DIGITS = 3

const edgesOf = (map: DrawnMap): [number, number, number, number] => {
  const bounds = map.getBounds()
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
}

/** Puts the map over the events when it is first drawn, and again where its box takes another size before a reader has moved it. */
function useFitted(map: DrawnMap | null, answer: Answer | undefined, filter: Filter): void {
  const fitted = useRef<DrawnMap>(null)
  useEffect(() => {
    if (!map || !answer || fitted.current === map) return undefined
    const box = valuesOf(filter, 'box').map(Number)
    const bounds = box.length === 4 ? (box as [number, number, number, number]) : boundsOf(answer)
    const fit = (): void => void (bounds && map.fitBounds(bounds, FIT))
    fit()
    fitted.current = map
    const resized = map.on('resize', fit)
    const moved = map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) resized.unsubscribe()
    })
    return () => {
      resized.unsubscribe()
      moved.unsubscribe()
    }
  }, [map, answer, filter])
}

/** Keeps the events of the view on the map, however it is moved. */
function useEventsOn(map: DrawnMap | null, answer: Answer | undefined, clusters: Clusters | null): void {
  useEffect(() => {
    if (!map || !answer || !clusters) return undefined
    let drawn: View | null = null
    const draw = (): void => {
      const view = { box: edgesOf(map), zoom: Math.floor(map.getZoom()) }
      if (drawn && holds(drawn, view)) return
      drawn = widened(view)
      setData(map, EVENTS, clusters.within(drawn))
    }
    draw()
    const moved = map.on('move', draw)
    // for who waits until the map shows what is asked for
    const painted = map.on('idle', () => void (map.getContainer().dataset['painted'] = String(answer.total)))
    return () => {
      moved.unsubscribe()
      painted.unsubscribe()
    }
  }, [map, answer, clusters])
}

/** Rings the selected event, and brings it to sight. */
function useChosen(map: DrawnMap | null, answer: Answer | undefined, selected: string | undefined): number {
  const row = useMemo(() => (selected === undefined ? -1 : (answer?.columns.id.indexOf(selected) ?? -1)), [answer, selected])
  useEffect(() => {
    if (!map || !answer) return
    const features = row < 0 ? [] : [featureOf(answer, row)]
    setData(map, CHOSEN, { type: 'FeatureCollection', features })
    const at = features[0]?.geometry.coordinates as [number, number] | undefined
    if (at && !map.getBounds().contains(at)) map.easeTo({ center: at })
  }, [map, answer, row])
  return row
}

/** What is pointed at, in a line or two: told beside the pointer, not read aloud: the table tells the same. */
function Pointed({ answer, row }: { readonly answer: Answer; readonly row: number }): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  const event = placedEvent(answer, row)
  const precision = String(answer.columns.geo_precision[row])
  return (
    <>
      <strong>{words.type(event.type)}</strong>{' '}
      {event.from !== null && <Days from={isoOf(event.from)} to={isoOf(event.to ?? event.from)} />}
      <br />
      {say('explore.killed')} <Range {...event.killed} />
      <br />
      <bdi>{say('explore.map.within', { radius: written.number(Math.round((answer.columns.radius_km[row] as number) * 10) / 10) })}</bdi>
      {' · '}
      {words.label('geo_precision', precision)}
      <br />
      <span className="quiet">{words.meaning('geo_precision', precision)}</span>
    </>
  )
}

function Several({
  answer,
  rows,
  onPick,
}: {
  readonly answer: Answer
  readonly rows: readonly number[]
  readonly onPick: (id: string) => void
}): ReactNode {
  const { say } = useReader()
  const words = useWords()
  return (
    <>
      <p>{say('explore.map.here', { count: rows.length })}</p>
      <ul>
        {latestFirst(answer, rows)
          .slice(0, LISTED)
          .map((row) => {
            const event = placedEvent(answer, row)
            return (
              <li key={event.id}>
                <button type="button" onClick={() => onPick(event.id)}>
                  {words.type(event.type)} {event.from !== null && <Days from={isoOf(event.from)} to={isoOf(event.to ?? event.from)} />}
                </button>
              </li>
            )
          })}
      </ul>
      {rows.length > LISTED && <p className="quiet">{say('explore.map.more-here', { count: rows.length - LISTED })}</p>}
    </>
  )
}

function Single({ id }: { readonly id: string }): ReactNode {
  const { data } = useEvent(id)
  return data ? <EventLine event={data} /> : null
}

interface Pointing {
  readonly row: number
  readonly x: number
  readonly y: number
}

/** Clicks and pointing: what is picked, and what is under the pointer. */
function usePointer(map: DrawnMap | null, clusters: Clusters | null, onPick: (picked: Picked | null) => void): Pointing | null {
  const [pointing, point] = useState<Pointing | null>(null)
  const pick = useEffectEvent(onPick)
  useEffect(() => {
    if (!map || !clusters) return undefined
    const click = map.on('click', (event) => pick(picked(map, clusters, event)))
    const move = map.on('mousemove', (event) => {
      const row = pointedAt(map, event)
      map.getCanvas().style.cursor = row === null ? '' : 'pointer'
      point(row === null ? null : { row, x: event.point.x, y: event.point.y })
    })
    const out = map.on('mouseout', () => point(null))
    return () => {
      for (const one of [click, move, out]) one.unsubscribe()
    }
  }, [map, clusters])
  return pointing
}

/** «312 on the map, 41 without a location [list]»: together all that the filter answers. */
function Counts({ answer, filter, onFilter }: { readonly answer: Answer } & Pick<EventMapProps, 'filter' | 'onFilter'>): ReactNode {
  const { say } = useReader()
  const { placed, unplaced, left_out } = answer
  return (
    <p className={styles['counts']} data-testid="map-counts">
      <bdi>{say('explore.map.on-map', { count: placed })}</bdi>
      {left_out > 0 && <bdi>{say('explore.map.left-out', { count: left_out })}</bdi>}
      {unplaced > 0 && (
        <>
          <span aria-hidden="true">·</span> <bdi>{say('explore.map.unplaced', { count: unplaced })}</bdi>
          <Button
            look="plain"
            onPress={() => onFilter(filterWith(filter, { untold: [...new Set([...valuesOf(filter, 'untold'), 'place'])] }))}
          >
            {say('explore.list-these')}
          </Button>
        </>
      )}
    </p>
  )
}

export function EventMap({ filter, onFilter, selected, onSelect }: EventMapProps): ReactNode {
  const { say } = useReader()
  const box = useRef<HTMLDivElement>(null)
  const { is, map } = useDrawnMap(box, say('explore.map.title'))
  const { data: answer, error, refetch, isPlaceholderData } = useEventMap(filter)
  const [several, setSeveral] = useState<Picked | null>(null)
  const clusters = useMemo(() => (answer ? new Clusters(answer) : null), [answer])
  useNames(map)
  useFitted(map, answer, filter)
  useEventsOn(map, answer, clusters)
  const row = useChosen(map, answer, selected)
  const pointing = usePointer(map, clusters, (found) => {
    const [only] = found?.rows ?? []
    if (found && answer && found.rows.length === 1) onSelect(answer.columns.id[only as number])
    setSeveral(found && found.rows.length > 1 ? found : null)
    if (!found) onSelect(undefined)
  })
  const [shown, setShown] = useState(answer)
  if (shown !== answer) {
    setShown(answer)
    setSeveral(null)
  }
  const inView = (): void => {
    if (map) onFilter(filterWith(filter, { box: edgesOf(map).map((degrees) => degrees.toFixed(DIGITS)) }))
  }
  const all = (): void => {
    const bounds = answer && boundsOf(answer)
    if (bounds) map?.fitBounds(bounds, { ...FIT, animate: true })
  }
  if (error) return <Fault error={error} again={() => void refetch()} />
  const at = row < 0 || !answer ? null : ([answer.columns.lon[row] as number, answer.columns.lat[row] as number] as const)
  return (
    <section
      className={styles['map']}
      aria-label={say('explore.map.title')}
      aria-busy={isPlaceholderData}
      data-placed={answer?.placed}
      data-total={answer?.total}
    >
      <div className={styles['over']}>
        <h2>{say('explore.view.map')}</h2>
        {answer && <Counts {...{ answer, filter, onFilter }} />}
      </div>
      <div className={styles['frame']}>
        <div ref={box} className={styles['canvas']} data-drawn={is} aria-description={say('explore.map.keys')} />
        {is === 'loading' && <p className={styles['wait']}>{say('explore.map.loading')}</p>}
        {is === 'unavailable' && <p className={styles['wait']}>{say('explore.map.unavailable')}</p>}
        {map && (
          <div className={styles['tools']}>
            <Button aria-label={say('explore.map.zoom-in')} onPress={() => map.zoomIn()}>
              +
            </Button>
            <Button aria-label={say('explore.map.zoom-out')} onPress={() => map.zoomOut()}>
              −
            </Button>
            <Button onPress={all}>{say('explore.map.whole')}</Button>
            <Button onPress={inView}>{say('explore.map.filter-box')}</Button>
            <NamesChoice />
          </div>
        )}
        {pointing && answer && !several && (
          <div
            className={`tooltip ${styles['pointed']}`}
            style={{ left: pointing.x, top: pointing.y }}
            aria-hidden="true"
            data-testid="map-tip"
          >
            <Pointed answer={answer} row={pointing.row} />
          </div>
        )}
        {map && answer && several && (
          <MapWindow
            map={map}
            at={several.at}
            label={say('explore.map.here', { count: several.rows.length })}
            onClose={() => setSeveral(null)}
          >
            <Several
              answer={answer}
              rows={several.rows}
              onPick={(id) => {
                setSeveral(null)
                onSelect(id)
              }}
            />
          </MapWindow>
        )}
        {map && at && selected !== undefined && !several && (
          <MapWindow map={map} at={at} label={say('explore.table.selected')} onClose={() => onSelect(undefined)}>
            <Single id={selected} />
          </MapWindow>
        )}
      </div>
      <p className={styles['under']}>
        {say('explore.map.areas')} {answer?.masked && say('explore.map.masked')} <Attribution />
      </p>
    </section>
  )
}
