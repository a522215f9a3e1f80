// A window at a point of the map, with what React puts into it.
import { Popup, type Map as DrawnMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useReader } from '../../app/reader.tsx'
import styles from './event-map.module.css'

interface MapWindowProps {
  readonly map: DrawnMap
  readonly at: readonly [number, number]
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function MapWindow({ map, at: [lon, lat], label, onClose, children }: MapWindowProps): ReactNode {
  const { language, direction, say } = useReader()
  const [box] = useState(() => document.createElement('div'))
  useEffect(() => {
    const popup = new Popup({ closeButton: false, closeOnClick: false, maxWidth: '22rem', focusAfterOpen: false })
      .setLngLat([lon, lat])
      .setDOMContent(box)
      .addTo(map)
    return () => void popup.remove()
  }, [map, box, lon, lat])
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  })
  useEffect(() => {
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
  return createPortal(
    <section aria-label={label} lang={language} dir={direction} className={styles['window']}>
      <button type="button" className={styles['close']} aria-label={say('explore.map.close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      {children}
    </section>,
    box,
  )
}
