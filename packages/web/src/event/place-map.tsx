// Where an event was, drawn: the area that it lies in, on the map of our own files. What it shows stands in words beneath it.
import { useEffect, useRef, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { boundsAround, pixelsAtZero } from '../explore/map/area.ts'
import { NamesChoice } from '../explore/map/names-choice.tsx'
import { setData } from '../explore/map/set-data.ts'
import { EVENTS } from '../explore/map/style.ts'
import { useDrawnMap } from '../explore/map/use-drawn-map.ts'
import { useNames } from '../explore/map/use-names.ts'
import { Button } from '../ui/button.tsx'
import type { EventDetail } from './ask-event.ts'
import mapStyles from '../explore/map/event-map.module.css'
import styles from './where.module.css'

type Place = NonNullable<EventDetail['place']>

/** Names of towns around it stay in sight, however small the area. */
const FIT = { padding: 24, maxZoom: 9.5, animate: false }

const areaOf = ({ lat, lon, radius_km, geo_precision }: Place): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { at: 0, px: pixelsAtZero(radius_km, lat), precision: geo_precision },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    },
  ],
})

export function PlaceMap({ place, describedBy }: { readonly place: Place; readonly describedBy: string }): ReactNode {
  const { say } = useReader()
  const box = useRef<HTMLDivElement>(null)
  const { is, map } = useDrawnMap(box, say('event.where'))
  useNames(map)
  useEffect(() => {
    if (!map) return undefined
    // a page that is read on must not stop at the map: its buttons and keys move it
    map.scrollZoom.disable()
    if (matchMedia('(pointer: coarse)').matches) map.dragPan.disable()
    setData(map, EVENTS, areaOf(place))
    map.fitBounds(boundsAround(place), FIT)
    const painted = map.on('idle', () => void (map.getContainer().dataset['painted'] = '1'))
    return () => painted.unsubscribe()
  }, [map, place])
  return (
    <div className={`${mapStyles['map']} ${styles.map}`}>
      <div className={mapStyles['frame']}>
        <div ref={box} className={mapStyles['canvas']} data-drawn={is} data-radius={place.radius_km} aria-describedby={describedBy} />
        {is === 'loading' && <p className={mapStyles['wait']}>{say('explore.map.loading')}</p>}
        {is === 'unavailable' && <p className={mapStyles['wait']}>{say('event.where.unavailable')}</p>}
        {map && (
          <div className={mapStyles['tools']}>
            <Button aria-label={say('explore.map.zoom-in')} onPress={() => map.zoomIn()}>
              +
            </Button>
            <Button aria-label={say('explore.map.zoom-out')} onPress={() => map.zoomOut()}>
              −
            </Button>
            <NamesChoice />
          </div>
        )}
      </div>
    </div>
  )
}
