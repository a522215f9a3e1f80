// A map in an element: made when there is room for it, made anew when the page turns light or dark, taken away with it.
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Map as DrawnMap, setWorkerUrl } from 'maplibre-gl'
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useTiles } from './basemap.ts'
import { paletteOf } from './palette.ts'
import { mapStyle } from './style.ts'

setWorkerUrl(workerUrl)

/** What the basemap reaches over, with the seas around. */
const REACH: [number, number, number, number] = [-19, -1, 77, 51]
const START = { center: [39, 34.5] as [number, number], zoom: 5 }
const NEAREST = 13.5

const dark = matchMedia('(prefers-color-scheme: dark)')
function useDark(): boolean {
  const { settings } = useReader()
  const system = useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed)
      return () => dark.removeEventListener('change', changed)
    },
    () => dark.matches,
  )
  return settings.theme === 'system' ? system : settings.theme === 'dark'
}

export type MapState = { readonly is: 'loading' | 'unavailable'; readonly map: null } | { readonly is: 'drawn'; readonly map: DrawnMap }

export function useDrawnMap(box: RefObject<HTMLElement | null>, title: string): MapState {
  const { written } = useReader()
  const night = useDark()
  const tiles = useTiles()
  const [state, setState] = useState<MapState>({ is: 'loading', map: null })
  useEffect(() => {
    const { current } = box
    if (!current || tiles === undefined) return undefined
    let map: DrawnMap
    try {
      map = new DrawnMap({
        container: current,
        style: mapStyle(paletteOf(current), written.locale, tiles),
        ...START,
        maxZoom: NEAREST,
        maxBounds: REACH,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        // names that fade in would keep the map at work after every change
        fadeDuration: 0,
        locale: { 'Map.Title': title },
      })
    } catch {
      // no WebGL: the table holds the same events
      queueMicrotask(() => setState({ is: 'unavailable', map: null }))
      return undefined
    }
    map.touchZoomRotate.disableRotation()
    map.keyboard.disableRotation()
    map.once('style.load', () => setState({ is: 'drawn', map }))
    return () => {
      setState({ is: 'loading', map: null })
      map.remove()
    }
  }, [box, night, written.locale, title, tiles])
  return state
}
