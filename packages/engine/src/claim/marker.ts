// Decides by which word people of a sentence are tied to their verb: a preposition, «على يد», arms, or none.
import { hitOf, type MatchView } from '../mention/match/index.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { Token } from '../text/token/types.ts'
import { firesFrom } from './frame/holders.ts'

/** How a participant is tied to what stands before it: a preposition's letter or word, or a marker class. */
export type Marker =
  | ''
  | 'ب'
  | 'ل'
  | 'ك'
  | 'من'
  | 'في'
  | 'بين'
  | 'مع'
  | 'عن'
  | 'الي'
  | 'against'
  | 'among'
  | 'aboard'
  | 'joint'
  | 'agent'
  | 'fire'
  | 'cause'
  | 'of'

const PREPOSITIONS: Readonly<Record<string, Marker>> = {
  ل: 'ل',
  ب: 'ب',
  من: 'من',
  في: 'في',
  بين: 'بين',
  مع: 'مع',
  عن: 'عن',
  الي: 'الي',
  لدي: 'among',
}

/** «يتحصن فيها عناصر»، «تقل عناصر»: those in a place or vehicle, whom what hits it hits. */
function isOccupant(view: MatchView, before: Token): boolean {
  const verb = /^(في|ب|علي)(ه|ها|هم|هما)$/.test(before.key) ? view.tokens[before.index - 1] : before // in it, on it
  return hitOf(verb, 'occupied_by', { conj: false }) !== null
}

/** «بالتعاون مع س»، «بغطاء من س»، «تساندها س»: who joins in. */
function joinsIn(view: MatchView, before: Token): boolean {
  const word = /^(من|مع)$/.test(before.key) ? view.tokens[before.index - 1] : before // of, with
  return hitOf(word, 'joint_with', { conj: true }) !== null
}

