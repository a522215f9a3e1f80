// The frame of every page: the name, the ways to the parts, the reader's settings, the mark of what is invented.
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { OTHER } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Announcer } from '../ui/announcer.tsx'
import { PublicBanner, ToPublicView } from './public-view.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useReader } from './reader.tsx'
import { useAsPublic } from './session.ts'
import { useNews } from './news.ts'
import { WordsProvider } from '../words/words.tsx'

/** The parts of the interface, in the order of the work, and whether the public view has them. */
const PARTS = [
  { to: '/', message: 'app.part.explore', isPublic: true },
  { to: '/review', message: 'app.part.review', isPublic: false },
  { to: '/trends', message: 'app.part.trends', isPublic: false },
  { to: '/actors', message: 'app.part.registers', isPublic: true },
  { to: '/imports', message: 'app.part.intake', isPublic: false },
  { to: '/care', message: 'app.part.care', isPublic: false },
] as const

function LanguageSwitch(): ReactNode {
  const { language, say, set } = useReader()
  const other = OTHER[language]
  return (
    <Button look="plain" onPress={() => set({ language: other })}>
      <span lang={other}>{say('app.other-language')}</span>
    </Button>
  )
}

function Parts(): ReactNode {
  const { say } = useReader()
  const asPublic = useAsPublic()
  return (
    <nav aria-label={say('app.parts')} className="parts">
      {PARTS.filter(({ isPublic }) => isPublic || !asPublic).map(({ to, message }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {say(message)}
        </Link>
      ))}
    </nav>
  )
}

/** Moves to the head of a page that was opened, as a page from the server would. */
function useHeadOnOpening(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

export function Shell(): ReactNode {
  const { say } = useReader()
  const main = useHeadOnOpening()
  useNews()
  return (
    <>
      <a className="skip" href="#main">
        {say('app.skip')}
      </a>
      <header className="frame">
        <Link to="/" className="name">
          {say('app.name')}
        </Link>
        <Parts />
        <span className="settings">
          <ToPublicView />
          <ThemeSwitch />
          <LanguageSwitch />
        </span>
      </header>
      <PublicBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{say('app.loading')}</p>}>
          <WordsProvider>
            <Outlet />
          </WordsProvider>
        </Suspense>
      </main>
      <Announcer />
    </>
  )
}
