// Country, governorate and district of a place: the one narrows the choice of the next.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { useAreas } from './ask-knowledge.ts'
import type { PlaceDraft } from './draft.ts'
import styles from './knowledge.module.css'

type Areas = Pick<PlaceDraft, 'country' | 'admin1' | 'admin2'>

interface AreasProps {
  readonly value: Areas
  readonly onSet: (areas: Areas) => void
  readonly faultOf: (column: string) => string | undefined
}

/** A choice with what the checker says of it. */
function Chosen({ fault, ...select }: Parameters<typeof Select<string>>[0] & { readonly fault?: string | undefined }): ReactNode {
  return (
    <div>
      <Select {...select} />
      {fault !== undefined && <div className="field-fault">{fault}</div>}
    </div>
  )
}

/** The countries to choose from, none first. */
export function useCountries(none: string): readonly (readonly [string, string])[] {
  const { countries } = useWords()
  return [['', none], ...countries]
}

export function AreaFields({ value, onSet, faultOf }: AreasProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const countries = useCountries(say('knowledge.place.no-country'))
  const { data } = useAreas(value.country)
  const by = (kind: string, above: string | null): (readonly [string, string])[] =>
    (data?.items ?? [])
      .filter((area) => area.kind === kind && (above === null || area.admin1 === above))
      .map((area) => [area.id, words.place(area)])
  // one that the table does not have stays to be seen
  const held = (options: readonly (readonly [string, string])[], id: string): readonly (readonly [string, string])[] =>
    id === '' || options.some(([known]) => known === id) ? options : [...options, [id, id]]
  const open: readonly [string, string] = ['', say('knowledge.place.by-point')]
  return (
    <>
      <Chosen
        label={say('knowledge.place.country')}
        value={value.country}
        options={held(countries, value.country)}
        onSet={(country) => onSet({ country, admin1: '', admin2: '' })}
        fault={faultOf('country')}
      />
      <Chosen
        label={say('knowledge.place.admin1')}
        value={value.admin1}
        options={held([open, ...by('governorate', null)], value.admin1)}
        onSet={(admin1) => onSet({ ...value, admin1, admin2: '' })}
        fault={faultOf('admin1')}
      />
      <Chosen
        label={say('knowledge.place.admin2')}
        value={value.admin2}
        options={held([open, ...by('district', value.admin1)], value.admin2)}
        onSet={(admin2) => onSet({ ...value, admin2 })}
        fault={faultOf('admin2')}
        isDisabled={value.admin1 === ''}
      />
      <p className={`hint ${styles['wide']}`}>{say('knowledge.place.by-point.hint')}</p>
    </>
  )
}
