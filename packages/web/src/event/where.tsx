// Where an event was: a map that is loaded when it comes into sight, and the same in words.
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useReader } from '../app/reader.tsx'
import { useAsPublic } from '../app/session.ts'
import { Names } from '../ui/listed.tsx'
import { LeftToRight, Point } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { useChoice } from './choice.ts'
import styles from './where.module.css'

const Attribution = lazy(async () => ({ default: (await import('../explore/map/attribution.tsx')).Attribution }))
const PlaceMap = lazy(async () => ({ default: (await import('./place-map.tsx')).PlaceMap }))

/** Whether an element is or was in sight. */
function useSeenOnce(box: RefObject<HTMLElement | null>): boolean {
  const [seen, see] = useState(false)
  useEffect(() => {
    const { current } = box
    if (!current || seen) return undefined
    const watch = new IntersectionObserver((entries) => see(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: '200px' })
    watch.observe(current)
    return () => watch.disconnect()
  }, [box, seen])
  return seen
}

const CAPTION = 'where-in-words'

export function Where(): ReactNode {
  const { say, sayRich, written } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const asPublic = useAsPublic()
  const box = useRef<HTMLElement>(null)
  const seen = useSeenOnce(box)
  const { place } = event
  if (!place) return null
  const precision = String(place.geo_precision)
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say('event.where')}</h2>
      <figure ref={box} className={styles.where}>
        <div className={styles.room}>
          {seen && (
            <Suspense fallback={<p className="quiet">{say('explore.map.loading')}</p>}>
              <PlaceMap place={place} describedBy={CAPTION} />
            </Suspense>
          )}
        </div>
        <figcaption id={CAPTION}>
          <strong>
            <Names names={words.placeChain(place)} />
          </strong>{' '}
          {sayRich('event.where.area', {
            km: <LeftToRight>{written.number(place.radius_km)}</LeftToRight>,
            point: <Point {...place} digits={event.masked ? 1 : 4} />,
          })}{' '}
          {sayRich('event.where.precision', {
            precision: words.label('geo_precision', precision),
            meaning: words.meaning('geo_precision', precision) ?? '',
          })}{' '}
          {event.masked && `${say(asPublic ? 'event.public.place' : 'explore.map.masked')} `}
          {seen ? (
            <Suspense>
              <Attribution />
            </Suspense>
          ) : (
            say('explore.map.borders')
          )}
        </figcaption>
      </figure>
    </section>
  )
}
