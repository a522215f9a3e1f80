// Puts names of places on a map, in the language that the reader has chosen for maps.
import type { Map as DrawnMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useMapNames } from '../asked.ts'
import { namesOf, type NamesIn } from './names.ts'
import { setData } from './set-data.ts'
import { NAMES } from './style.ts'

/** The languages of names on maps: the reader's own where he has not chosen. */
export function useNamesIn(): NamesIn {
  const { settings, language } = useReader()
  return settings.mapNames === 'own' ? language : settings.mapNames
}

export function useNames(map: DrawnMap | null): void {
  const { language } = useReader()
  const names = useNamesIn()
  const { data } = useMapNames()
  useEffect(() => {
    if (!map || !data) return
    setData(map, NAMES, namesOf(data.items, names, language))
    // for who waits until the map shows them
    map.getContainer().dataset['names'] = names
  }, [map, data, names, language])
}
