// Decides what kind of source an actor is, and of what kind an office or a body is by the words of its name.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { ActorMention } from '../../actor/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { SourceName } from './names.ts'

const KIND_OF_CATEGORY: Readonly<Record<string, SourceKind>> = {
  state_forces: 'official',
  external_forces: 'official',
  rebel_group: 'armed_actor',
  political_militia: 'armed_actor',
  identity_militia: 'armed_actor',
}

/** States and their forces are official, armed groups speak for themselves (codebook §7). */
export const kindOfActor = (actor: ActorMention): SourceKind => KIND_OF_CATEGORY[actor.category] ?? 'official'

const CROWDS: ReadonlySet<string> = new Set(['civilians', 'protesters', 'rioters'])

/** Whether an actor can be the one who speaks: a side, a state, a body or a named person; no adjective, thing or crowd. */
export function speaks(actor: ActorMention): boolean {
  if (actor.adjective || actor.head === 'thing' || CROWDS.has(actor.category) || actor.id === 'unidentified_armed_group') return false
  return actor.id !== null || actor.head === 'person'
}

/** The body that a person speaks for, as far as words between two tokens name it: its kind and actor, or null. */
export function bodyIn(view: MatchView, first: number, end: number): { kind: SourceKind; actor: string | null } | null {
  let word: SourceKind | null = null
  const member = view.mentionAt('actor', first) as ActorMention | undefined
  if (member?.id && member.head !== 'person' && speaks(member)) return { kind: kindOfActor(member), actor: member.id }
  for (let at = first + 1; at < end; at++) {
    const listed = view.mentionAt('source-name', at) as SourceName | undefined
    if (listed) return { kind: listed.row.kind, actor: listed.row.actor }
    const actor = view.mentionAt('actor', at) as ActorMention | undefined
    if (actor && speaks(actor) && actor.head !== 'person') return { kind: kindOfActor(actor), actor: actor.id }
    word ??= (hitOf(view.tokens[at], 'outlet_word', { conj: true })?.entry.value as SourceKind | undefined) ?? null
  }
  return word && { kind: word, actor: null }
}
