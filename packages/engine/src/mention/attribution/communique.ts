// Decides whose communiqué a report is: «تصريح صادر عن مديرية الأمن»، «وزارة الداخلية – بيان» at its head make that body its voice.
import type { MatchView } from '../match/index.ts'
import type { Sentence } from '../../text/token/types.ts'
import { withSources, type SourceTables } from './who/names.ts'
import type { Outlet, Source, SourceMention } from './types.ts'

/** Lines at the head in which it is told, and the longest of them in words: a title, no news. */
const HEAD_LINES = 3
const LONGEST = 14

const ISSUED = /^(?:بيان|تصريح|بلاغ|تعميم|توضيح)$/

/** What may stand between the word and the body: press, important, issued, by, from. */
const BETWEEN = /^(?:صحفي|صحافي|هام|مهم|عاجل|رسمي|صادر|عن|من)$/

/** Kinds of bodies that issue communiqués. */
const ISSUERS: ReadonlySet<string> = new Set(['official', 'armed_actor', 'aid_body', 'monitor'])

type SourceAt = (view: MatchView, at: number) => SourceMention | undefined

const skipMarks = (view: MatchView, from: number, end: number): number => {
  let at = from
  while (at < end && view.tokens[at]?.kind === 'mark') at++
  return at
}

/** First token after «بيان صحفي صادر عن»: where the body that issues it is told. */
function afterIssued(view: MatchView, word: number, end: number): number {
  let at = word + 1
  while (at < end && BETWEEN.test(view.tokens[at]?.key ?? '')) at++
  return at
}

/** The body told by a short line that is headed by a communiqué («بيان صادر عن المديرية») or that heads one («المديرية – بيان»). */
function issuerIn(view: MatchView, { first, end }: Sentence): Source | null {
  if (end - first > LONGEST) return null
  const issued = (at: number): boolean => at < end && ISSUED.test(view.tokens[at]?.key ?? '')
  const head = skipMarks(view, first, end)
  const at = issued(head) ? afterIssued(view, head, end) : head
  const found = view.mentionAt('source', at) as SourceMention | undefined
  if (!found || !(at > head || issued(skipMarks(view, found.end, end)))) return null
  const named = found.named.is === 'last' ? found.named.else : found.named.is === 'source' ? found.named.source : null
  return named && ISSUERS.has(named.kind) ? named : null
}

/** The voice of a report: whose communiqué it says to be, else its outlet. */
export function voiceOf(view: MatchView, tables: SourceTables, sourceAt: SourceAt, outlet: Outlet): Outlet {
  const inner = withSources(view, tables, sourceAt)
  for (const sentence of view.document.sentences.slice(0, HEAD_LINES)) {
    const issuer = issuerIn(inner, sentence)
    if (issuer) return { name: issuer.name, kind: issuer.kind, id: issuer.id }
  }
  return outlet
}
