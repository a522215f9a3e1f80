// Writes down the name of a source: the report's words without clitics, marks and spelling of case.
import { foldKey } from '../../../text/normalise/index.ts'
import type { MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'

/** «للمرصد»: the article after the preposition ل is written without its alef, which the name has; not in «للجنة», to a committee. */
const hidesAlef = ({ key, type }: Token, lead: number): boolean =>
  lead > 0 &&
  key.slice(lead - 1, lead + 1) === 'لل' &&
  !type.readings.some((reading) => reading.prep === 'ل' && !reading.det && reading.lead === lead)

/** The words from a token on, in the original's own spelling. */
export function wordsOf(view: MatchView, first: number, end: number, lead: number): string {
  const { document } = view
  const opening = document.tokens[first] as Token
  const normal = opening.in === 'title' && document.title ? document.title : document.text
  const start = lead > 0 ? (normal.start[opening.at + lead] ?? opening.start) : opening.start
  return ((hidesAlef(opening, lead) ? 'ا' : '') + normal.raw.slice(start, (document.tokens[end - 1] as Token).end))
    .replaceAll(/["“”„«»()‘’]/g, '')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[#_]/g, ' ')
    .replaceAll(/(?:\u064B\u0627|\u0627\u064B)(?=\s|$)/gu, '') // the ending of the indefinite accusative: مصدراً is مصدر
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A source is named in the nominative: ناشطين are ناشطون, the head and what describes it alike. */
export function nominative(name: string, isNominative: (word: string) => boolean): string {
  const [head = '', ...rest] = name.split(' ')
  const raised = head.replace(/ين$/, 'ون')
  if (raised === head || !isNominative(foldKey(raised))) return name
  const described = rest[0]?.endsWith('ين') && !rest[0].startsWith('ال') ? [rest[0].replace(/ين$/, 'ون'), ...rest.slice(1)] : rest
  return [raised, ...described].join(' ')
}

/** Whether folded words of one name stand in another, class words and articles aside (وكالة خبر، خبر). */
export function namesAgree(a: string, b: string): boolean {
  const [x, y] = [contentWords(a), contentWords(b)]
  // a name that is a class word alone (النشرة) is no part of another
  if (x.size === 0 || y.size === 0) return x.size === y.size && foldKey(a) === foldKey(b)
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  return [...few].every((word) => many.has(word))
}

/** Words that say what kind of outlet a name is of and are left out as often as not. */
const CLASS_WORDS: ReadonlySet<string> = new Set(
  // agency, channel, newspaper, site, network, bulletin, television, radio, news
  ['وكالة', 'قناة', 'صحيفة', 'جريدة', 'موقع', 'شبكة', 'نشرة', 'تلفزيون', 'راديو', 'إذاعة', 'أنباء', 'منصة'].map(foldKey),
)

const contentWords = (name: string): Set<string> =>
  new Set(
    foldKey(name)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/^ال(?=..)/, ''))
      .filter((word) => word !== '' && !CLASS_WORDS.has(word)),
  )
