// What a comparison comes to, in a sentence that says no more than its interval.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { Comparison } from './ask-trends.ts'
import styles from './trends.module.css'

export function Verdict({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { say } = useReader()
  return <output className={styles['verdict']}>{say(`trends.verdict.${comparison.verdict}`)}</output>
}
