// Starts the interface: the words of the reader's language first, then the page.
import '@fontsource-variable/noto-naskh-arabic'
import '@fontsource-variable/noto-sans-arabic'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiFault, speakApi } from './api/client.ts'
import { ReaderProvider } from './app/reader.tsx'
import { router } from './app/router.tsx'
import { applySettings, readSettings } from './app/settings.ts'
import { loadCatalogue } from './i18n/catalogue.ts'
import './ui/tokens.css'
import './ui/base.css'

const MOST_TRIES = 2
const FRESH = 30_000

/** A fault of the asker is the same the next time; one of the way may pass. */
const mayPass = (error: unknown): boolean => !(error instanceof ApiFault) || error.status === 0 || error.status >= 500

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH, retry: (count, error) => count < MOST_TRIES && mayPass(error) } },
})

const settings = readSettings()
applySettings(settings)
speakApi(settings.language)
const catalogue = await loadCatalogue(settings.language)
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ReaderProvider first={{ settings, catalogue }}>
        <RouterProvider router={router} />
      </ReaderProvider>
    </QueryClientProvider>
  </StrictMode>,
)
