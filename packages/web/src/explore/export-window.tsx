// Exports exactly what is shown: the same filter, in any form, with restricted fields only where one asks and may.
import { useState, type ReactNode } from 'react'
import { BASE } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import type { Filter } from '../filter/filter.ts'
import { Select } from '../ui/select.tsx'
import { Window } from '../ui/window.tsx'
import styles from './explore.module.css'

/** Forms as the API names them, the usual ones first. */
const FORMS = ['csv', 'xlsx', 'acled', 'ucdp', 'plover', 'geojson', 'hxl', 'parquet', 'jsonl'] as const
type Form = (typeof FORMS)[number]

interface ExportWindowProps {
  readonly filter: Filter
  readonly total: number
}

export function ExportWindow({ filter, total }: ExportWindowProps): ReactNode {
  const { say, language } = useReader()
  const [mayExport, mayRestricted] = [useMay('export'), useMay('restricted')]
  const [form, setForm] = useState<Form>('csv')
  const [restricted, setRestricted] = useState(false)
  if (!mayExport) return null
  const query = new URLSearchParams({ ...filter, lang: language, ...(restricted ? { restricted: 'true' } : {}) }).toString()
  return (
    <Window opens={say('explore.export.title')}>
      <div className={styles['export']}>
        <p>{say('explore.export.what', { count: total })}</p>
        <Select
          label={say('explore.export.form')}
          value={form}
          options={FORMS.map((one) => [one, say(`explore.export.form.${one}`)])}
          onSet={setForm}
        />
        {mayRestricted && (
          <label className={styles['tick']}>
            <input type="checkbox" checked={restricted} onChange={(event) => setRestricted(event.target.checked)} />
            <span>
              {say('explore.export.restricted')}
              <small className="quiet">{say('explore.export.restricted.note')}</small>
            </span>
          </label>
        )}
        <a className="button main" href={`${BASE}/exports/${form}?${query}`} download>
          {say('explore.export.download')}
        </a>
        <a href={`${BASE}/exports/${form}/manifest?${query}`} target="_blank" rel="noreferrer">
          {say('explore.export.manifest')}
        </a>
        <p className="quiet">{say('explore.export.logged')}</p>
      </div>
    </Window>
  )
}
