// Names the page in the browser's tab and history.
import { useEffect } from 'react'
import { isolated } from '../i18n/say.ts'
import { useReader } from './reader.tsx'

/** Sets the title of the page while it is shown; null until it is known. */
export function useTitle(title: string | null): void {
  const { say } = useReader()
  const name = say('app.name')
  useEffect(() => {
    document.title = title === null ? name : `${isolated(title)} · ${name}`
    return () => {
      document.title = name
    }
  }, [title, name])
}
