// Reads sources that have a name: listed ones, actors who speak, offices and titles with whom they serve, bodies by their class word.
import { hitOf, lexeme, mention, rule, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { ActorMention } from '../../actor/index.ts'
import type { SourceRow } from '../../../knowledge/sources.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Token } from '../../../text/token/types.ts'
import { afterName, nameEnd } from '../who/ends.ts'
import { bodyIn, kindOfActor, speaks } from '../who/kinds.ts'
import type { NamelessHead, SourceName } from '../who/names.ts'
import { wordsOf } from '../who/words.ts'
import type { Named, Source } from '../types.ts'

/** What a rule says of the words it read: whom they name, and how many letters stand before the name. */
export interface ReadSource {
  readonly lead: number
  readonly named: Named
}

/** Letters of conjunction and preposition; the article belongs to the name. */
export const leadOf = ({ reading }: Hit): number => reading.conj.length + reading.prep.length

/** A head with the words that go on with its name. */
export const tailed = <T>(head: Pattern<T>): Pattern<T> => ({
  first: head.first,
  optional: false,
  match(view, at) {
    const found = head.match(view, at)
    return found && { end: nameEnd(view, found.end - 1, at), value: found.value }
  },
})

export const own = (source: Omit<Source, 'id' | 'from' | 'actor'> & Partial<Source>, lead: number): ReadSource => ({
  lead,
  named: { is: 'source', source: { id: null, actor: null, from: null, ...source } },
})

/** A source of the register by its own name. */
export const sourceOf = (row: SourceRow): Source => ({ id: row.id, name: row.name_ar, kind: row.kind, actor: row.actor, from: null })

/** A name of the register is read as it is listed, not by its class word. */
export const isListed = (view: MatchView, at: number): boolean => view.mentionAt('source-name', at) !== undefined

/** Definite by the article, which some words of the tables always have (الشرطة). */
export const isDefinite = ({ reading, entry }: Hit): boolean => reading.det || entry.key.startsWith('ال')

/** The class word that a bare «المرصد» points back by. */
const classWordOf = ({ entry }: Hit): string => entry.key.replace(/^ال/, '')

/** A class word means somebody when it is definite or goes on. */
const isOne = (hit: Hit, first: number, end: number): boolean => end > first + 1 || isDefinite(hit)

/** Heads of several words that the register lists as nameless are read as such (المبعوث الأممي), officials by their office. */
function isNamelessHead(view: MatchView, at: number): boolean {
  const head = view.mentionAt('source-nameless', at) as NamelessHead | undefined
  return head !== undefined && head.end > at + 1 && head.articleAgrees && head.kind !== 'official'
}

/** مجموعة مسلحة: armed people of no side are no network. */
const isArmed = (view: MatchView, at: number): boolean =>
  (view.mentionAt('actor', at) as ActorMention | undefined)?.id === 'unidentified_armed_group'

/** Where a second name in brackets begins, or the end where there is none: it is no part of the first. */
function bracketIn(view: MatchView, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (view.tokens[at]?.key === '(') return at
  return end
}

/** التنظيم، القوات، الأخيرة: words for an actor told before. */
const pointsBack = (token: Token): boolean =>
  ['coref_group', 'coref_forces', 'coref_last'].some((name) => hitOf(token, name, { conj: true }) !== null)

/** «مكتب محافظ عدن»: the bureau of one in office is no network. */
function isOfOffice({ tokens }: MatchView, first: number, kind: string): boolean {
  const next = tokens[first + 1]
  return kind === 'local_network' && hitOf(next, 'office', { conj: false, prep: false }) !== null
}

export const namedRules: readonly Rule<ReadSource>[] = [
  rule({
    id: 'source.listed',
    because: 'A name of the register of sources; those who speak for a body are that body.',
    pattern: {
      ...mention<SourceName>('source-name'),
      match(view, at) {
        const name = view.mentionAt('source-name', at) as SourceName | undefined
        return name ? { end: afterName(view, name.end), value: name } : null
      },
    },
    build: ({ row, speaker, first, end, lead }: SourceName, view) => {
      const word = end === first + 1 ? hitOf(view.tokens[first], 'outlet_word', { conj: true, pron: false }) : null
      const bracket = bracketIn(view, first, end)
      // المرصد: the one told before that is called so, else the one that is best known by it
      if (word) return { lead, named: { is: 'last', word: classWordOf(word), else: sourceOf(row) } }
      return own(speaker ? sourceOf(row) : { ...sourceOf(row), name: wordsOf(view, first, bracket, lead) }, lead)
    },
  }),
  rule({
    id: 'source.actor',
    because:
      'An actor that can speak is a source: states and their forces as officials, armed groups for themselves. Loaded words give way to the name of the register.',
    pattern: mention<ActorMention>('actor', speaks),
    build: (actor, view) => {
      const name = wordsOf(view, actor.first, bracketIn(view, actor.first, actor.end), actor.lead)
      const source: Source = { id: actor.id, name, kind: kindOfActor(actor), actor: actor.id, from: null }
      const head = view.tokens[actor.first] as Token
      const body =
        actor.rule === 'actor.reference'
          ? (hitOf(head, 'coref_body', { conj: true, det: true }) ?? hitOf(head, 'outlet_word', { conj: true, det: true }))
          : null
      // الوزارة، الكتيبة، المنظمة: the one told last that is called so
      if (body) return { lead: actor.lead, named: { is: 'last', word: classWordOf(body), else: source } }
      const isName = actor.nameRange.end > 0
      const points = actor.register === 'hostile' || (!isName && pointsBack(head))
      return { lead: actor.lead, named: { is: 'source', source, actor: points ? (actor.unit ?? actor.id) : null } }
    },
  }),
  rule({
    id: 'source.office',
    because: 'Who speaks by office speaks as the body served (مدير المرصد، الناطق باسم الجماعة); without one the office is official.',
    pattern: tailed(lexeme('office', { conj: true, pron: false })),
    build: (hit, view, { first, end }) => {
      if (isListed(view, first) || isNamelessHead(view, first) || !isOne(hit, first, end)) return null
      const body = bodyIn(view, first, end)
      return own({ name: wordsOf(view, first, end, leadOf(hit)), kind: body?.kind ?? 'official', actor: body?.actor ?? null }, leadOf(hit))
    },
  }),
  rule({
    id: 'source.titled',
    because: 'A rank, profession or form of address before a name makes a source of a person; its kind is what such people speak as.',
    pattern: tailed(lexeme('attr_title', { conj: true, det: true })),
    build: (hit, view, { first, end }) => {
      if (end === first + 1 || isListed(view, first)) return null
      const body = bodyIn(view, first, end)
      const kind = body?.kind ?? (hit.entry.value as SourceKind)
      return own({ name: wordsOf(view, first, end, leadOf(hit)), kind, actor: body?.actor ?? null }, leadOf(hit))
    },
  }),
  rule({
    id: 'source.body',
    because: 'A class word of outlets, networks, monitors, offices or aid bodies with the name after it; alone it is the one told before.',
    pattern: tailed(lexeme('outlet_word', { conj: true, pron: false })),
    build: (hit, view, { first, end }) => {
      if (isListed(view, first) || isArmed(view, first) || !isOne(hit, first, end)) return null
      const lead = leadOf(hit)
      const kind = isOfOffice(view, first, hit.entry.value) ? 'official' : (hit.entry.value as SourceKind)
      // المركز الإعلامي للقوات: an armed group's own media are its word
      const side = end > first + 1 && OWN_MEDIA.has(kind) ? bodyIn(view, first, end) : null
      const voice = side?.kind === 'armed_actor' ? side : { kind, actor: null }
      const body: Source = { id: null, name: wordsOf(view, first, end, lead), ...voice, from: null }
      if (end > first + 1) return { lead, named: { is: 'source', source: body } }
      return { lead, named: { is: 'last', word: classWordOf(hit), else: body } }
    },
  }),
]

/** Kinds of bodies that an armed group can have of its own. */
const OWN_MEDIA: ReadonlySet<SourceKind> = new Set<SourceKind>(['monitor', 'local_network', 'news_outlet'])

/** Whether a token is a class word of outlets. */
export const isOutletWord = (token: Token | undefined): boolean =>
  hitOf(token, 'outlet_word', { conj: true })?.entry.value === 'news_outlet'
