// The names that reports give and no table has, those met most first: one press opens the editor with the name in it.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { gapsRoute } from '../app/router.tsx'
import { useMay } from '../app/session.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Heads } from '../ui/heads.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Select } from '../ui/select.tsx'
import { GAP_KINDS, useGaps, type Gap, type GapKind } from './ask-knowledge.ts'
import { Knowledge } from './frame.tsx'
import styles from './knowledge.module.css'

function Example({ example }: Pick<Gap, 'example'>): ReactNode {
  const { say, written } = useReader()
  const { report, outlet, published, before, words, after } = example
  return (
    <>
      <span lang="ar" dir="rtl" className={styles['sentence']}>
        {before}
        <mark>{words}</mark>
        {after}
      </span>
      <span className="quiet">
        <Link to="/reports/$id" params={{ id: report }} search={{}} className={styles['target'] ?? ''}>
          <bdi>{outlet ?? say('knowledge.gaps.report')}</bdi>
        </Link>{' '}
        {published !== null && <time dateTime={published}>{written.day(published)}</time>}
      </span>
    </>
  )
}

/** The way from a name to the editor; one that is listed by now waits for reading anew. */
function Closing({ gap, kind }: { readonly gap: Gap; readonly kind: GapKind }): ReactNode {
  const { say } = useReader()
  const may = useMay('import')
  if (gap.listed) return <span className="quiet">{say('knowledge.gaps.listed')}</span>
  if (!may) return null
  return (
    <Link
      to={kind === 'place' ? '/knowledge/places' : '/knowledge/actors'}
      search={{ add: gap.name }}
      className={`button usual ${styles['to']}`}
      aria-label={say('knowledge.gaps.add-one', { name: gap.name })}
    >
      {say('knowledge.gaps.add')}
    </Link>
  )
}

function GapTable({ kind }: { readonly kind: GapKind }): ReactNode {
  const { say, written } = useReader()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useGaps(kind)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && items.length === 0 && <p className="quiet">{say(`knowledge.gaps.none.${kind}`)}</p>}
      {items.length > 0 && (
        <ScrollRegion className="table-frame" label={say('knowledge.gaps')}>
          <table>
            <Heads of={(['name', 'add', 'claims', 'reports', 'example'] as const).map((name) => say(`knowledge.gaps.${name}`))} />
            <tbody>
              {items.map((gap) => (
                <tr key={gap.name}>
                  <th scope="row" className={styles['name']}>
                    <bdi lang="ar">{gap.name}</bdi>
                  </th>
                  <td>
                    <Closing gap={gap} kind={kind} />
                  </td>
                  <td className={styles['number']}>{written.number(gap.claims)}</td>
                  <td className={styles['number']}>{written.number(gap.reports)}</td>
                  <td className={styles['example']}>
                    <Example example={gap.example} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('care.more')}
        </Button>
      )}
    </>
  )
}

const kindIn = (text: string | undefined): GapKind => GAP_KINDS.find((kind) => kind === text) ?? 'place'

export function GapsPage(): ReactNode {
  const { say } = useReader()
  const kind = kindIn(gapsRoute.useSearch().kind)
  const go = gapsRoute.useNavigate()
  return (
    <Knowledge>
      <h2>{say('knowledge.gaps.title')}</h2>
      <p className="quiet">{say(`knowledge.gaps.about.${kind}`)}</p>
      <Select
        label={say('knowledge.gaps.kind')}
        value={kind}
        options={GAP_KINDS.map((one) => [one, say(`knowledge.gaps.kind.${one}`)])}
        onSet={(next) => void go({ search: { kind: next }, replace: true })}
        inline
      />
      <GapTable kind={kind} />
    </Knowledge>
  )
}
