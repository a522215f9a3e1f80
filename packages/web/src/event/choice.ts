// What a reader has chosen to see the words of: a claim and a field of it, kept in the address so that it can be sent to another.
import { createContext, use } from 'react'
import type { EventDetail } from './ask-event.ts'
import type { Field } from './fields.ts'

export interface Chosen {
  readonly claim: string
  readonly field: Field
}

export interface Choice {
  readonly event: EventDetail
  readonly chosen: Chosen | null
  readonly choose: (chosen: Chosen | null) => void
}

export const ChoiceContext = createContext<Choice | null>(null)

export function useChoice(): Choice {
  const choice = use(ChoiceContext)
  if (!choice) throw new Error('useChoice outside ChoiceContext')
  return choice
}
