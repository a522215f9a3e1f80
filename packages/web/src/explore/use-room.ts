// How much room there is: three columns, two, or one view at a time.
import { useSyncExternalStore } from 'react'

export type Room = 'wide' | 'middle' | 'narrow'

const WIDE = matchMedia('(min-width: 1200px)')
const MIDDLE = matchMedia('(min-width: 800px)')

const subscribe = (changed: () => void): (() => void) => {
  for (const query of [WIDE, MIDDLE]) query.addEventListener('change', changed)
  return () => {
    for (const query of [WIDE, MIDDLE]) query.removeEventListener('change', changed)
  }
}

export const useRoom = (): Room => useSyncExternalStore(subscribe, () => (WIDE.matches ? 'wide' : MIDDLE.matches ? 'middle' : 'narrow'))
