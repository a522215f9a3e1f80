// Makes mentions of what the rules read: who is meant, by the register, the context and the actors told before.
import type { ActorAlias, ActorRegister } from '../../../knowledge/actors.ts'
import type { RuleMatch, MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Certainty } from '../../../report/types.ts'
import { refusalOf, type ActorContext } from '../context.ts'
import { listed } from '../elements/words.ts'
import type { ActorMention, ActorReading, Who } from '../types.ts'
import { ownSide } from './own.ts'
import { armyNear, bothSides, lastAgreeing, occupier, toldBefore } from './antecedent.ts'

/** Who is meant, as the mention will have it. */
interface Meant {
  readonly id: string | null
  readonly category: string
  readonly register: string
  readonly certainty: Certainty
}

export interface ResolveInput {
  readonly view: MatchView
  readonly register: ActorRegister
  readonly context: ActorContext
  /** The army of the country by the names of the register, where it has one. */
  readonly army: () => ActorAlias | null
  /** Its security forces, likewise. */
  readonly security: () => ActorAlias | null
  /** The actors that the outlet's name tells of. */
  readonly outlet: () => readonly ActorMention[]
}

const asMeant = (mention: ActorMention): Meant => ({
  id: mention.unit ?? mention.id,
  category: mention.category,
  register: mention.register,
  certainty: mention.certainty,
})

function ofRegister({ register }: ResolveInput, id: string, look = 'neutral', certainty: Certainty = 'asserted'): Meant[] {
  const row = register.get(id)
  return row ? [{ id: row.id, category: row.category, register: look, certainty }] : []
}

/** Who fights for a patron here; a body that is no state stands for its own. */
function proxyOf(input: ResolveInput, patron: Meant): Meant[] {
  const { register, context } = input
  if (patron.id === null) return [patron]
  const open = register.proxies.filter(
    (proxy) =>
      (proxy.patron === patron.id || register.militaryOf(proxy.patron) === patron.id) &&
      refusalOf({ ...proxy, country: null }, context) === null,
  )
  const found = open.find((proxy) => proxy.country === context.country) ?? open.find((proxy) => proxy.country === null)
  if (found) return ofRegister(input, found.proxy)
  return register.get(patron.id)?.kind === 'state'
    ? [{ id: null, category: 'political_militia', register: 'neutral', certainty: 'asserted' }]
    : [patron]
}

/** A state's forces are its military; aircraft are those of its air force, where the register has one. */
function armOf(input: ResolveInput, whole: Meant, arm: 'army' | 'air'): Meant[] {
  const { register } = input
  if (whole.id === null) return [whole]
  const military = register.get(whole.id)?.kind === 'state' ? register.militaryOf(whole.id) : whole.id
  const id = arm === 'air' ? (register.airForceOf(military) ?? military) : military
  return id === whole.id ? [whole] : ofRegister(input, id, whole.register, whole.certainty)
}

/** The folded words of the name inside a mention, or of the whole where it holds none. */
function nameKey({ tokens }: MatchView, mention: ActorMention): string {
  const { first, end } = mention.nameRange.end > 0 ? mention.nameRange : mention
  const lead = first === mention.first ? mention.lead : 0
  const words = tokens.slice(first, end).filter((token) => token.kind !== 'mark')
  return words.map((token, index) => (index === 0 ? token.key.slice(lead) : token.key)).join(' ')
}

/** «بين قسد والتنظيم»: what is joined to a name by و is another. */
function othersThan({ view }: ResolveInput, found: readonly ActorMention[], at: number): readonly ActorMention[] {
  const last = found.at(-1)
  const joined = last && at - last.end <= JOINED && /^و/.test((view.tokens[at] as Token).key)
  return joined ? found.filter((mention) => mention.id !== last.id) : found
}

