// Puts messages into words: plurals by the language's own forms, what is put in set apart so that directions do not mix.
import { IntlMessageFormat } from 'intl-messageformat'
import { createElement, Fragment, isValidElement, type ReactNode } from 'react'
import type { Catalogue, Message } from './catalogue.ts'
import { localeOf, type Digits, type Language } from './language.ts'

/** First strong isolate, pop: what stands between them is laid out by itself. */
const [ISOLATE, POP] = ['\u2068', '\u2069']

type Values = Readonly<Record<string, string | number>>
type RichValues = Readonly<Record<string, ReactNode>>

/** Says a message as a text, for titles, labels and hints; texts put in are isolated. */
type Say = (message: Message, values?: Values) => string
/** Says a message as nodes; what is put in is isolated by `<bdi>`. */
type SayRich = (message: Message, values: RichValues) => ReactNode

export interface Sayings {
  readonly say: Say
  readonly sayRich: SayRich
}

/** A text that keeps its own direction wherever it stands. */
export const isolated = (text: string): string => `${ISOLATE}${text}${POP}`

const isolatedValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]))

const asNode = (value: ReactNode, key: number): ReactNode => (isValidElement(value) ? createElement('bdi', { key }, value) : value)

/** `sayingsIn(catalogue, 'ar', 'latn').say('app.events', { count: 3 })`: 3 أحداث (three events). */
export function sayingsIn(catalogue: Catalogue, language: Language, digits: Digits): Sayings {
  const locale = localeOf(language, digits)
  const formats = new Map<Message, IntlMessageFormat>()
  const format = (message: Message): IntlMessageFormat => {
    const known = formats.get(message) ?? new IntlMessageFormat(catalogue[message], locale)
    formats.set(message, known)
    return known
  }
  return {
    say: (message, values = {}) => String(format(message).format(isolatedValues(values))),
    sayRich: (message, values) => {
      const parts = format(message).format<ReactNode>(
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? createElement('bdi', { key: name }, value) : value,
          ]),
        ),
      )
      return createElement(Fragment, null, Array.isArray(parts) ? parts.map(asNode) : parts)
    },
  }
}
