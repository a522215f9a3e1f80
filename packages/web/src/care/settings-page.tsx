// What a reader sets for this browser: language, digits, light or dark, which way time runs; and what is set for everybody.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { MAP_NAMES, THEMES } from '../app/settings.ts'
import { DIGITS, LANGUAGES } from '../i18n/language.ts'
import { Select } from '../ui/select.tsx'
import { Care } from './care-tabs.tsx'
import { PublicSettings } from './public-settings.tsx'
import styles from './care.module.css'

const TIMES = ['mirrored', 'plain'] as const

export function SettingsPage(): ReactNode {
  const { say, settings, set } = useReader()
  return (
    <Care page="care.settings">
      <p className="quiet">{say('care.settings.about')}</p>
      <div className={styles['settings']}>
        <Select
          label={say('care.settings.language')}
          value={settings.language}
          options={LANGUAGES.map((one) => [one, say(`care.settings.language.${one}`)])}
          onSet={(language) => set({ language })}
        />
        <Select
          label={say('care.settings.theme')}
          value={settings.theme}
          options={THEMES.map((one) => [one, say(`care.settings.theme.${one}`)])}
          onSet={(theme) => set({ theme })}
        />
        <div>
          <Select
            label={say('care.settings.digits')}
            value={settings.digits}
            options={DIGITS.map((one) => [one, say(`care.settings.digits.${one}`)])}
            onSet={(digits) => set({ digits })}
          />
          <p className="quiet">{say('care.settings.digits.note')}</p>
        </div>
        <Select
          label={say('care.settings.time')}
          value={settings.mirroredTime ? 'mirrored' : 'plain'}
          options={TIMES.map((one) => [one, say(`care.settings.time.${one}`)])}
          onSet={(time) => set({ mirroredTime: time === 'mirrored' })}
        />
        <Select
          label={say('care.settings.map-names')}
          value={settings.mapNames}
          options={MAP_NAMES.map((one) => [one, say(`care.settings.map-names.${one}`)])}
          onSet={(mapNames) => set({ mapNames })}
        />
      </div>
      <PublicSettings />
    </Care>
  )
}
