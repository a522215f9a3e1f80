// Decides where, after the name of a source, what it said, did or asked for begins: objects, those spoken to, the outlet told.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { LexicalEntry } from '../../../text/lexicon/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { SourceName } from './names.ts'

export const isDefinite = ({ type }: Token): boolean => type.splits.some(({ det }) => det)

/** A masdar, whatever the tables list its spelling as besides (بتحقيق), but no noun. */
const isAction = (entries: readonly LexicalEntry[]): boolean =>
  entries.some(({ features }) => features.pos === 'masdar') &&
  entries.every(({ features }) => features.pos === 'masdar' || features.pos === 'particle')

/** هدد الوزير بتدمير: an action under ب is what is threatened or charged; a body under ب is whose he is (مصدر بالشرطة). */
export const isActionUnderBi = ({ type }: Token): boolean =>
  type.readings.length > 0 &&
  type.readings.every(({ prep, entries }) => prep !== 'ب' || isAction(entries)) &&
  type.readings.some(({ prep }) => prep === 'ب')

/** Shapes of masdars of derived verbs under ب, which no table need list: باحترام، بانسحاب، باستئناف، بتحقيق، بإيقاف. */
const MASDAR_UNDER_BI = /^ب(?:ا.ت.ا.|ان..ا.|است..ا.|ت..ي.|ا..ا.)$/

/** «وطالبت البعثة باحترام الهدنة»: an action that no table has, after a definite word; a place or a person there is no action. */
export const isUnderBi = (view: MatchView, token: Token): boolean =>
  token.type.readings.length === 0 &&
  MASDAR_UNDER_BI.test(token.key) &&
  isDefinite(view.tokens[token.index - 1] as Token) &&
  view.mentionAt('place-name', token.index) === undefined &&
  view.mentionAt('actor', token.index) === undefined

/** A masdar without clitics: what was done (تفكيك). */
const isBareMasdar = ({ type }: Token): boolean =>
  type.readings.some(({ conj, prep, det, entries }) => !conj && !prep && !det && entries.some(({ features }) => features.pos === 'masdar'))

/** A noun with its owner: قلقها. */
const isOwned = ({ type }: Token): boolean => type.readings.length > 0 && type.readings.every(({ pron }) => pron !== '')

/** A class word without the article, which asks for a genitive: قائد قواته. */
const asksGenitive = (token: Token): boolean =>
  ['outlet_word', 'office'].some((name) => hitOf(token, name, { conj: true, det: false, pron: false }) !== null)

/** «أعلنت الوزارة تفكيك الألغام»، «أبدت البعثة قلقها»: what was said or done, after a definite word. */
export function isObject(view: MatchView, token: Token): boolean {
  const before = view.tokens[token.index - 1] as Token
  return (
    (isDefinite(before) && (isBareMasdar(token) || isAddressee(token) || isChain(token))) ||
    (isOwned(token) && !asksGenitive(before)) ||
    isTruthOf(view, token)
  )
}

/** «وثقت المجموعة حالتي اغتصاب»: a word of cases or operations without the article asks for its happening. */
const isChain = (token: Token): boolean =>
  ['event_chain', 'case_word'].some((name) => hitOf(token, name, { conj: false, prep: false, det: false }) !== null)

/** «دعا المركز الأطراف إلى»، «نفت الوزارة الاتهامات»: with the article after a word with the article, who is spoken to or what is denied. */
const isAddressee = (token: Token): boolean => hitOf(token, 'attr_addressee', { conj: false, prep: false, det: true }) !== null

/** «نفت الوزارة صحة الأنباء»، «صحة ما يشاع»: the truth of what is told, no directorate of health. */
function isTruthOf(view: MatchView, token: Token): boolean {
  const next = view.tokens[token.index + 1]
  return (
    next !== undefined &&
    hitOf(token, 'truth', { conj: false, prep: false, det: false }) !== null &&
    (isAddressee(next) || hitOf(next, 'attr_what', { conj: false }) !== null || hitOf(next, 'attr_object', { conj: false }) !== null)
  )
}

/** «أفاد مصدر طبي وكالة الضفاف»: a listed outlet after an adjective of its source is the one told. */
export function isOutletTold(view: MatchView, at: number, begins: number): boolean {
  const listed = view.mentionAt('source-name', at) as SourceName | undefined
  if (listed?.row.kind !== 'news_outlet' || listed.lead > 0 || at <= begins + 1) return false
  const before = view.tokens[at - 1] as Token
  return isDefinite(before) || isNisba(before)
}

/** «صفحات محلية»، «مصدر أمني»: an adjective of relation takes no genitive. */
export const isNisba = ({ key, type }: Token): boolean =>
  /..(?:ي|يه|يون|يين)$/.test(key) && !type.readings.some(({ entries }) => entries.some(({ classes }) => classes.includes('office')))
