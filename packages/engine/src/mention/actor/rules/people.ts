// Rules for people and things: members and things of an actor, ranks and persons, soldiers, and people of no side.
import { hitOf, rule, type Found, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { endsInTaMarbuta } from '../../../text/document.ts'
import type { Token } from '../../../text/token/types.ts'
import { isAdjective, isBoundToRise, peopleNoun } from '../../quantity/noun.ts'
import { bodyAt, nameAt, type Body } from '../elements/body.ts'
import { ownerAfter } from '../elements/owner.ts'
import { personEnd } from '../elements/person.ts'
import { listed, nounHit } from '../elements/words.ts'
import { standsAsProtester } from '../resolve/protest.ts'
import type { ActorHead, ActorReading, Agreement, Who } from '../types.ts'
import { groupOf, peopleOf } from './reading.ts'

const ARMED = ['person_armed', 'target_armed', 'actor_thing', 'person_any', 'member_word'] as const
const CIVIL = ['person_civil', 'person_protester', 'person_settler'] as const

const armed = (token: Token | undefined): Hit | null => nounHit(token, 'person_armed')
/** Positions, vehicles and convoys, and other things where an owner follows (سيارة للجيش). */
const thing = (token: Token | undefined, view: MatchView): Hit | null =>
  armed(token) || isToHim(view, token) ? null : (nounHit(token, 'target_armed') ?? listed(token, 'actor_thing', { conj: true }))

/** إليه, "to him", folds to the letters of آلية, a vehicle. */
const isToHim = (view: MatchView, token: Token | undefined): boolean =>
  token !== undefined && /ليه$/.test(token.key) && !endsInTaMarbuta(view.document, token)

const civil = (token: Token | undefined): Hit | null =>
  nounHit(token, 'person_civil') ?? nounHit(token, 'person_protester') ?? nounHit(token, 'person_settler')

const isRank = (hit: Hit): boolean => hit.entry.classes.includes('trait_officer') || hit.entry.classes.includes('trait_commander')

const headOf = (hit: Hit, isThing: boolean): ActorHead =>
  isThing ? 'thing' : hit.entry.features.number === 'pl' || hit.entry.features.number === 'du' ? 'members' : 'member'

interface Owned {
  readonly hit: Hit
  readonly body: Body
  readonly isThing: boolean
}

/** أفراد من الحزام الأمني، المساعد في الأمن الداخلي، أفراد الشرطة: a force right after the word, or after من or في. */
function ownerOfMember(view: MatchView, at: number): Found<Body> | null {
  const tied = /^(من|في|لدي)$/.test(view.tokens[at]?.key ?? '') ? at + 1 : at // of, in
  const body = bodyAt(view, tied)
  return body && body.value.conj === '' && (body.value.prep === '' || body.value.prep === 'ب') && !body.value.isClass ? body : null
}

/** A person of no arms only where the words say that he belongs: شخص ينتمي إلى، رجل من قوات. */
function ownedPerson(view: MatchView, hit: Hit): Found<Body> | null {
  const next = view.tokens[hit.token.index + 1]
  if (listed(hit.token, 'member_word', { conj: true })) return ownerOfMember(view, hit.token.index + 1)
  return (listed(next, 'belonging') ?? listed(next, 'loyal')) ? ownerAfter(view, hit.token.index + 1) : null
}

/** Members are of their body's forces, a pilot of its air force; mercenaries only fight for it. */
function whoseMember(hit: Hit, { who }: Body): Who {
  if (listed(hit.token, 'proxy_word', { conj: true })) return { is: 'loyal-to', patron: who }
  return { is: 'arm-of', arm: hit.entry.id === 'n.armed.pilot' ? 'air' : 'army', of: who }
}

/** مقاتل سابق في: who fought once and does no more is a civilian (codebook §2). */
const isFormer = (view: MatchView, hit: Hit): boolean =>
  hit.entry.classes.includes('person_armed') &&
  listed(view.tokens[hit.token.index + 1], 'former_adj', { conj: false, prep: false, det: hit.reading.det }) !== null

/** عنصر من، قيادي في، حاجز لـ، العميد فلان من. */
const owned: Pattern<Owned> = {
  first: new Set(ARMED),
  optional: false,
  match(view, at) {
    const person = armed(view.tokens[at])
    const other = person ? null : thing(view.tokens[at], view)
    const hit = person ?? other ?? listed(view.tokens[at], 'member_word', { conj: true }) ?? nounHit(view.tokens[at], 'person_any')
    if (!hit || hit.reading.pron) return null
    const body = person || other ? ownerAfter(view, at + 1, person !== null && isRank(person)) : ownedPerson(view, hit)
    if (!body || body.value.isClass) return null
    // «هاجم مسلحون قوات النظام»: the nun of the nominative stands before no genitive
    const nominative = /(?:ون|ان)$/.test(hit.token.key) && hit.entry.features.number !== 'sg'
    if (nominative && listed(view.tokens[at + 1], 'group_word', { conj: false, prep: false, det: false })) return null
    // «مركبة فلسطينية»: of a car that may be anybody's the nisba tells no forces
    if (other && body.value.who.is === 'forces-of' && nounHit(other.token, 'civil_property') !== null) return null
    return { end: body.end, value: { hit, body: body.value, isThing: other !== null } }
  },
}

/** The gender that a pronoun asks of its owner. */
const AGREEMENT: Readonly<Record<string, Agreement>> = { ه: 'm', ها: 'f', هم: 'any', هما: 'any' }

/** Fighters, things, forces and arms that a pronoun can stand on. */
const ownedHit = (token: Token | undefined): Hit | null =>
  nounHit(token, 'person_armed') ??
  nounHit(token, 'target_armed') ??
  listed(token, 'group_word', { conj: true, pron: true }) ??
  listed(token, 'arms_word', { conj: true, prep: true, det: false, pron: true })

/** How far before «its members» the family may stand whose they are. */
const FAMILY_BEFORE = 12

/** أفرادها، أحد أعضائه: the members of a force, not of a family. */
function membersOf(view: MatchView, at: number): Hit | null {
  const token = view.tokens[at]
  const hit = listed(token, 'member_word', { conj: true, prep: true, det: false, pron: true })
  const ofFamily = view.tokens
    .slice(Math.max(0, at - FAMILY_BEFORE), at)
    .some((one) => one.sentence === token?.sentence && hitOf(one, 'family', { conj: true, prep: true }) !== null)
  return hit && !ofFamily ? hit : null
}

/** عناصره، قواتها، مرتزقته: their people, things and forces. */
const possessed: Pattern<Hit> = {
  first: new Set(['person_armed', 'target_armed', 'group_word', 'proxy_word', 'arms_word', 'member_word']),
  optional: false,
  match(view, at) {
    const hit = ownedHit(view.tokens[at]) ?? membersOf(view, at)
    if (!hit || !(hit.reading.pron in AGREEMENT) || isAircraft(view, hit)) return null
    // مهاجمة ends in no pronoun; attackers are nobody's (مهاجمه)
    const owned = !hit.entry.classes.includes('no_side') && !endsInTaMarbuta(view.document, hit.token)
    return owned ? { end: at + 1, value: hit } : null
  },
}

/** «مسيّرة تابعة لها»: whose something is, by a pronoun. */
const theirs: Pattern<Agreement> = {
  first: new Set(['=له', '=لها', '=لهم', '=لهما']),
  optional: false,
  match(view, at) {
    const of = /^ل(ه|ها|هم|هما)$/.exec(view.tokens[at]?.key ?? '')
    const tied = of && listed(view.tokens[at - 1], 'belonging') !== null
    return tied ? { end: at + 1, value: AGREEMENT[of[1] as string] ?? 'any' } : null
  },
}

/** أبطالنا: those of a side in its own mouth. */
const ownPeople = (token: Token | undefined): Hit | null => listed(token, 'own_word', { conj: true, prep: true, det: false, pron: true })

/** قواتنا، مجاهدونا، دورياتنا: those of the side that speaks. */
const ours: Pattern<Hit> = {
  first: new Set(['person_armed', 'target_armed', 'group_word', 'arms_word', 'own_word']),
  optional: false,
  match(view, at) {
    const hit = ownedHit(view.tokens[at]) ?? ownPeople(view.tokens[at])
    return hit?.reading.pron === 'نا' ? { end: at + 1, value: hit } : null
  },
}

/** «الصحفي رائد فلان»: a rank without the article after somebody with it is his name. */
function isGivenName(view: MatchView, { token, reading }: Hit): boolean {
  const before = view.tokens[token.index - 1]
  const person = before?.sentence === token.sentence ? peopleNoun(before) : null
  return !reading.det && reading.conj === '' && reading.prep === '' && person?.hit.reading.det === true && person.form === 'singular'
}

/** العميد فلان الفلاني، القيادي «أبو فلان»: one person, whose side is not told. */
const ranked: Pattern<Hit> = {
  first: new Set(['trait_officer', 'trait_commander']),
  optional: false,
  match(view, at) {
    const hit = armed(view.tokens[at])
    if (hit && isGivenName(view, hit)) return null
    const end = hit && isRank(hit) && !nameAt(view, at) ? personEnd(view, at + 1) : at + 1
    return hit && end > at + 1 ? { end, value: hit } : null
  },
}

/** إسقاط مقاتلته، سقوط المقاتلة: a fighter aircraft. */
function isAircraft(view: MatchView, { token, entry }: Hit): boolean {
  const before = view.tokens[token.index - 1]
  return (
    entry.id === 'n.armed.fighter' &&
    entry.features.gender === 'f' &&
    before !== undefined &&
    listed(before, 'falling', { conj: true }) !== null
  )
}

/** «المصنف إرهابياً»، «تصنفه واشنطن منظمة إرهابية»: what somebody is listed as is nobody else. */
const isDesignation = (view: MatchView, { entry, token }: Hit): boolean =>
  entry.classes.includes('loaded') && listed(view.tokens[token.index - 1], 'designated', { conj: true }) !== null

/** Fighters as a noun of their own: not «armed», «military», «terrorist» of a thing (رتل عسكري، هجوم إرهابي). */
function fighters(view: MatchView, at: number): Hit | null {
  const hit = armed(view.tokens[at])
  const noun = hit && peopleNoun(hit.token)
  if (
    !hit ||
    (isRank(hit) && isGivenName(view, hit)) ||
    (noun && isAdjective(view, noun)) ||
    isDesignation(view, hit) ||
    (hit.reading.pron === 'ه' && endsInTaMarbuta(view.document, hit.token))
  )
    return null
  return isAircraft(view, hit) || listed(view.tokens[at + 1], 'facility_adj', { conj: false, prep: false }) ? null : hit
}

const noun = (first: readonly string[], find: (view: MatchView, at: number) => Hit | null): Pattern<Hit> => ({
  first: new Set(first),
  optional: false,
  match(view, at) {
    const hit = find(view, at)
    return hit ? { end: at + 1, value: hit } : null
  },
})

/** Soldiers and police are a state's. */
const isSoldier = (hit: Hit): boolean =>
  hit.entry.classes.includes('military_adj') || listed(hit.token, 'soldier', { conj: true, pron: false }) !== null

/** Armed people with the article are those told before by the same noun (الطيار). */
function whoIsArmed(hit: Hit): Who {
  const { reading, entry } = hit
  if (reading.det && !entry.classes.includes('loaded')) return { is: 'told-as', entry: entry.id, otherwise: armedPeople(hit) }
  return armedPeople(hit)
}

/** حارسان مدنيان: whose arms are no soldier's. */
const isCivil = (view: MatchView, { token }: Hit): boolean => /^مدني(?:ان|ين|ون|ا)?$/.test(view.tokens[token.index + 1]?.key ?? '')

/** Armed people of no side, terrorists in a state's mouth among them, are unidentified (codebook §3). */
function armedPeople(hit: Hit): Who {
  if (hit.entry.classes.includes('no_side')) return { is: 'people', id: 'unidentified_armed_group' }
  return isSoldier(hit) ? { is: 'army' } : { is: 'unlisted', category: 'unknown' }
}

const TRAITS: readonly (readonly [string, string])[] = [
  ['person_protester', 'protesters'],
  ['person_settler', 'israeli_settlers'],
  ['trait_journalist', 'journalists'],
  ['trait_medic', 'aid_workers'],
]

/** مؤتمر صحفي, حرب أهلية, العدد مرشح للارتفاع: adjectives of a thing, not people. */
function qualifiesThing(view: MatchView, { token, entry, reading }: Hit): boolean {
  const before = view.tokens[token.index - 1]
  if (isBoundToRise(view.tokens[token.index + 1])) return true
  if (!before || before.sentence !== token.sentence) return false
  if (entry.classes.includes('trait_journalist')) return listed(before, 'press_noun', { conj: true }) !== null
  return entry.id === 'n.person.people' && reading.pron === '' ? false : listed(before, 'civil_war', { conj: true }) !== null
}

/** «أبو حمزة العراقي»، «الجيش العراقي»: one with the article is a name or an adjective. */
const isOfCountry = ({ entry, reading }: Hit): boolean =>
  entry.classes.includes('of_nation') && reading.det && entry.features.number === 'sg'

/** People of no arms: the class that the register lists for the word, else by what the word tells of them. */
function whoIsCivil(view: MatchView, hit: Hit): Who {
  const listedClass = nameAt(view, hit.token.index)?.alias.actor
  const told = TRAITS.find(([name]) => hit.entry.classes.includes(name))?.[1]
  const id = told ?? (listedClass?.kind === 'class' ? listedClass.id : 'civilians')
  return { is: 'people', id: standsAsProtester(view, { first: hit.token.index, end: hit.token.index + 1 }) ? 'protesters' : id }
}

/** أمن، أمني: of security, which names no body by itself. */
const OF_SECURITY = /^(?:امن|الامن|امني|امنيه|امنيا|امنيين|امنيون|امنيان|الامني|الامنيين)$/

/** رجل أمن، عنصران أمنيان، عناصر الأمن: people of security whose service is not named. */
const securityMan: Pattern<Hit> = {
  first: new Set(['person_armed', 'person_any', 'person_civil', 'member_word', 'band_word']),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    const hit =
      nounHit(token, 'person_armed') ??
      nounHit(token, 'person_any') ??
      nounHit(token, 'person_civil') ??
      listed(token, 'member_word', { conj: true }) ??
      listed(token, 'band_word', { conj: true, pron: false })
    // «مطلوبان أمنياً»: wanted by them
    if (!hit || hit.entry.classes.includes('person_sought')) return null
    return OF_SECURITY.test(view.tokens[at + 1]?.key ?? '') && !nameAt(view, at + 1) ? { end: at + 2, value: hit } : null
  },
}

