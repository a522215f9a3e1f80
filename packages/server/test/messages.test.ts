// The catalogues of both languages say the same things: same keys, same values put in, all plural forms, no word left in English.
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import pagesAr from '../src/api/messages/ar.json' with { type: 'json' }
import pagesEn from '../src/api/messages/en.json' with { type: 'json' }
import ar from '../src/cli/messages/ar.json' with { type: 'json' }
import en from '../src/cli/messages/en.json' with { type: 'json' }
import problems from '../src/service/problem-messages.json' with { type: 'json' }

type Catalogue = Readonly<Record<string, string>>
const FORMS: Readonly<Record<string, readonly string[]>> = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] }

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
const parse = (message: string): Element[] => new IntlMessageFormat(message, 'en').getAst()
/** Types of the parts of a message that are no value put in: plain text, the number of a plural. */
const NO_VALUE = new Set([0, 7])

/** Names of the values that a message puts in. */
function valuesOf(elements: readonly Element[]): string[] {
  const names = elements.flatMap((element) => {
    if (NO_VALUE.has(element.type) || !('value' in element)) return []
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => valuesOf(option.value)) : []
    return [element.value, ...inner]
  })
  return [...new Set(names)].toSorted()
}

/** Plural forms that a message lacks. */
const lacking = (message: string, forms: readonly string[]): string[] =>
  parse(message).flatMap((element) => ('options' in element ? forms.filter((form) => !(form in element.options)) : []))

/** Latin words that stay as they are: formats, names, options, commands, file names, times (30m), values put in, the name of the other language. */
const KEPT =
  /\{[a-z]+(?:, plural,)?|\b(?:zero|one|two|few|many|other) \{|--?[a-z][-\w]*|[a-z]+=[A-Z][a-z]+|Asia\/Damascus|t\.me\/|https?(?::\/\/(?:record\.example)?)?|\.[a-z]+\b|\b(?:RSS|Atom|Feed|robots|result|JSON|Lines|HTML|Markdown|GeoNames|UTF-8|WINDOWS-1256|iconv|text|MB|SY|PMTiles|MBTiles|pmtiles convert|MVT|PNG|JPEG|WebP|SIJILL_[A-Z]+|DATABASE_URL|PostgreSQL|ACLED|UCDP|CSV|(?:npx )?sijill [a-z]+(?: [a-z]+)?(?: FILE| reports\.jsonl)?|Ctrl-C|English|\d+[mhd])\b|\*|T08/g
const untranslated = (message: string): string[] => message.replaceAll(KEPT, ' ').match(/[A-Za-z]+/g) ?? []

/** What is wrong between two catalogues, as sentences. */
function faultsOf(arabic: Catalogue, english: Catalogue): string[] {
  const faults: string[] = []
  for (const key of new Set([...Object.keys(arabic), ...Object.keys(english)])) {
    const [one, other] = [arabic[key], english[key]]
    if (!one || !other) {
      faults.push(`${key} is missing in ${one ? 'en' : 'ar'}`)
      continue
    }
    if (valuesOf(parse(one)).join() !== valuesOf(parse(other)).join()) faults.push(`${key} puts other values in`)
    for (const form of lacking(one, FORMS['ar'] ?? [])) faults.push(`${key} lacks the Arabic plural ${form}`)
    for (const form of lacking(other, FORMS['en'] ?? [])) faults.push(`${key} lacks the English plural ${form}`)
    for (const word of untranslated(one)) faults.push(`${key} holds the word ${word} in Arabic`)
  }
  return faults
}

describe('messages', () => {
  it('of commands say the same in both languages', () => expect(faultsOf(ar, en)).toEqual([]))

  it('of pages say the same in both languages', () => expect(faultsOf(pagesAr, pagesEn)).toEqual([]))

  it('are checked: a missing key, a value, a plural form and a foreign word are found', () => {
    expect(faultsOf({}, { a: 'x' })).toEqual(['a is missing in ar'])
    expect(faultsOf({ a: '{m} س' }, { a: '{n}' })).toEqual(['a puts other values in'])
    expect(faultsOf({ a: '{n, plural, zero {س} one {س} two {س} few {س} other {س}}' }, { a: '{n, plural, other {x}}' })).toEqual([
      'a lacks the Arabic plural many',
      'a lacks the English plural one',
    ])
    expect(faultsOf({ a: 'ملف file' }, { a: 'file' })).toEqual(['a holds the word file in Arabic'])
  })
})

describe('problems', () => {
  it.each(Object.entries(problems))('%s is told in both languages with the same values', (_, message) => {
    const values = (text: string): string[] => (text.match(/\{[a-z]+\}/g) ?? []).toSorted()
    expect(values(message.ar)).toEqual(values(message.en))
    expect(untranslated(message.ar.replaceAll(/"[^"]*"/g, ' '))).toEqual([])
  })
})
