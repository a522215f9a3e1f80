// Decides which speech acts are news in themselves: who condemns, demands, threatens, denies or claims, and about whom.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import { cueOf } from '../frame/factuality.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import { isRelative } from '../frame/naming.ts'
import type { Participant } from '../items.ts'
import { ownDenials } from './own-denials.ts'
import { onlyFramesNews } from './framing-acts.ts'
import { isPlainRequest } from './requests.ts'
import { isSpeaker, type Speaker, type Speaking, type StatementFrame } from './speaker.ts'
import { goesOnFrom, speakerOf } from './who-speaks.ts'

/** Lexicon classes and the codebook's acts, the more telling first. */
const ACTS: readonly (readonly [string, string])[] = [
  ['responsibility', 'claim_responsibility'],
  ['deny', 'deny'],
  ['condemn', 'accuse'],
  ['accuse', 'accuse'],
  ['concern', 'concern'],
  ['threaten', 'threaten'],
  ['demand', 'request'],
  ['reject', 'reject'],
  ['mourn', 'mourn'],
  ['concede', 'concede'],
  ['support', 'support'],
  ['consult', 'consult'],
]

/** Happenings that an admission only tells of. */
const HAPPENINGS = new Set(['violence', 'clash', 'abduct', 'detain', 'territory', 'property', 'remains', 'movement'])
const HARM = new Set(['kill', 'die', 'injure', 'dead_noun', 'injured_noun'])

/** Told as what went before the news (كانت الإدارة قد اتهمت), or as its consequence (فنفت). */
function isPluperfect(s: SentenceView, trigger: TriggerMention): boolean {
  const before = s.view.tokens[trigger.first - 1]
  if (before?.sentence !== trigger.sentence) return false
  const already = hitOf(before, 'perfect_mark', { conj: true }) !== null
  if (already) {
    for (let at = trigger.first - 2; at >= s.sentence.first; at--) if (hitOf(s.view.tokens[at] ?? before, 'was')) return true
    return false
  }
  const earlier = s.triggers.findLast((other) => other.end <= trigger.first && ACTS.some(([name]) => other.classes.has(name)))
  return trigger.conj === 'ف' && earlier !== undefined && isPluperfect(s, earlier)
}

/** «أقرّت بسقوط المقاتلة ومقتل قائدها»، «نعت ثلاثة من مقاتليها قُتلوا»: what only tells of a happening is no news beside it (codebook §8). */
function onlyFrames(s: SentenceView, trigger: TriggerMention, act: string): boolean {
  if (act === 'mourn' && s.participants.some((one) => one.first >= trigger.end && one.quantity !== null)) return true
  if (act !== 'concede' && act !== 'mourn') return false
  return s.triggers.some((other) => {
    const found = other.first >= trigger.end ? groupOf(other.classes) : null
    return found !== null && (HAPPENINGS.has(found.group) || HARM.has(found.main))
  })
}

/** «الأمر الذي نفته الوزارة»، «وهو ما نفاه»: a denial of what was told before is told by a relative clause, and is news all the same. */
function takesUp({ view }: SentenceView, trigger: TriggerMention): boolean {
  const [head, relative] = [view.tokens[trigger.first - 2]?.key ?? '', view.tokens[trigger.first - 1]?.key ?? '']
  return /^(?:الامر الذي|[وف]?(?:هو|هي) ما)$/.test(`${head} ${relative}`) // the matter which, and that is what
}

const isNews = (s: SentenceView, trigger: TriggerMention, act: string): boolean =>
  ((act === 'deny' && takesUp(s, trigger)) || (!isRelative(s.view, trigger, s.sentence.first) && trigger.pron === '')) &&
  cueOf(s, trigger)?.factuality !== 'negated' &&
  !isPluperfect(s, trigger) &&
  !onlyFramesNews(s, trigger) &&
  !onlyFrames(s, trigger, act)

/** Whom the act is about or goes to: the first side told after it that does not speak, adjectives of states included. */
function topicOf(s: SentenceView, trigger: TriggerMention, speaker: Speaker): Participant | null {
  const spoken = speaker.is === 'participant' ? speaker.participant : null
  const sides = [...s.participants.filter(isSpeaker), ...s.nisbas].toSorted((a, b) => a.first - b.first)
  return (
    sides.find(
      (one) =>
        one !== spoken &&
        one.first > trigger.first &&
        !s.speaks(one) &&
        one.actor?.id !== spoken?.actor?.id &&
        !(spoken && one.first < spoken.end && one.end > spoken.first),
    ) ?? null
  )
}

/** Acts that, joined by و in one sentence of one speaker, are one statement: to condemn and to call for, to deny and to blame. */
const ONE_BREATH: ReadonlySet<string> = new Set(['accuse', 'deny', 'request'])

const isSameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.is === 'participant' && b.is === 'participant'
    ? a.participant === b.participant || (a.participant.actor?.id ?? null) === (b.participant.actor?.id ?? undefined)
    : a.is === 'source' && b.is === 'source' && a.line.source.name === b.line.source.name

/** Statements of a sentence. A speaker must be told: by the verb's subject, before it, or as the one who spoke before. */
export function statementsOf(s: SentenceView, speaking: Speaking): StatementFrame[] {
  const found: StatementFrame[] = []
  for (const trigger of s.triggers) {
    const act = ACTS.find(([name]) => trigger.classes.has(name))?.[1]
    if (
      !act ||
      trigger.classes.has('ambiguous') ||
      (trigger.pos !== 'verb' && (trigger.end === trigger.first + 1 || act === 'deny')) ||
      !isNews(s, trigger, act)
    )
      continue
    const earlier = goesOnFrom(trigger, found.at(-1))
    const speaker = speakerOf(s, trigger, act, speaking, earlier)
    if (!speaker || (act === 'request' && isPlainRequest(s, trigger, speaker))) continue
    // دانت الرئاسة الهجوم وحمّلت الحكومة المسؤولية: one breath of one speaker
    if (earlier && ONE_BREATH.has(earlier.act) && ONE_BREATH.has(act) && isSameSpeaker(earlier.speaker, speaker)) continue
    found.push({
      trigger,
      act,
      speaker,
      topic: topicOf(s, trigger, speaker),
      sentence: trigger.sentence,
      rule: `statement.${act}`,
    })
  }
  return [...found, ...ownDenials(s, speaking)]
}
