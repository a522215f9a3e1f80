// A brief of a period and area, to read and to print: figures, map, time, trends, events with their sources, method and limits.
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { briefRoute } from '../app/router.tsx'
import { useAsPublic } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { FilterChips } from '../filter/filter-chips.tsx'
import { PeriodFields } from '../filter/filter-fields.tsx'
import { isEmpty, type Filter } from '../filter/filter.ts'
import { useChips } from '../filter/use-chips.ts'
import { useRecordCount } from '../explore/asked.ts'
import { Invented } from '../explore/invented.tsx'
import { Button } from '../ui/button.tsx'
import { BriefMap } from './brief-map.tsx'
import { BriefTrends } from './brief-trends.tsx'
import { BriefBars } from './bars.tsx'
import { KeyFigures, Tables } from './figures.tsx'
import { Method } from './method.tsx'
import { download, oneFile } from './one-file.ts'
import { ToldEvents } from './told-events.tsx'
import styles from './brief.module.css'

/** What the brief is of, in words. */
function useSubject(filter: Filter): string {
  const { say } = useReader()
  const chips = useChips(filter)
  return isEmpty(filter) ? say('brief.whole') : chips.map(({ words }) => words).join(say('app.comma'))
}

interface ToolsProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onSave: () => void
}

function Tools({ filter, onFilter, onSave }: ToolsProps): ReactNode {
  const { say } = useReader()
  return (
    <div className={styles['tools']} data-screen>
      <div className={styles['period']}>
        <PeriodFields filter={filter} onChange={onFilter} />
        <Button look="main" onPress={() => print()}>
          {say('brief.print')}
        </Button>
        <Button onPress={onSave}>{say('brief.save')}</Button>
      </div>
      <FilterChips filter={filter} onChange={onFilter} undo={null} />
    </div>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

export function BriefPage(): ReactNode {
  const { say, sayRich, written, language } = useReader()
  const filter = briefRoute.useSearch()
  const navigate = useNavigate()
  const asPublic = useAsPublic()
  const article = useRef<HTMLElement>(null)
  const [made] = useState(() => new Date().toISOString())
  const { data: record } = useRecordCount()
  const subject = useSubject(filter)
  const title = say('brief.title', { subject })
  useTitle(title)
  const save = (): void => {
    if (article.current) download(oneFile(article.current, document), `sijill-brief-${made.slice(0, 10)}-${language}.html`)
  }
  return (
    <div className={styles['page']}>
      <Tools filter={filter} onFilter={(next) => void navigate({ to: '/brief', search: next, replace: true })} onSave={save} />
      <article ref={article} className={styles['brief']}>
        <header>
          <p className={styles['of']}>{say('brief.of')}</p>
          <h1>{subject}</h1>
          <p className="quiet">{sayRich('brief.made', { moment: <time dateTime={made}>{written.moment(made)}</time> })}</p>
          {record && <Invented count={record} />}
        </header>
        <Section title={say('brief.section.figures')}>
          <KeyFigures filter={filter} />
        </Section>
        <Section title={say('brief.section.time')}>
          <BriefBars filter={filter} />
        </Section>
        <Section title={say('brief.section.map')}>
          <BriefMap filter={filter} />
        </Section>
        <Section title={say('brief.section.parts')}>
          <Tables filter={filter} />
        </Section>
        {!asPublic && (
          <Section title={say('brief.section.trends')}>
            <BriefTrends filter={filter} />
          </Section>
        )}
        <Section title={say('brief.section.events')}>
          <ToldEvents filter={filter} />
        </Section>
        <Section title={say('brief.section.method')}>
          <Method />
          <p>{say('brief.cite', { subject, moment: written.moment(made) })}</p>
        </Section>
      </article>
    </div>
  )
}
