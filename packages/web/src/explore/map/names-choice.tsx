// The reader's choice of the names on maps: Arabic, English or both. The map itself is never mirrored.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { Select } from '../../ui/select.tsx'
import { NAMES_IN } from './names.ts'
import { useNamesIn } from './use-names.ts'

export function NamesChoice(): ReactNode {
  const { say, set } = useReader()
  return (
    <Select
      label={say('explore.map.names')}
      unseenLabel
      inline
      value={useNamesIn()}
      options={NAMES_IN.map((one) => [one, say(`explore.map.names.${one}`)])}
      onSet={(mapNames) => set({ mapNames })}
    />
  )
}
