// Decides which words are verbs of saying, what stance they take, and whether they stand negated or in the passive.
import { hitOf, type Hit, type MatchView, type Pattern } from '../../match/index.ts'
import { endsInTaMarbuta, vowelAt } from '../../../text/document.ts'
import type { WordType } from '../../../text/lexicon/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Stance } from '../../../report/types.ts'

/** Verb classes of speech and the stance each takes, the more telling first. */
const ACTS: ReadonlySet<string> = new Set(['concern', 'condemn', 'demand', 'threaten', 'reject', 'express', 'support', 'mourn'])

const STANCES: readonly (readonly [string, Stance])[] = [
  ['deny', 'denies'],
  ['accuse', 'accuses'],
  ['ascribe', 'accuses'],
  ['suspect', 'suspects'],
  ['affirm', 'asserts'],
  ['claim_distant', 'asserts'],
  ['say', 'asserts'],
  ['responsibility', 'asserts'],
  ['concede', 'asserts'],
  ...[...ACTS].map((name) => [name, 'asserts'] as const),
  ['attr_toll_verb', 'asserts'],
]

export interface SpeechVerb {
  readonly hit: Hit
  readonly stance: Stance
  /** No reading of its letters is active (قيل، أُفيد). */
  readonly passive: boolean
  /** It speaks only for those whose work is to tell (نشر، رصد), or with what is told after it. */
  readonly media: boolean
  /** A speech act (طالب، حذر): it has its subject beside it and takes nobody else's words up. */
  readonly act: boolean
  /** It speaks only where what is said follows as a clause: اعتبر أن. */
  readonly needsThat: boolean
  /** It passes on the words of another: نقل عن. */
  readonly conveys: boolean
  /** Puts something down to somebody: نسب إلى. */
  readonly ascribes: boolean
  /** It speaks only with a toll as its object: رفع الحصيلة إلى. */
  readonly needsToll: boolean
  /** It takes a deed upon its subject: تبنى. */
  readonly claims: boolean
}

const forms = new WeakMap<WordType, SpeechVerb | null>()

/** «ضابط يدعى فداء»: is called; «يدعي أن»: claims. */
const isCalled = ({ key }: Token): boolean => /^[يت]دعي$/.test(key)

/** «حافلة تقل عناصر»: carries; spelt like the jussive of «says», which stands only after «not». */
const isCarrying = (token: Token, name: string): boolean => name === 'say' && hitOf(token, 'occupied_by') !== null

function readForm(token: Token): SpeechVerb | null {
  for (const [name, stance] of STANCES) {
    if (isCarrying(token, name)) continue
    const verb = (voice?: 'active'): Hit | null =>
      hitOf(token, name, {
        conj: true,
        prep: false,
        where: ({ features }) =>
          features.pos === 'verb' &&
          features.person === 3 &&
          features.tense !== 'imperative' &&
          (voice === undefined || features.voice !== 'passive'),
      })
    const hit = verb()
    if (!hit) continue
    const { classes } = hit.entry
    return {
      hit: verb('active') ?? hit,
      stance,
      passive: verb('active') === null,
      media: classes.includes('attr_media_verb'),
      act: ACTS.has(name),
      needsThat: classes.includes('attr_that_verb') || isCalled(token),
      conveys: classes.includes('attr_convey'),
      ascribes: classes.includes('ascribe'),
      needsToll: classes.includes('attr_toll_verb'),
      claims: name === 'responsibility',
    }
  }
  return null
}

const DAMMA = 0x64f

/** Whether a damma on its first letter makes a verb passive: ذُكر، يُتهم (not يُعلن). */
function isVowelledPassive(view: MatchView, token: Token, { hit, stance }: SpeechVerb): boolean {
  const first = hit.reading.conj.length
  const past = hit.entry.features.tense === 'past' || (stance === 'accuses' && token.key[first + 1] === 'ت')
  return past && vowelAt(view.document, token, first) === DAMMA
}

/** «حملة» is no «حمّله»: what is spelt with ta marbuta ends in no pronoun. */
const isSpeltAsNoun = (view: MatchView, token: Token, { hit }: SpeechVerb): boolean =>
  hit.reading.pron === 'ه' && endsInTaMarbuta(view.document, token)

/** لم يعلق، دون أن يذكر: nobody has said it. */
function isNegated(view: MatchView, at: number): boolean {
  const before = view.tokens[at - 1]
  if (!before || before.sentence !== view.tokens[at]?.sentence) return false
  if (hitOf(before, 'attr_not', { conj: true })) return true
  return before.key === 'ان' && hitOf(view.tokens[at - 2] ?? before, 'attr_without', { conj: true }) !== null // that, after without
}

/** «يذكر أن»، «ويعتقد أن»: right before أن a present of nobody in particular is passive. */
function isImpersonal(view: MatchView, at: number): boolean {
  const [token, next, later] = [view.tokens[at], view.tokens[at + 1], view.tokens[at + 2]]
  if (!token || !next || hitOf(token, 'attr_impersonal', { conj: true }) === null) return false
  const that = hitOf(next, 'attr_about', { conj: false }) ? later : next
  return hitOf(that, 'complementizer', { conj: false }) !== null
}

/** How far behind «عبر» what is expressed stands at most, in tokens. */
const EXPRESSED = 12

/** «عبر» with nothing that is expressed is the preposition: عبر حسابه, not عبر الوزير عن قلقه. */
function isThrough(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (hitOf(token, 'attr_by', { conj: true }) === null) return false
  const behind = view.tokens.slice(at + 1, at + 1 + EXPRESSED)
  return !behind.some((later) => later.sentence === token.sentence && hitOf(later, 'attr_of', { conj: false }) !== null)
}

/** Participles of saying that stand as a circumstance: those of a speech act tell what is felt, not what is said. */
const CIRCUMSTANCES = STANCES.filter(([name]) => !ACTS.has(name) && name !== 'attr_toll_verb' && name !== 'responsibility')

/** «، مضيفاً أن»، «، متهمةً الجيش بـ»: an active participle by which who speaks goes on, indefinite and with nothing joined to it. */
export const speechCircumstance: Pattern<Stance> = {
  first: new Set(CIRCUMSTANCES.map(([name]) => name)),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    if (token?.kind !== 'word') return null
    const found = CIRCUMSTANCES.find(
      ([name]) =>
        hitOf(token, name, {
          conj: true,
          prep: false,
          det: false,
          pron: false,
          where: ({ features }) => features.pos === 'participle' && features.voice === 'active',
        }) !== null,
    )
    return found ? { end: at + 1, value: found[1] } : null
  },
}

/** A verb of saying, not negated. */
export const speechVerb: Pattern<SpeechVerb> = {
  first: new Set(STANCES.map(([name]) => name)),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    if (token?.kind !== 'word') return null
    let form = forms.get(token.type)
    if (form === undefined) forms.set(token.type, (form = readForm(token)))
    if (!form || isNegated(view, at) || isThrough(view, at) || isSpeltAsNoun(view, token, form)) return null
    const passive = isVowelledPassive(view, token, form) || isImpersonal(view, at)
    return { end: at + 1, value: passive ? { ...form, passive } : form }
  },
}
