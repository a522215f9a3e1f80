// How review is set: what is coded twice, shown without suggestions or as a test of the coder, and for how long a claim is a coder's.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useMay, useSelf } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { WholeNumber } from '../ui/whole-number.tsx'
import { askSettings, sendSettings, type Settings } from './ask-review.ts'
import { GoldClaims } from './gold-claims.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import styles from './review.module.css'

type NumberName = Exclude<keyof Settings, 'double_high_impact'>

/** What may be set: shares in hundredths, other numbers as they are, each up to a most. */
const MOST: Readonly<Record<NumberName, number>> = {
  double_share: 100,
  high_impact_dead: 10_000,
  blind_share: 100,
  gold_share: 30,
  canary_share: 30,
  lease_minutes: 240,
}
const isShare = (name: NumberName): boolean => name.endsWith('_share')
const LEAST = 1

/** One who works alone codes nothing twice, is tested by nobody and waits for no one. */
const ALONE = ['blind_share'] as const satisfies NumberName[]
const TEAM = ['double_share', 'blind_share', 'gold_share', 'canary_share', 'lease_minutes'] as const satisfies NumberName[]

interface Part {
  readonly settings: Settings
  readonly onSet: (changes: Partial<Settings>) => void
}

function NumberSet({ name, settings, onSet }: Part & { readonly name: NumberName }): ReactNode {
  const { say } = useReader()
  const scale = isShare(name) ? 100 : 1
  const set = (text: string | undefined): void => {
    const least = isShare(name) ? 0 : LEAST
    onSet({ [name]: Math.min(MOST[name], Math.max(least, Number(text ?? least))) / scale })
  }
  return (
    <div className={styles['setting']}>
      <WholeNumber label={say(`review.set.${name}`)} value={String(Math.round(settings[name] * scale))} onSet={set} />
      <p className="hint">{say(`review.set.${name}.means`)}</p>
    </div>
  )
}

function TwiceIfWeighty({ settings, onSet }: Part): ReactNode {
  const { say } = useReader()
  return (
    <div className={styles['setting']}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={settings.double_high_impact}
          onChange={({ target }) => onSet({ double_high_impact: target.checked })}
        />
        <span>{say('review.set.double_high_impact')}</span>
      </label>
      <p className="hint">{say('review.set.double_high_impact.means')}</p>
    </div>
  )
}

function SettingsForm({ kept, alone }: { readonly kept: Settings; readonly alone: boolean }): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const [settings, change] = useState(kept)
  const save = useMutation({
    mutationFn: () => sendSettings(settings),
    onSuccess: () => {
      announce(say('review.set.saved'))
      return client.invalidateQueries({ queryKey: ['review', 'settings'] })
    },
  })
  const props = { settings, onSet: (changes: Partial<Settings>) => change({ ...settings, ...changes }) }
  const isChanged = JSON.stringify(settings) !== JSON.stringify(kept)
  return (
    <form
      className={styles['settings']}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {(alone ? ALONE : TEAM).map((name) => (
        <NumberSet key={name} name={name} {...props} />
      ))}
      {!alone && <TwiceIfWeighty {...props} />}
      {!alone && settings.double_high_impact && <NumberSet name="high_impact_dead" {...props} />}
      <p className={styles['save']}>
        <Button type="submit" look="main" isDisabled={save.isPending}>
          {say('review.set.save')}
        </Button>{' '}
        <span className="quiet">{isChanged ? say('review.set.unsaved') : save.isSuccess && say('review.set.saved')}</span>
      </p>
      {save.error && <Fault error={save.error} />}
    </form>
  )
}

export function ReviewSettingsPage(): ReactNode {
  const { say } = useReader()
  useTitle(say('review.settings'))
  const { data: self } = useSelf()
  const [maySet, mayJudge] = [useMay('audit'), useMay('adjudicate')]
  const { data, error, refetch } = useQuery({ queryKey: ['review', 'settings'], queryFn: askSettings, enabled: maySet })
  const alone = self?.mode === 'local'
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <h1>{say('review.settings')}</h1>
      {self && !maySet && !mayJudge && <p>{say('review.settings.not-yours')}</p>}
      {error && <Fault error={error} again={() => void refetch()} />}
      {self && data && <p className="quiet">{say(alone ? 'review.settings.alone' : 'review.settings.about')}</p>}
      {self && data && <SettingsForm kept={data} alone={alone} />}
      {self && !alone && mayJudge && <GoldClaims />}
    </div>
  )
}