/** The marker of the words that begin at a token, after a conjunction. */
export function markerAt(view: MatchView, first: number, lead: number): Marker {
  const token = view.tokens[first] as Token
  const glued = lead > 0 ? token.key.slice(0, lead).replace(/^[وف](?=[بلك])/, '') : ''
  // «هجوم بطائرة مسيّرة لقوات س»: by whose arms
  if (glued.startsWith('ب'))
    return [...token.type.classes].some((name) => name.startsWith('means_') && name !== 'means_suicide') ? 'fire' : 'ب'
  if (glued.startsWith('ل')) return ofOwned(view, first) ?? (tellsWhose(view, first) ? 'في' : isArmsFor(view, first) ? 'fire' : 'ل')
  if (glued.startsWith('ك')) return 'ك'
  let at = first - 1
  while (at >= 0 && view.tokens[at]?.kind === 'mark' && '"“”«»('.includes(view.tokens[at]?.key ?? '،')) at--
  const before = view.tokens[at]
  if (!before || before.kind !== 'word' || before.sentence !== token.sentence) return ''
  const earlier = view.tokens[at - 1]?.key ?? ''
  // by the hand of, on the part of: the preposition before is part of it
  const by = hitOf(before, 'by_agent', { conj: false })
  if (by && earlier.replace(/^[وف]/, '') === foldKey(by.entry.value)) return 'agent'
  // «بأيدي مجهولين»
  if (by?.reading.prep === 'ب' && by.entry.id === 'claim.by.hand') return 'agent'
  if (/^(صفوف|اوساط)$/.test(before.key)) return 'among' // among the ranks of
  if (/^مخلفات$/.test(before.key) || firesFrom(view, first)) return 'agent' // what they left behind (mines)
  // a bomber drives into what he blows up; any other driver is aboard what was hit
  if (hitOf(before, 'driven_by', { conj: false })) return token.type.classes.has('means_suicide') ? 'agent' : 'aboard'
  // «المنضوي تحت لواء الحشد»: under whose banner they are
  if (before.key === 'تحت' && /^(لواء|رايه|مظله|قياده|امره)$/.test(token.key)) return 'في'
  if (isOccupant(view, before)) return 'aboard'
  if (isSpreadOf(view, before))
    return markerAt(view, at - 1, 0) || (hitOf(view.tokens[at - 1], 'spread_area', { conj: true })?.reading.prep as Marker)
  if (joinsIn(view, before)) return 'joint'
  if (/^(نحو|قرابه|حوالي|زهاء)$/.test(before.key)) return markerAt(view, at, 0) // about
  // a family of six stands where the family does
  const family = before.key === 'من' ? view.tokens[at - 1] : undefined // of
  if (family && hitOf(family, 'family', { det: false, pron: false })) return family.type.readings[0]?.prep || markerAt(view, at - 1, 0)
  if (before.key === 'الي' && isUpTo(view, at)) return markerAt(view, at - 2, 0)
  // what belongs to them stands for them: على مواقع الميليشيات
  const thing = hitOf(before, 'target_armed', { det: false, pron: false }) ?? hitOf(before, 'target_civil', { det: false, pron: false })
  if (thing && at > 0) return thing.reading.prep || markerAt(view, at, 0)
  if (hitOf(before, 'fire', { conj: true }) || isArms(before)) return 'fire'
  // «نيران أطلقتها عليه قوات»: whom it was against is told by the pronoun
  if (hitOf(before, 'against', { conj: true })) return AGAINST_THEM.test(before.key) ? '' : 'against'
  if (hitOf(before, 'cause', { conj: true })) return 'cause'
  // «هاجم مستوطنون بحماية الجيش»، «رغم جهود الأمم المتحدة»: who only guards those who do it, or tries to end it
  if (isWhereabouts(view, before) || /^ب?(?:حمايه|حراسه|جهود|مساعي|وساطه)$/.test(before.key)) return 'في'
  // «بتهمة التجسس لصالح التحالف»: for whose good it is
  if (/^(?:لصالح|لحساب|لمصلحه)$/.test(before.key)) return 'في'
  // «طائرة بدون طيار»: without
  if (/^(?:بدون|دون|بلا)$/.test(before.key)) return 'في'
  // «تحرير البلدة من سيطرة س، من قبضتهم»: from whom it was taken
  if (/^(?:سيطره|قبضه|يد|ايدي)$/.test(before.key) && /^[وف]?من$/.test(earlier)) return 'من'
  // «قُتل تسعة من س مقابل خمسة من ص»، «بالإضافة إلى خمسة من ص»: who fell besides
  if (/^[وف]?مقابل$/.test(before.key) || (before.key === 'الي' && /^[وف]?(?:ب?الاضافه|اضافه)$/.test(earlier))) return 'مع'
  // «القريبة من القاعدة»: beside whose place it was
  if (before.key === 'من' && IS_NEAR.test(earlier)) return 'في'
  const letter = PREPOSITIONS[before.key.replace(/^[وف](?=..)/, '')] ?? PREPOSITIONS[before.key] ?? ''
  // «قرب حاجز لـ"الأمن العسكري"»: what is theirs stands for them
  const theirs = letter === 'ل' && before.key === 'ل' ? view.tokens[before.index - 1] : undefined
  if (theirs && (hitOf(theirs, 'target_armed', { det: false, pron: false }) ?? hitOf(theirs, 'actor_thing', { det: false, pron: false })))
    return markerAt(view, theirs.index, 0)
  return letter === 'ل' ? (ofOwned(view, before.index) ?? (tellsWhose(view, before.index) ? 'في' : 'ل')) : letter
}

/** On him, against them. */
const AGAINST_THEM = /^[وف]?(?:علي|ضد|بحق|تجاه)(?:ه|ها|هم|هما|نا)$/

/** Near, before «من». */
const IS_NEAR = /^[وف]?(?:ال)?قريب(?:ا|ه|ين|تين|تان)?$|^[وف]?ب?(?:ال)?قرب$|^مقربه$|^[وف]?بعيدا?$/

/** «مناطق انتشار التنظيم»: places by which whoever is there is told. */
const isSpreadOf = (view: MatchView, before: Token): boolean => {
  const area = view.tokens[before.index - 1]
  return (
    area !== undefined &&
    hitOf(before, 'spread_of', { det: false, pron: false }) !== null &&
    hitOf(area, 'spread_area', { conj: true, det: false, pron: false }) !== null
  )
}

/** «ما يصل إلى 60»: up to, which bounds a number and governs nobody. */
const isUpTo = (view: MatchView, at: number): boolean =>
  /^[يت]صل$/.test(view.tokens[at - 1]?.key ?? '') && view.tokens[at - 2]?.key === 'ما'

