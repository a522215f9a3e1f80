// Why there are no accounts where one works alone.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { LeftToRight } from '../ui/values.tsx'

export function Alone(): ReactNode {
  const { sayRich } = useReader()
  return <p>{sayRich('care.alone', { option: <LeftToRight>--team</LeftToRight> })}</p>
}
