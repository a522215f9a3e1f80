// What came of a change of a place or an actor: its faults stay with the form; what was kept or removed is told, and the form closes.
import { useState } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import type { Changed, TableFault } from './ask-knowledge.ts'

interface Outcome {
  readonly faults: readonly TableFault[]
  readonly setFaults: (faults: readonly TableFault[]) => void
  /** Takes the answer to a change; `id` is what the form closes with. */
  readonly finish: (answer: Changed, told: 'knowledge.saved' | 'knowledge.removed', id: string | null) => void
}

export function useOutcome(name: string, onDone: (id: string | null) => void): Outcome {
  const { say } = useReader()
  const [faults, setFaults] = useState<readonly TableFault[]>([])
  const finish: Outcome['finish'] = (answer, told, id) => {
    setFaults(answer.faults)
    if (!answer.saved) return
    announce(say(told, { name }))
    onDone(id)
  }
  return { faults, setFaults, finish }
}
