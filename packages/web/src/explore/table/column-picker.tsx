// Chooses the columns of the table.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Window } from '../../ui/window.tsx'
import { COLUMNS, type Column } from './columns.tsx'

interface ColumnPickerProps {
  readonly shown: readonly Column[]
  readonly onToggle: (column: Column) => void
}

export function ColumnPicker({ shown, onToggle }: ColumnPickerProps): ReactNode {
  const { say } = useReader()
  const all = COLUMNS.map((id) => ({ id, word: say(`explore.table.col.${id}`) }))
  return (
    <Window opens={say('explore.table.columns')} look="plain">
      <Choices legend={say('explore.table.columns')} unseenLegend all={all} chosen={shown} onToggle={(id) => onToggle(id as Column)} />
    </Window>
  )
}
