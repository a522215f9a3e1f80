// Finds actors: names in their senses, people and things of actors, adjectives of states, classes of people, and what points back.
import type { ActorAlias, ActorRegister } from '../../knowledge/actors.ts'
import { RuleSet, type MatchView, type Mention } from '../match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { foldKey } from '../../text/normalise/index.ts'
import { refusalOf, type ActorContext, type ContextInput } from './context.ts'
import { findNames, type FoundNames } from './names.ts'
import { mentionsOf, type ResolveInput } from './resolve/resolve.ts'
import { groupRules } from './rules/groups.ts'
import { namedRules } from './rules/named.ts'
import { forceRules, nisbaRules } from './rules/nisba.ts'
import { peopleRules } from './rules/people.ts'
import { referenceRules } from './rules/references.ts'
import { stateRules } from './rules/states.ts'
import type { ActorMention, ActorReading, ActorRefusal } from './types.ts'

export type { ActorHead, ActorMention, ActorRefusal } from './types.ts'
export type { ContextInput as FindActorsInput } from './context.ts'

/** The rules of the actor grammar; of equal length the one listed first wins. */
export const ACTOR_RULES: RuleSet<ActorReading>['rules'] = [
  ...nisbaRules,
  ...referenceRules,
  ...namedRules,
  ...stateRules,
  ...peopleRules,
  ...groupRules,
  ...forceRules,
]
const RULES = new RuleSet<ActorReading>(ACTOR_RULES)
const GRAMMARS = ['actor-name', 'nisba'] as const

/** The view with names and adjectives of the register as mentions; the given view is not changed. */
function withNames(view: MatchView, { names, nisbas }: FoundNames): MatchView {
  return {
    document: view.document,
    tokens: view.tokens,
    mentionAt: (grammar, at): Mention | undefined =>
      grammar === 'actor-name' ? names.get(at) : grammar === 'nisba' ? nisbas.get(at) : view.mentionAt(grammar, at),
  }
}

const ARMY = foldKey('الجيش') // the army
const SECURITY = foldKey('قوات الأمن') // the security forces

/** Whom a word means in the country that the report is read in, looked up when soldiers or security men are told. */
function whoIsCalled(word: string, register: ActorRegister, context: ActorContext): () => ActorAlias | null {
  let known: ActorAlias | null | undefined
  return () => {
    if (known === undefined)
      known = register.called(word).find((alias) => alias.country !== null && refusalOf(alias, context) === null) ?? null
    return known
  }
}

/** All actors of a report, with what was refused. Words that could name an actor and point to nobody make no mention. */
export function findActors(given: MatchView, input: ContextInput): { actors: ActorMention[]; refused: ActorRefusal[] } {
  const found = findNames(given, input)
  const view = withNames(given, found)
  const { register } = input
  const setting: ResolveInput = {
    view,
    register,
    context: found.context,
    army: whoIsCalled(ARMY, register, found.context),
    security: whoIsCalled(SECURITY, register, found.context),
    outlet: input.outlet ?? (() => []),
  }
  const actors: ActorMention[] = []
  for (let at = 0; at < view.tokens.length;) {
    const kind = (view.tokens[at] as Token).kind
    const match = kind === 'mark' || kind === 'number' ? null : RULES.at(view, at, GRAMMARS)
    const mentions = match ? mentionsOf(setting, match, actors) : []
    actors.push(...mentions)
    at = match && mentions.length > 0 ? match.end : at + 1
  }
  return { actors, refused: found.refused }
}