/** «مسلحون من النصرة وداعش … المهاجمون»: those joined to the last one by و did it with him. */
function joinedBefore({ view }: ResolveInput, found: readonly ActorMention[], last: ActorMention): ActorMention[] {
  const before = found[found.indexOf(last) - 1]
  const words = before ? view.tokens.slice(before.end, last.first + 1).filter((token) => token.kind === 'word') : []
  const joined = words.length > 0 && words.length <= 2 && /^و/.test(words[0]?.key ?? '')
  return before && joined && before.id !== null && before.id !== last.id && before.category !== 'civilians' ? [before] : []
}

/** «المجموعات التابعة للشيخ»: somebody told only as whose others are. */
const isPatronTold = ({ view }: ResolveInput, { head, first }: ActorMention): boolean => {
  const before = view.tokens[first - 1]
  return head === 'person' && before !== undefined && listed(before, 'belonging') !== null
}

/** Words between two names joined by و at most (من جانب،). */
const JOINED = 4

/** Whether the words of a mention begin with a noun of the lexicon. */
const isHeadedBy = ({ tokens }: MatchView, { first }: ActorMention, entry: string): boolean =>
  (tokens[first] as Token).type.readings.some((reading) => reading.entries.some((one) => one.id === entry))

/** Words for bodies in the plural. */
const SEVERAL = /^(?:فصائل|فصايل|جماعات|تنظيمات|مجموعات|مليشيات|ميليشيات)$/

const isCalled = ({ view }: ResolveInput, { first, end }: ActorMention, head: string): boolean =>
  view.tokens.slice(first, end).some(({ key }) => key.endsWith(head))

/** How far back an army that «the army» means may be told, in sentences. */
const SAME_ARMY = 2

/** «الجيش» after «الجيش الإسرائيلي» is that one, where the report has not told of the country's own. */
function foreignArmy({ view }: ResolveInput, alias: ActorAlias, found: readonly ActorMention[], at: number): ActorMention | undefined {
  if ((view.tokens[at] as Token).key.replace(/^[وف]/, '') !== 'الجيش' || alias.country === null) return undefined
  const here = (view.tokens[at] as Token).sentence
  if (found.some(({ id, unit }) => id === alias.actor.id || unit === alias.actor.id)) return undefined
  return found.findLast(
    (mention) =>
      mention.category === 'external_forces' &&
      mention.id !== alias.actor.id &&
      view.tokens.slice(mention.first, mention.end).some(({ key }) => /^[وفبل]?(?:ال|ل)?جيش$/.test(key)) &&
      here - (view.tokens[mention.first] as Token).sentence <= SAME_ARMY,
  )
}

