// Rules for bodies told by a class word: of a named actor, a unit by number or name, those loyal to somebody, nameless bands.
import { hitOf, rule, type Found, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { armOf, bodyAt, nameAt, nisbaAt, type Body } from '../elements/body.ts'
import { ownerAfter } from '../elements/owner.ts'
import { isQuote, listed, skipQuotes } from '../elements/words.ts'
import type { ActorReading, Agreement, Who } from '../types.ts'
import { groupOf, peopleOf } from './reading.ts'

interface Grouped {
  readonly hit: Hit
  readonly body: Body
}

/** How far the name may stand from its class word: مجموعة مسلحة أخرى من تنظيم داعش. */
const NAME_REACH = 5

/** قوات الاحتلال …، ميليشيا "…"، خلايا لتنظيم …. */
const classWord: Pattern<Grouped> = {
  first: new Set(['group_word']),
  optional: false,
  match(view, at) {
    const hit = listed(view.tokens[at], 'group_word', { conj: true, det: false, pron: false })
    const body = hit && ownerAfter(view, at + 1)
    // a nisba alone makes no band its state's: فصائل سورية
    if (!hit || !body || body.value.isClass || body.value.who.is === 'forces-of' || body.value.nameRange.first - at > NAME_REACH)
      return null
    return { end: body.end, value: { hit, body: body.value } }
  },
}

/** Whose the unit is, told right after it: في الجيش الوطني، التابعة لوزارة الدفاع، حرس جمهوري. */
function unitOwner(view: MatchView, end: number): Found<Body> | null {
  const at = skipQuotes(view.tokens, end)
  const word = view.tokens[at]
  const tied = word && (listed(word, 'belonging') ?? listed(word, 'member_of'))
  if (!tied) {
    const direct = bodyAt(view, at)
    // «لواء 22 بالحشد الشعبي»
    return direct && direct.value.conj === '' && /^ب?$/.test(direct.value.prep) && !direct.value.isClass ? direct : null
  }
  const owner = ownerAfter(view, at + 1)
  return owner && !owner.value.isClass ? owner : null
}

/** Where the number or the quoted name of a unit ends; 0 where it has none. */
function unitLabel(view: MatchView, at: number, det: boolean): number {
  const number = view.mentionAt('number', at)
  if (number && number.lead <= 2) return number.end
  if (/^["«“(]$/.test(view.tokens[at]?.key ?? '')) {
    const quote = view.document.quotes.find((one) => one.first === at + 1)
    return quote && quote.end - quote.first <= 4 ? quote.end + 1 : 0
  }
  // لواء الغرباء: the construct of a name that nobody listed
  const next = view.tokens[at]
  const isName = next?.kind === 'word' && next.key.startsWith('ال') && next.type.classes.size === 0 && !view.mentionAt('time', at)
  return !det && isName ? at + 1 : 0
}

interface Unit {
  readonly hit: Hit
  readonly owner: Body | null
  readonly numbered: boolean
}

/** اللواء 105، الفرقة الثالثة، كتيبة "…"; the register's own units are names and win by their length. */
const unit: Pattern<Unit> = {
  first: new Set(['unit_word']),
  optional: false,
  match(view, at) {
    const hit = listed(view.tokens[at], 'unit_word', { conj: true, pron: false })
    if (!hit) return null
    const end = unitLabel(view, at + 1, hit.reading.det)
    const listedUnit = nameAt(view, at)
    if (end === 0 || (listedUnit && listedUnit.end > at + 1)) return null
    const owner = unitOwner(view, end)
    const numbered = view.mentionAt('number', at + 1) !== undefined
    return { end: owner?.end ?? end, value: { hit, owner: owner?.value ?? null, numbered } }
  },
}

interface Loyal {
  readonly hit: Hit
  readonly patron: Who
  readonly band: boolean
}

/** To it, to them, with the gender that the patron has. */
const OF_THEM: Readonly<Record<string, Agreement>> = { له: 'm', لها: 'f', لهم: 'any' }

function patronAfter(view: MatchView, at: number): Found<Who> | null {
  const word = view.tokens[at]
  const adverb = nisbaAt(view, at)
  if (adverb && word?.key.endsWith('ا')) return { end: at + 1, value: { is: 'state-of', nisba: adverb.nisba } }
  // «القوات التركية والفصائل الموالية لها»: the patron told before
  const pronoun = OF_THEM[word?.key ?? '']
  if (pronoun) return { end: at + 1, value: { is: 'owner', agreement: pronoun, proxy: false, arms: true } }
  const of = word?.key === 'من' ? at + 1 : at // of
  const body = bodyAt(view, of)
  return body && body.value.conj === '' && (of > at || body.value.prep === 'ل') ? { end: body.end, value: body.value.who } : null
}

/** Words between a band and whose it is: adjectives, loaded ones among them (فصائل إرهابية تابعة). */
const ADJECTIVES = ['actor_adj', 'ref_adj', 'person_armed', 'opposed_adj'] as const

/** «تابعة للاحتلال التركي», «التابعة لأنقرة»: bands that are somebody's abroad. */
function foreignPatron(view: MatchView, at: number): Found<Who> | null {
  const tied = listed(view.tokens[at], 'belonging', { conj: false, prep: false })
  const body = tied && bodyAt(view, at + 1)
  if (!body || body.value.conj !== '' || body.value.prep !== 'ل') return null
  const { who } = body.value
  const occupies = listed(view.tokens[at + 1], 'occupier', { conj: false, det: true }) !== null
  const abroad = occupies || (who.is === 'named' && who.alias.trap === 'place')
  return abroad ? { end: body.end, value: who } : null
}

/** Where a quoted name after a band ends (فصيل "جيش الوادي"); the token itself where none stands there. */
function quotedEnd(view: MatchView, at: number): number {
  const quoted = isQuote(view.tokens[at]) && !nameAt(view, at + 1) ? unitLabel(view, at, true) : 0
  return quoted > 0 ? quoted : at
}

/** فصائل موالية لتركيا، فصيل "…" الموالي لتركيا، مسلحون مدعومون من إيران، مرتزقة أنقرة. */
const loyal: Pattern<Loyal> = {
  first: new Set(['group_word', 'person_armed']),
  optional: false,
  match(view, at): Found<Loyal> | null {
    const token = view.tokens[at]
    const band = listed(token, 'group_word', { conj: true, pron: false })
    const hit = band ?? listed(token, 'person_armed', { conj: true, pron: false })
    if (!hit) return null
    let from = band ? quotedEnd(view, at + 1) : at + 1
    while (ADJECTIVES.some((name) => listed(view.tokens[from], name, { conj: false, prep: false }) !== null)) from++
    const loyal = listed(view.tokens[from], 'loyal', { conj: false, prep: false })
    const patron = loyal ? patronAfter(view, from + 1) : hit.entry.value === 'band' ? foreignPatron(view, from) : null
    return patron && { end: patron.end, value: { hit, patron: patron.value, band: band !== null } }
  },
}

/** مجموعة مجهولة، شخصان مجهولان، شبان ملثمون: a noun of people or of a band that nobody knows. */
const unknown: Pattern<Hit> = {
  first: new Set(['person_civil', 'person_armed', 'group_word', 'band_word']),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    const hit =
      listed(token, 'person_armed', { conj: true }) ??
      listed(token, 'person_civil', { conj: true }) ??
      listed(token, 'group_word', { conj: true }) ??
      listed(token, 'band_word', { conj: true })
    if (!hit) return null
    let end = at + 1
    while (listed(view.tokens[end], 'actor_adj', { conj: false, prep: false })) end++
    if (!listed(view.tokens[end], 'unknown_adj', { conj: false, prep: false })) return null
    end++
    if (listed(view.tokens[end], 'identity_word', { conj: false })) end++
    return { end, value: hit }
  },
}

/** «أمنية»: of security, which names no service by itself. */
const OF_SECURITY = /^(?:ال)?امني(?:ه|تان|تين)$/

/** قوة أمنية، مفرزة أمنية، دورية أمنية: a body of security, or its patrol, whose service is not named. */
const securityBody: Pattern<Hit> = {
  first: new Set(['group_word', 'patrol_word']),
  optional: false,
  match(view, at) {
    const options = { conj: true, pron: false } as const
    const band = listed(view.tokens[at], 'group_word', options)
    const hit = band?.entry.value === 'army' ? band : listed(view.tokens[at], 'patrol_word', options)
    return hit && OF_SECURITY.test(view.tokens[at + 1]?.key ?? '') ? { end: at + 2, value: hit } : null
  },
}

/** Words between a body and whose it is at most: رفات خمسة أشخاص مجهولي الهوية. */
const BODY_BEFORE = 3

/** «جثة شاب مجهول الهوية»: the dead whom nobody knows attacked nobody. */
const isWhoseBody = (view: MatchView, { token }: Hit): boolean =>
  view.tokens
    .slice(Math.max(0, token.index - BODY_BEFORE), token.index)
    .some(
      (one) =>
        one.sentence === token.sentence &&
        (hitOf(one, 'body', { conj: true, prep: true }) ?? hitOf(one, 'dead_noun', { conj: true, prep: true })) !== null,
    )

export const groupRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.loyal',
    because: 'Those who are loyal to somebody, or backed by them, are their proxies, not they themselves.',
    pattern: loyal,
    build: ({ hit, patron, band }) =>
      peopleOf(hit, { is: 'loyal-to', patron }, band ? 'group' : 'members', { classes: band ? [] : hit.entry.classes }),
  }),
  rule({
    id: 'actor.unknown',
    because: 'Attackers told as unknown stay unknown, whoever is suspected.',
    pattern: unknown,
    build: (hit, view) =>
      (isQuote(view.tokens[hit.token.index - 1]) || !hit.entry.classes.includes('body')) && !isWhoseBody(view, hit)
        ? peopleOf(hit, { is: 'people', id: 'unidentified_armed_group' }, 'members', { definite: false })
        : null,
  }),
  rule({
    id: 'actor.security-body',
    because: 'A body «of security» is of the security forces of the country, where no service is named (قوة أمنية).',
    pattern: securityBody,
    build: (hit) =>
      hit.entry.classes.includes('group_word') ? groupOf(hit, { is: 'security' }) : peopleOf(hit, { is: 'security' }, 'thing'),
  }),
  rule({
    id: 'actor.unit',
    because: "A unit by its number or name that the register does not list is its owner's, told after it, or of the army of the country.",
    pattern: unit,
    build: ({ hit, owner, numbered }, view, range) =>
      groupOf(hit, owner?.who ?? (numbered ? { is: 'army' } : { is: 'unlisted', category: 'unknown' }), {
        nameRange: { first: range.first, end: nameAt(view, range.first) ? range.first : range.end },
      }),
  }),
  rule({
    id: 'actor.class-word',
    because: 'A class word before a name belongs to it (خلايا لتنظيم، ميليشيا "…").',
    pattern: classWord,
    build: ({ hit, body }) => groupOf(hit, { is: 'arm-of', arm: armOf(hit) ?? 'army', of: body.who }, { nameRange: body.nameRange }),
  }),
]
