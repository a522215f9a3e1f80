// Who reads: the settings with the words of their language, for every part of the interface.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { speakApi } from '../api/client.ts'
import { loadCatalogue, type Catalogue } from '../i18n/catalogue.ts'
import { directionOf, type Language } from '../i18n/language.ts'
import { sayingsIn, type Sayings } from '../i18n/say.ts'
import { writtenIn, type Written } from '../i18n/written.ts'
import { applySettings, keepSettings, type Settings } from './settings.ts'

export interface Reader extends Sayings {
  readonly settings: Settings
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  readonly written: Written
  /** Changes settings; a change of language takes effect when its words are there. */
  readonly set: (changes: Partial<Settings>) => void
}

const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('useReader outside ReaderProvider')
  return reader
}

interface ReaderProviderProps {
  readonly first: { readonly settings: Settings; readonly catalogue: Catalogue }
  readonly children: ReactNode
}

export function ReaderProvider({ first, children }: ReaderProviderProps): ReactNode {
  const [{ settings, catalogue }, change] = useState(first)
  useEffect(() => {
    applySettings(settings)
    speakApi(settings.language)
  }, [settings])
  const set = useCallback(
    (changes: Partial<Settings>) => {
      const next = { ...settings, ...changes }
      keepSettings(next)
      if (next.language === settings.language) change({ settings: next, catalogue })
      else void loadCatalogue(next.language).then((words) => change({ settings: next, catalogue: words }))
    },
    [settings, catalogue],
  )
  const reader = useMemo((): Reader => {
    const { language, digits } = settings
    const sayings = sayingsIn(catalogue, language, digits)
    return { ...sayings, settings, language, direction: directionOf(language), written: writtenIn(language, digits), set }
  }, [settings, catalogue, set])
  return (
    <I18nProvider locale={reader.written.locale}>
      <ReaderContext value={reader}>{children}</ReaderContext>
    </I18nProvider>
  )
}