export const peopleRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.member-of',
    because: 'People and things of somebody are told by a name after من، في، ل، تابع ل، by a genitive or by a nisba.',
    pattern: owned,
    build: ({ hit, body, isThing }, view) =>
      isFormer(view, hit)
        ? peopleOf(hit, { is: 'people', id: 'former_fighters' }, headOf(hit, false), { nameRange: body.nameRange, classes: [] })
        : peopleOf(hit, whoseMember(hit, body), headOf(hit, isThing), { nameRange: body.nameRange }),
  }),
  rule({
    id: 'actor.possessed',
    because: 'A pronoun on fighters, forces or positions points to the last actor that agrees with it.',
    pattern: possessed,
    build: (hit, view) => {
      const agreement = AGREEMENT[hit.reading.pron] ?? 'any'
      if (listed(hit.token, 'ally_word', { conj: true })) return groupOf(hit, { is: 'unlisted', category: 'political_militia' })
      const arms = listed(hit.token, 'arms_word', { conj: true, prep: true, pron: true })
      const proxy = listed(hit.token, 'proxy_word', { conj: true }) !== null
      const who: Who = { is: 'owner', agreement, proxy, arms: arms !== null }
      const person = armed(hit.token) ?? membersOf(view, hit.token.index)
      const air = arms?.entry.value === 'air'
      const theirs: Who = { is: 'arm-of', arm: air ? 'air' : 'army', of: who }
      return person || thing(hit.token, view) ? peopleOf(hit, theirs, headOf(hit, !person)) : groupOf(hit, theirs)
    },
  }),
  rule({
    id: 'actor.theirs',
    because: 'A pronoun after «belonging to» is the last actor that agrees with it (مسيّرة تابعة لها).',
    pattern: theirs,
    build: (agreement, _, { first }) => ({
      who: { is: 'owner', agreement, proxy: false },
      head: 'group',
      lead: 1,
      adjective: false,
      definite: true,
      classes: [],
      nameRange: { first, end: first },
    }),
  }),
  rule({
    id: 'actor.security-man',
    because: 'People «of security» are of the security forces of the country, where no service of theirs is named (رجل أمن).',
    pattern: securityMan,
    build: (hit) => peopleOf(hit, { is: 'security' }, headOf(hit, false)),
  }),
  rule({
    id: 'actor.ours',
    because: 'Who speaks of «our forces» means his own side: the last one told to speak, else the one whose outlet it is.',
    pattern: ours,
    build: (hit, view) => {
      const own: Who = { is: 'arm-of', arm: 'army', of: { is: 'own' } }
      const person = armed(hit.token) ?? ownPeople(hit.token)
      return person || thing(hit.token, view) ? peopleOf(hit, own, headOf(hit, !person)) : groupOf(hit, own)
    },
  }),
  rule({
    id: 'actor.ranked',
    because: "A rank before a person's name is one member; whose, only the words can tell.",
    pattern: ranked,
    build: (hit) => peopleOf(hit, { is: 'unlisted', category: 'unknown' }, 'member'),
  }),
  rule({
    id: 'actor.armed-person',
    because: 'Fighters of no side are unidentified; soldiers are of the army that the passage or the country means.',
    pattern: noun(['person_armed'], fighters),
    build: (hit, view) => peopleOf(hit, isCivil(view, hit) ? { is: 'people', id: 'civilians' } : whoIsArmed(hit), headOf(hit, false)),
  }),
  rule({
    id: 'actor.people',
    because: 'People of no arms are civilians by what they are told as, and protesters where they stand in protest.',
    pattern: noun(CIVIL, (view, at) => {
      const hit = civil(view.tokens[at])
      return hit && !qualifiesThing(view, hit) && !isOfCountry(hit) ? hit : null
    }),
    build: (hit, view) => peopleOf(hit, whoIsCivil(view, hit), headOf(hit, false)),
  }),
]
