// Writes down the names of a report that no table has, so that an editor can be told which are met most.
import type { Issue } from '../report/types.ts'
import { spanOf } from '../text/document.ts'
import type { MatchView } from './match/index.ts'

/** Tokens of a name, with the folded letters before the first. */
interface Name {
  readonly first: number
  readonly end: number
  readonly lead: number
}

/** The words of a name without the marks among them: كتيبة "أسود الوادي" is كتيبة أسود الوادي. */
const wordsOf = ({ document, tokens }: MatchView, { first, end, lead }: Name): string =>
  tokens
    .slice(first, end)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ index }) => spanOf(document, index, index + 1, index === first ? lead : 0).text)
    .join(' ')

/** Issues whose message is the name: `place/unlisted`, `actor/unlisted`. */
export const unlistedIssues = (view: MatchView, kind: 'place' | 'actor', names: readonly Name[]): Issue[] =>
  names.map((name) => ({
    code: `${kind}/unlisted`,
    message: wordsOf(view, name),
    span: spanOf(view.document, name.first, name.end, name.lead),
  }))