/** Whether a word tells with what something was done, whose owner may follow: بقذيفة، بمسيرات الدعم السريع. */
const isArms = (token: Token): boolean =>
  [...token.type.classes].some(
    (name) => ARMS.test(name) && hitOf(token, name, { conj: false, det: false, pron: false })?.reading.prep === 'ب',
  )

/** Arms that have an owner; who carries a belt of explosives is told otherwise. */
const ARMS = /^means_(?!suicide)/

/** Words between arms and their owner at most: بصاروخ موجه لـ. */
const ARMS_ADJECTIVES = 2

/** «بقذيفة هاون لقوات النظام»: arms and whose they are. */
function isArmsFor(view: MatchView, first: number): boolean {
  for (let at = first - 1; at >= first - 1 - ARMS_ADJECTIVES; at--) {
    const token = view.tokens[at]
    if (!token || token.kind !== 'word' || token.sentence !== view.tokens[first]?.sentence) return false
    if (isArms(token)) return true
    if (
      isVerbOnly(token) ||
      token.key in PREPOSITIONS ||
      hitOf(token, 'target_armed') ||
      hitOf(token, 'target_civil') ||
      hitOf(token, 'actor_thing')
    )
      return false
  }
  return false
}

/** «أمام أمانة الحكومة»: the owner of what something was beside takes no part in it; of a post or a base it was the aim. */
function isWhereabouts(view: MatchView, before: Token): boolean {
  const earlier = view.tokens[before.index - 1]
  const bare = !before.key.startsWith('ال') && hitOf(before, 'target_armed') === null && !isVerbOnly(before)
  return bare && earlier !== undefined && earlier.sentence === before.sentence && hitOf(earlier, 'beside', { conj: true }) !== null
}

const isVerbOnly = (token: Token): boolean =>
  token.type.readings.length > 0 && token.type.readings.every((reading) => reading.entries.every((entry) => entry.features.pos === 'verb'))

/** Words of the phrase before «التابعة ل» at most: فرق الهندسة التابعة للجيش. */
const OWNED_PHRASE = 4

/** «…، التابعة لقوات سوريا الديمقراطية»: whose somebody is, by a participle with the article, takes no part by itself. */
const tellsWhose = (view: MatchView, at: number): boolean => {
  const belonging = view.tokens[at - 1]
  const comma = view.tokens[at - 2]?.key === '،'
  return (
    comma &&
    belonging !== undefined &&
    belonging.key.startsWith('ال') &&
    hitOf(belonging, 'belonging', { conj: false, prep: false }) !== null
  )
}

/** «فرق الهندسة التابعة للجيش»: the owner told by «التابعة ل» stands where the phrase it owns does; null where none does. */
function ofOwned(view: MatchView, at: number): Marker | null {
  const belonging = view.tokens[at - 1]
  if (!belonging || hitOf(belonging, 'belonging', { conj: false }) === null) return null
  let first = at - 1
  for (let steps = 0; steps < OWNED_PHRASE; steps++) {
    const token = view.tokens[first - 1]
    // حاجز لـ"الأمن العسكري" التابع للجيش
    if (token?.kind === 'mark' && '"“”«»'.includes(token.key)) {
      first--
      steps--
      continue
    }
    if (!token || token.kind !== 'word' || token.sentence !== belonging.sentence) break
    if (isVerbOnly(token) || token.key in PREPOSITIONS || hitOf(token, 'against') || hitOf(token, 'cause') || hitOf(token, 'place_class'))
      break
    const prep = token.type.readings.find((reading) => reading.entries.some((entry) => entry.features.pos !== 'verb'))?.prep
    if (prep) return prep as Marker
    first--
  }
  const head = view.tokens[first]
  const place = view.tokens[first - 1]
  // of whom the post is that something was beside, the owner says more
  if (view.tokens[first - 1]?.key === 'ل' || (view.tokens[first - 1]?.kind === 'mark' && view.tokens[first - 2]?.key === 'ل')) return 'في'
  if (first >= at - 1 || !head || (place && hitOf(place, 'place_class'))) return null
  return markerAt(view, first, 0)
}
