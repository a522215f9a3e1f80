// The public view: a reader with a part in the work sees what the public would, with a banner on every page that says so.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { useReader } from './reader.tsx'
import { useAsPublic, useMay } from './session.ts'

/** Turns the view on or off for this browser until it is closed; the page is asked for anew, so that nothing of the other view stays in it. */
function look(as: 'public' | 'self'): void {
  document.cookie = as === 'public' ? 'sijill_view=public; Path=/; SameSite=Strict' : 'sijill_view=; Path=/; Max-Age=0; SameSite=Strict'
  location.reload()
}

/** Days for which the public is not told of an event; asked for where it is `wanted`. */
export const useDelay = (wanted: boolean): number | undefined =>
  useQuery({
    queryKey: ['public-view'],
    queryFn: () => answerOf(api.publicView['public-view'].settings.$get()),
    enabled: wanted,
  }).data?.delay_days

/** The way into the public view, for whoever may see more than the public. */
export function ToPublicView(): ReactNode {
  const { say } = useReader()
  if (!useMay('restricted')) return null
  return (
    <Button look="plain" onPress={() => look('public')}>
      {say('app.public.on')}
    </Button>
  )
}

/** That the public view is on, what it leaves out, and the way back. */
export function PublicBanner(): ReactNode {
  const { say } = useReader()
  const asPublic = useAsPublic()
  const delay = useDelay(asPublic)
  if (!asPublic) return null
  return (
    <div className="public-view" role="note">
      <strong>{say('app.public')}</strong> <span>{say('app.public.what')}</span>{' '}
      {delay !== undefined && <span>{say('app.public.delay', { count: delay })}</span>}{' '}
      <Button onPress={() => look('self')}>{say('app.public.off')}</Button>
    </div>
  )
}