/** Whoever is meant: one, two for joint forces and both sides, none where the words point to nobody. */
function meant(input: ResolveInput, who: Who, found: readonly ActorMention[], at: number): Meant[] {
  const one = (mention: ActorMention | undefined): Meant[] => (mention ? [asMeant(mention)] : [])
  const nameOf = (mention: ActorMention): string => nameKey(input.view, mention)
  const wordsOfMention = ({ first, end }: ActorMention): string =>
    input.view.tokens
      .slice(first, end)
      .map((token) => token.key)
      .join(' ')
  const named = (alias: ActorAlias): Meant[] => ofRegister(input, alias.actor.id, alias.register)
  switch (who.is) {
    case 'named': {
      const foreign = foreignArmy(input, who.alias, found, at)
      return foreign ? [{ ...asMeant(foreign), certainty: 'inferred' }] : named(who.alias)
    }
    case 'forces-of':
      return ofRegister(input, who.nisba.military)
    case 'occupying-forces-of':
      return ofRegister(input, who.nisba.military, 'hostile')
    case 'state-of':
      return ofRegister(input, who.nisba.state)
    case 'arm-of':
      return meant(input, who.of, found, at).flatMap((one) => armOf(input, one, who.arm))
    case 'forces-of-both':
      return who.nisbas.flatMap((nisba) => ofRegister(input, nisba.military))
    case 'loyal-to':
      return meant(input, who.patron, found, at).flatMap((patron) => proxyOf(input, patron))
    case 'owner': {
      const owners = found.filter((mention) => (!who.arms || mention.head !== 'thing') && !isPatronTold(input, mention))
      const owner = one(lastAgreeing(owners, who.agreement, nameOf, false))
      return who.proxy ? owner.flatMap((patron) => proxyOf(input, patron)) : owner
    }
    case 'told-before': {
      const before = toldBefore(othersThan(input, found, at), who, input.register, wordsOfMention)
      // «الفصائل»: several, where the register knows whom a country means by them, are not the one militia told before
      if (before && who.otherwise?.is === 'named' && SEVERAL.test(who.head) && !isCalled(input, before, who.head))
        return meant(input, who.otherwise, found, at)
      if (before && who.sort === 'coref_attackers') return [...joinedBefore(input, found, before), before].map(asMeant)
      return before || !who.otherwise ? one(before) : meant(input, who.otherwise, found, at)
    }
    case 'told-as': {
      const before = found.findLast((mention) => mention.id !== null && isHeadedBy(input.view, mention, who.entry))
      return before ? one(before) : meant(input, who.otherwise, found, at)
    }
    case 'own':
      return one(ownSide(input.view, found, input.outlet))
    case 'latter':
      return one(lastAgreeing(found, who.agreement, nameOf, true))
    case 'both-sides':
      return bothSides(found, input.register).map(asMeant)
    case 'occupier': {
      const before = one(occupier(found))
      return before.length > 0 || !who.otherwise ? before : named(who.otherwise)
    }
    case 'army': {
      const near = armyNear(found, (token) => (input.view.tokens[token] as Token).sentence, at)
      if (near) return [{ ...asMeant(near), certainty: 'inferred' }]
      const army = input.army()
      return army
        ? ofRegister(input, army.actor.id, 'neutral', 'inferred')
        : [{ id: null, category: 'state_forces', register: 'neutral', certainty: 'asserted' }]
    }
    case 'security': {
      const security = input.security()
      return security
        ? ofRegister(input, security.actor.id, 'neutral', 'inferred')
        : [{ id: null, category: 'state_forces', register: 'neutral', certainty: 'asserted' }]
    }
    case 'people':
      return ofRegister(input, who.id)
    case 'unlisted':
      return [{ id: null, category: who.category, register: 'neutral', certainty: 'asserted' }]
  }
}

/** The words of a mention: its first clitics and all quotation marks left out. */
function wordsOf(view: MatchView, first: number, end: number, lead: number): string {
  const { document } = view
  const opening = document.tokens[first] as Token
  const normal = opening.in === 'title' && document.title ? document.title : document.text
  const start = lead > 0 ? (normal.start[opening.at + lead] ?? opening.start) : opening.start
  const words = normal.raw.slice(start, (document.tokens[end - 1] as Token).end)
  // للـ is ل with the article, whose alef is not written
  const withArticle = opening.key.slice(0, lead + 1).endsWith('لل') && opening.kind === 'word' ? `ا${words}` : words
  return withArticle
    .replaceAll(/["“”«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The mentions of one match; several where its words name several. `found`: all mentions before it. */
export function mentionsOf(input: ResolveInput, match: RuleMatch<ActorReading>, found: readonly ActorMention[]): ActorMention[] {
  const { first, end, rule, value } = match
  const { who, ...reading } = value
  const { view, register } = input
  return meant(input, who, found, first).map(({ id, category, register: look, certainty }) => {
    const coded = id === null ? undefined : register.coded(id)
    return {
      grammar: 'actor',
      first,
      end,
      rule,
      ...reading,
      id: coded?.id ?? id,
      unit: coded && coded.id !== id ? id : null,
      category: coded?.category ?? category,
      certainty,
      register: look,
      name: wordsOf(view, first, end, value.lead),
    }
  })
}
