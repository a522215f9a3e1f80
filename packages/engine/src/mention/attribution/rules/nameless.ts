// Reads sources without a name: «مصدر عسكري في الشرطة»، شهود عيان، ناشطون من البلدة، وسائل إعلام محلية.
import { hitOf, lexeme, mention, rule, type MatchView, type Rule } from '../../match/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Token } from '../../../text/token/types.ts'
import type { NamelessHead, SourceName } from '../who/names.ts'
import { nominative, wordsOf } from '../who/words.ts'
import type { Source } from '../types.ts'
import { isListed, leadOf, own, sourceOf, tailed, type ReadSource } from './named.ts'

/** Heads of people whose plural is sound; the register lists both cases, a name is written in the nominative. */
const isPeople = (word: string): boolean => /ون$/.test(word)

/** نشطاء المرصد: a body's own people speak as the body. */
function bodyAfter(view: MatchView, first: number, end: number): Pick<Source, 'name' | 'kind'> | null {
  const listed = view.mentionAt('source-name', first) as SourceName | undefined
  if (listed) return listed.lead === 0 && !listed.speaker ? sourceOf(listed.row) : null
  const token = view.tokens[first]
  const word = token && end > first + 1 ? hitOf(token, 'outlet_word', { conj: false, prep: false, det: false }) : null
  return word && { name: wordsOf(view, first, end, 0), kind: word.entry.value as SourceKind }
}

/** Bodies that tell what their own people in the field send them. */
const WORD_OF_SOURCES: ReadonlySet<SourceKind> = new Set<SourceKind>(['monitor', 'local_network'])

export const namelessRules: readonly Rule<ReadSource>[] = [
  rule({
    id: 'source.nameless',
    because: 'A source without a name is anonymous, whatever its house; what is told of it belongs to how it is named.',
    pattern: tailed(lexeme('source_word', { conj: true })),
    build: (hit, view, { first, end }) => {
      const lead = leadOf(hit)
      const head = view.mentionAt('source-nameless', first) as NamelessHead | undefined
      const name = wordsOf(view, first, end, lead)
      // وسائل إعلام and مصادر إعلامية are media without a name
      const kind = head && head.end > first + 1 ? head.kind : 'anonymous'
      // مصادر مرصد السهل: the sources of a monitor are the monitor's word
      const body = kind === 'anonymous' && !hit.reading.det && end > first + 1 ? bodyAfter(view, first + 1, end) : null
      if (body && WORD_OF_SOURCES.has(body.kind)) return own(body, lead)
      const source = { id: null, name, kind, actor: null, from: null }
      return hit.reading.det && end === first + 1 ? { lead, named: { is: 'last-nameless' } } : { lead, named: { is: 'source', source } }
    },
  }),
  rule({
    id: 'source.people',
    because: 'Witnesses, residents, activists and media told by what they are.',
    pattern: tailed(mention<NamelessHead>('source-nameless')),
    build: (head, view, { first, end }) => {
      const token = view.tokens[first] as Token
      if (isListed(view, first) || hitOf(token, 'source_word', { conj: true })) return null
      const body = head.kind === 'local_network' ? bodyAfter(view, head.end, end) : null
      if (body) return own(body, head.lead)
      // المسؤول، القائد: definite, they hold an office
      if (!head.articleAgrees && hitOf(token, 'office', { conj: true })?.reading.det === true) return null
      return own({ name: nominative(wordsOf(view, first, end, head.lead), isPeople), kind: head.kind }, head.lead)
    },
  }),
]
