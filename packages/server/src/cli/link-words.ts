// Puts into words why a claim tells of an event, or what stands between them.
import type { Beside, Why } from '@sijill/engine/event/why.ts'
import type { Reason } from '@sijill/engine/event/types.ts'
import { OUTCOMES } from '@sijill/engine/report/vocabulary.ts'
import type { LinkExplained } from '../service/explain-link.ts'
import { directed, inLine, leftToRight } from './bidi.ts'
import { timeText, type Printing } from './claim-words.ts'

/** A ground in words: of figures, whose they are comes first. */
function reasonText({ code, measure }: Reason, { wording, say, number }: Printing): string {
  const [field = '', finding = ''] = code.split('.')
  const counted = field === 'combined' ? ['killed', 'injured'] : OUTCOMES.filter((outcome) => outcome === field)
  const what = counted.map((outcome) => wording.label('outcome', outcome)).join(say('comma'))
  const words = wording.label('reason', counted.length > 0 ? `toll.${finding}` : code)
  return (what === '' ? words : say('counted', { what, value: words })) + (measure === undefined ? '' : ` (${number(measure)})`)
}

const points = (value: number, { number }: Printing): string => leftToRight(`${value > 0 ? '+' : ''}${number(value)}`)

/** Who told a claim, and when. */
function tellerText(id: string, { claims }: LinkExplained, printing: Printing): string {
  const found = claims.get(id)
  if (!found) return leftToRight(id)
  const { claim, report } = found
  const outlet = inLine(report.outlet ?? report.title ?? report.id, printing.language)
  const when = timeText(claim.time, printing)
  return [outlet, when, printing.wording.label('type', claim.type ?? ''), leftToRight(id)].join(' · ')
}

function besideText(one: Beside, explained: LinkExplained, printing: Printing): string[] {
  const { say, wording } = printing
  const joined = one.joinedBy === null ? '' : ` · ${say(one.joinedBy === 'person' ? 'why.person' : 'why.report')}`
  const forbidden = one.veto === null ? [] : [`    ${say('why.veto', { what: wording.label('veto', one.veto) })}`]
  return [
    `  ${tellerText(one.claim, explained, printing)}`,
    `    ${say('why.sum', { points: points(one.score, printing) })}${joined}`,
    ...forbidden,
    ...one.reasons.map((reason) => `    ${points(reason.points, printing)}  ${reasonText(reason, printing)}`),
  ]
}

/** What keeps a claim out of an event. */
function obstacleText({ obstacle, bar }: Why, explained: LinkExplained, printing: Printing): string | null {
  const { say, wording, number } = printing
  if (!obstacle) return null
  switch (obstacle.is) {
    case 'one-report':
      return say('why.one-report')
    case 'decided':
      return say('why.decided')
    case 'veto':
      return say('why.veto', { what: wording.label('veto', obstacle.veto) })
    case 'pair':
      return say('why.pair', { one: tellerText(obstacle.a, explained, printing), other: tellerText(obstacle.b, explained, printing) })
    case 'mean':
      return say('why.mean', { mean: number(obstacle.mean), hold: number(bar.hold) })
    case 'score':
      return obstacle.best === null ? say('why.no-pair') : say('why.score', { best: number(obstacle.best), join: number(bar.join) })
    case 'no-event':
      return say('why.no-event')
  }
}

/** Lines that explain a link. */
export function linkText(explained: LinkExplained, printing: Printing): string {
  const { why, own } = explained
  const { say, language } = printing
  const head = say(why.belongs ? 'why.belongs' : 'why.apart', { event: leftToRight(why.event), own: leftToRight(own) })
  const obstacle = obstacleText(why, explained, printing)
  const alone = why.belongs && why.beside.length === 0 ? [say('why.alone')] : []
  const lines = [
    tellerText(why.claim, explained, printing),
    head,
    ...(obstacle === null ? [] : [obstacle]),
    ...alone,
    ...why.beside.flatMap((one) => besideText(one, explained, printing)),
  ]
  return `${lines.map((line) => directed(line, language)).join('\n')}\n`
}
