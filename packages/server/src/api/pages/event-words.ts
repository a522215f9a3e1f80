// An event in words, for pages and feeds.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import { inLine } from '../../service/isolate.ts'
import type { Language } from '../../service/language.ts'
import type { ReportedClaim } from '../../service/recorded-event.ts'
import type { Wording } from '../../service/wording.ts'
import { sayIn } from '../messages.ts'

const MONTHS: Readonly<Record<Language, string>> = { ar: 'ar-SY-u-nu-latn', en: 'en-GB' }

/** `2 آذار 2024`, `2 March 2024`; the time of day left out. */
export function dayIn(language: Language, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(MONTHS[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

const ARABIC = /\p{Script=Arabic}/u

/** The words for events in a language. */
export function eventWords(language: Language, wording: Wording) {
  const say = sayIn(language)
  const where = ({ place }: EventRecord): string => {
    if (!place) return say('place.none')
    const { name_ar, name_en, admin1, country } = place.best
    const name = language === 'ar' || name_en === '' || ARABIC.test(name_en) ? name_ar : name_en
    const wider = admin1 && country ? wording.governorate(admin1, country) : ''
    const names = wider && wider !== name ? [name, wider] : [name]
    return names.map((one) => inLine(one, language)).join(say('comma'))
  }
  const when = ({ time }: EventRecord): string => {
    if (!time) return say('day.none')
    const { from, to } = time.best
    return from === to ? dayIn(language, from) : say('days', { from: dayIn(language, from), to: dayIn(language, to) })
  }
  const what = ({ type, kind }: EventRecord): string => {
    const label = wording.label('type', type.best)
    return kind === 'aggregate' ? `${label} (${say('total')})` : label
  }
  const killed = ({ tolls }: EventRecord): string => {
    const toll = tolls.get('killed')
    if (!toll) return say('toll.none')
    const { best, min, max } = toll
    if (max === null) return say('toll.open', { best, min: min ?? best })
    return min === max ? String(best) : say('toll.range', { best, min: min ?? 0, max })
  }
  const grade = ({ graded }: EventRecord): string => say(`grade.${graded.grade}`)
  return {
    title: (record: EventRecord): string => say('title', { what: what(record), where: where(record), when: when(record) }),
    summary: (record: EventRecord, claims: readonly ReportedClaim[]): string =>
      say('summary', {
        killed: killed(record),
        grade: grade(record),
        witnesses: record.witnesses.length,
        reports: new Set(claims.map(({ report }) => report.id)).size,
      }),
  }
}

export type EventWords = ReturnType<typeof eventWords>
