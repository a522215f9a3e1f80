// The pages of review: the queue, what coders differ on, how far they agree, how it is set.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { Tabs } from '../ui/tabs.tsx'

export function ReviewTabs(): ReactNode {
  const { say } = useReader()
  const mayJudge = useMay('adjudicate')
  const maySet = useMay('audit')
  const pages = [
    { to: '/review', name: say('review.queue') },
    ...(mayJudge ? [{ to: '/review/adjudication', name: say('review.adjudication') } as const] : []),
    { to: '/review/differences', name: say('review.differences') },
    { to: '/review/agreement', name: say('review.agreement') },
    ...(maySet || mayJudge ? [{ to: '/review/settings', name: say('review.settings') } as const] : []),
  ] as const
  return <Tabs label={say('review.parts')} pages={pages} />
}
