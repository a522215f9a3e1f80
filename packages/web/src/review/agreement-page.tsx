// How far coders agree, field by field, with what may be relied on; for managers how each coder does.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { Heads } from '../ui/heads.tsx'
import { Defined } from '../ui/defined.tsx'
import { Fault } from '../ui/fault.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { askAgreement, askCoders, type AgreementField } from './ask-review.ts'
import { ReviewTabs } from './review-tabs.tsx'
import styles from './review.module.css'

/** Krippendorff's customary bounds: rely from .800 on, draw tentative conclusions from .667 on. */
const BANDS = [
  ['rely', 0.8],
  ['tentative', 0.667],
] as const

const bandOf = (alpha: number): 'rely' | 'tentative' | 'discard' => BANDS.find(([, least]) => alpha >= least)?.[0] ?? 'discard'

const three = (value: number): string => value.toFixed(3)

function Alpha({ alpha, interval }: Pick<AgreementField, 'alpha' | 'interval'>): ReactNode {
  const { say } = useReader()
  if (alpha === null) return <Defined definition={say('review.alpha.undefined.means')}>{say('review.alpha.undefined')}</Defined>
  const band = bandOf(alpha)
  return (
    <>
      <LeftToRight>{three(alpha)}</LeftToRight> {interval && <LeftToRight>{`[${three(interval[0])}, ${three(interval[1])}]`}</LeftToRight>}{' '}
      <Defined definition={say(`review.band.${band}.means`)}>{say(`review.band.${band}`)}</Defined>
    </>
  )
}

function Kappas({ pairs }: Pick<AgreementField, 'pairs'>): ReactNode {
  const { say } = useReader()
  const told = pairs.filter(({ kappa }) => kappa !== null)
  if (told.length === 0) return <span className="quiet">{say('review.alpha.undefined')}</span>
  return told.map(({ coders, n, kappa }) => (
    <span key={coders.join()} className={styles['pair']}>
      <bdi>{personIn(coders[0])}</bdi> · <bdi>{personIn(coders[1])}</bdi> <LeftToRight>{three(kappa as number)}</LeftToRight>{' '}
      <span className="quiet">{say('review.of-claims', { count: n })}</span>
    </span>
  ))
}

const COLUMNS = ['field', 'n', 'missing', 'alpha', 'exact', 'kappa', 'notes'] as const

function Fields({ fields }: { readonly fields: readonly AgreementField[] }): ReactNode {
  const { say, written } = useReader()
  return (
    <ScrollRegion label={say('review.agreement')} className="table-frame">
      <table data-testid="agreement">
        <Heads of={COLUMNS.map((name) => say(`review.agreement.${name}`))} />
        <tbody>
          {fields.map(({ field, level, n, missing, alpha, interval, exact, pairs, warnings }) => (
            <tr key={field} data-field={field}>
              <th scope="row">
                {say(`review.compared.${field}`)} <small className="quiet">{say(`review.level.${level}`)}</small>
              </th>
              <td>{written.number(n)}</td>
              <td>{written.percent(missing)}</td>
              <td>
                <Alpha alpha={alpha} interval={interval} />
              </td>
              <td>{exact === null ? <span className="quiet">{say('review.alpha.undefined')}</span> : written.percent(exact)}</td>
              <td>
                <Kappas pairs={pairs} />
              </td>
              <td>{warnings.map((warning) => say(`review.warning.${warning}`)).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

const CODER_COLUMNS = ['coder', 'codings', 'accepted', 'gold', 'canaries', 'alarm'] as const

/** How each coder does: for those who look after the team. */
function Coders(): ReactNode {
  const { say, written } = useReader()
  const { data } = useQuery({ queryKey: ['review', 'coders'], queryFn: askCoders })
  if (!data) return null
  return (
    <>
      <h2>{say('review.coders')}</h2>
      {data.coders.length === 0 ? (
        <p className="quiet">{say('review.coders.none')}</p>
      ) : (
        <ScrollRegion label={say('review.coders')} className="table-frame">
          <table>
            <Heads of={CODER_COLUMNS.map((name) => say(`review.coders.${name}`))} />
            <tbody>
              {data.coders.map(({ coder, codings, accepted, gold, gold_right, canaries, canaries_taken, alarm }) => (
                <tr key={coder}>
                  <th scope="row">
                    <bdi>{personIn(coder)}</bdi>
                  </th>
                  <td>{written.number(codings)}</td>
                  <td>{accepted === null ? '' : written.percent(accepted)}</td>
                  <td>{say('review.coders.of', { part: gold_right, whole: gold })}</td>
                  <td>{say('review.coders.of', { part: canaries_taken, whole: canaries })}</td>
                  <td>{alarm && <strong>⚠ {say('review.coders.alarmed')}</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  )
}

export function AgreementPage(): ReactNode {
  const { say } = useReader()
  useTitle(say('review.agreement'))
  const { data, error, refetch } = useQuery({ queryKey: ['review', 'agreement'], queryFn: askAgreement })
  const mayLookAfter = useMay('audit')
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <h1>{say('review.agreement')}</h1>
      <p className="quiet">{say('review.agreement.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && <p>{say('review.agreement.claims', { count: data.claims })}</p>}
      {data && data.claims > 0 && <Fields fields={data.fields} />}
      {mayLookAfter && <Coders />}
    </div>
  )
}
