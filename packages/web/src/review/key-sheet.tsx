// The keys of review: which key does what, to be set anew or switched off.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { ACTIONS, capsOf, USUAL_KEYS, type Action, type KeySettings } from './keys.ts'
import styles from './review.module.css'

interface KeySheetProps {
  readonly settings: KeySettings
  readonly onChange: (settings: KeySettings) => void
}

export function KeySheet({ settings, onChange }: KeySheetProps): ReactNode {
  const { say } = useReader()
  const [setting, set] = useState<Action | null>(null)
  const { on, keys } = settings
  return (
    <section className={styles['sheet']} aria-label={say('review.keys')}>
      <h2>{say('review.keys')}</h2>
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => onChange({ ...settings, on: target.checked })} />{' '}
        {say('review.keys.on')}
      </label>
      <ul className={styles['keys']}>
        {ACTIONS.map((action) => (
          <li key={action}>
            <span>{say(`review.act.${action}`)}</span>
            <button
              type="button"
              className={styles['choice']}
              aria-label={say('review.keys.set', { action: say(`review.act.${action}`), key: capsOf(keys[action]) })}
              onClick={() => set(action)}
              onKeyDown={(event) => {
                if (setting !== action || /^(?:Tab|Escape|Shift|Control|Alt|Meta|Digit|Arrow)/.test(event.code)) return
                event.preventDefault()
                event.stopPropagation()
                event.nativeEvent.stopImmediatePropagation()
                onChange({ ...settings, keys: { ...keys, [action]: event.code } })
                set(null)
              }}
            >
              {setting === action ? say('review.keys.press') : <kbd className={styles['cap']}>{capsOf(keys[action])}</kbd>}
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{say('review.keys.digits')}</p>
      <Button onPress={() => onChange({ on: true, keys: USUAL_KEYS })}>{say('review.keys.usual')}</Button>
    </section>
  )
}
