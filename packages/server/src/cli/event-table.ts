// Prints events for the eye in the reader's language: when, what, where, how many, how sure, and by whom it is told.
import type { EventRecord, TollValue } from '@sijill/engine/record/types.ts'
import type { RecordedEvent } from '../service/recorded-event.ts'
import { directed, inLine, leftToRight } from './bidi.ts'
import { timeText, tollText, type Printing } from './claim-words.ts'

function whenText({ time }: EventRecord, printing: Printing): string {
  return timeText(time && { ...time.best, text: '', start: 0, end: 0, in: 'text', rule: '', inherited: false }, printing)
}

function whatText({ type, subtype, kind }: EventRecord, { wording, id, say }: Printing): string {
  const named =
    wording.label('type', type.best) + id(type.best) + (subtype === null ? '' : say('comma') + wording.label('subtype', subtype))
  return kind === 'aggregate' ? `${named} (${wording.label('kind', kind)})` : named
}

function whereText({ place }: EventRecord, { language, wording, say, id }: Printing): string {
  if (!place) return say('unknown')
  const { name_ar, name_en, admin1, country } = place.best
  const name = inLine(language === 'ar' || name_en === '' ? name_ar : name_en, language) + id(place.best.id)
  const wider = country === null ? [] : [admin1 === null ? '' : wording.governorate(admin1, country), wording.country(country)]
  return [name, ...wider.filter((one) => one !== '' && one !== name)].join(say('comma'))
}

/** `3 (2 to 5)`: the best figure, and the range where the sources give one. */
function figureText(toll: TollValue, printing: Printing): string {
  const best = printing.number(toll.best)
  return toll.min === toll.best && toll.max === toll.best ? best : `${best} (${tollText(toll, printing)})`
}

function tollTexts({ tolls }: EventRecord, printing: Printing): string[] {
  const { say, wording } = printing
  return [...tolls].map(([outcome, toll]) => say('counted', { what: wording.label('outcome', outcome), value: figureText(toll, printing) }))
}

function whoTexts({ initiators, targets, participants }: EventRecord, { wording, say, language, id }: Printing): string[] {
  const roles = [
    ['initiator', initiators],
    ['target', targets],
    ['participant', participants],
  ] as const
  return roles.flatMap(([role, values]) =>
    values.length === 0
      ? []
      : [
          say('role', {
            what: wording.label('role', role),
            value: values.map(({ best }) => inLine(wording.actor(best) ?? best, language) + id(best)).join(say('comma')),
          }),
        ],
  )
}

/** Lines of one event. */
export function eventTable({ record, claims }: RecordedEvent, printing: Printing): string {
  const { say, wording, language } = printing
  const { graded, witnesses } = record
  const reports = new Set(claims.map(({ report }) => report.id)).size
  const sure = `${wording.label('grade', graded.grade)}: ${wording.label('ground', graded.because)}`
  const more = [...whoTexts(record, printing), ...tollTexts(record, printing)]
  const lines = [
    [whenText(record, printing), whatText(record, printing), whereText(record, printing)].join(' · '),
    ...(more.length > 0 ? [more.join(' · ')] : []),
    [sure, say('events.told', { reports, witnesses: witnesses.length }), leftToRight(record.id)].join(' · '),
  ]
  return lines.map((line, at) => directed(at === 0 ? line : `    ${line}`, language)).join('\n')
}
