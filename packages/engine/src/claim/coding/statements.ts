// Decides which speech acts are news in themselves: who condemns, demands, threatens, denies or claims, and about whom.
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { SourceKind } from '../../report/types.ts'
import { cueOf } from '../frame/factuality.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import { isRelative } from '../frame/naming.ts'
import type { Participant } from '../items.ts'

/** Who makes a statement: somebody of the sentence, or a source that no register has (المجلس المحلي). */
export type Speaker =
  | { readonly is: 'participant'; readonly participant: Participant }
  | { readonly is: 'source'; readonly line: AttributionMention }

export interface StatementFrame {
  readonly trigger: TriggerMention
  readonly act: string
  readonly speaker: Speaker
  readonly topic: Participant | null
  readonly sentence: number
  readonly rule: string
}

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

/** Words between an act's verb and who speaks or is spoken of at most. */
const REACH = 6

/** Happenings that an admission only tells of. */
const HAPPENINGS = new Set(['violence', 'clash', 'abduct', 'detain', 'territory', 'property', 'remains', 'movement'])
const HARM = new Set(['kill', 'die', 'injure', 'dead_noun', 'injured_noun'])

/** Kinds of sources whose speech acts are news; neighbours and nameless sources only tell. */
const SPEAKS: ReadonlySet<SourceKind> = new Set(['official', 'armed_actor', 'monitor', 'aid_body'])

export const isSpeaker = (participant: Participant): boolean =>
  participant.actor !== null &&
  participant.actor.category !== 'civilians' &&
  // what protesters demand is told of their protest
  participant.actor.category !== 'protesters' &&
  participant.quantity === null

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

/** «أقرّت بسقوط المقاتلة ومقتل قائدها»: an admission that only tells of a happening is no news beside it (codebook §8). */
function onlyFrames(s: SentenceView, trigger: TriggerMention, act: string): boolean {
  if (act !== 'concede') return false
  return s.triggers.some((other) => {
    const found = other.first >= trigger.end ? groupOf(other.classes) : null
    return found !== null && (HAPPENINGS.has(found.group) || HARM.has(found.main))
  })
}

const isNews = (s: SentenceView, trigger: TriggerMention, act: string): boolean =>
  !isRelative(s.view, trigger, s.sentence.first) &&
  trigger.pron === '' &&
  cueOf(s, trigger)?.factuality !== 'negated' &&
  !isPluperfect(s, trigger) &&
  !onlyFrames(s, trigger, act)

/** Who said what came before: a verb without a subject of its own (ودعا إلى، وطالب بـ) has that one. */
export interface Speaking {
  readonly lines: readonly AttributionMention[]
  readonly before: (token: number) => Speaker | null
}

/** The subject of an act's verb: after it, before it, the source that the verb has, or who spoke before. */
function speakerOf(s: SentenceView, trigger: TriggerMention, { lines, before }: Speaking): Speaker | null {
  const speakers = s.participants.filter(isSpeaker)
  const after = speakers.find(
    ({ first, marker }) => first >= trigger.end && first - trigger.end <= REACH && (marker === '' || first < (trigger.complement ?? 0)),
  )
  const line = lines.find((one) => one.form === 'verb_subject' && one.first <= trigger.first && trigger.first < one.end)
  const named = line && speakers.find((one) => one.first >= line.words.first && one.end <= line.words.end)
  const earlier = speakers.findLast(({ end }) => end <= trigger.first && trigger.first - end <= REACH)
  const participant = named ?? (line && line.source.actor === null ? undefined : (after ?? earlier))
  if (participant) return { is: 'participant', participant }
  const unlisted = line && line.source.id === null && line.source.actor === null
  if (unlisted) return SPEAKS.has(line.source.kind) ? { is: 'source', line } : null
  return before(trigger.first)
}

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

/** Statements of a sentence. A speaker must be told: by the verb's subject, before it, or as the one who spoke before. */
export function statementsOf(s: SentenceView, speaking: Speaking): StatementFrame[] {
  const found: StatementFrame[] = []
  for (const trigger of s.triggers) {
    const act = ACTS.find(([name]) => trigger.classes.has(name))?.[1]
    if (
      !act ||
      trigger.classes.has('ambiguous') ||
      (trigger.pos !== 'verb' && trigger.end === trigger.first + 1) ||
      !isNews(s, trigger, act)
    )
      continue
    const speaker = speakerOf(s, trigger, speaking)
    if (!speaker) continue
    found.push({
      trigger,
      act,
      speaker,
      topic: topicOf(s, trigger, speaker),
      sentence: trigger.sentence,
      rule: `statement.${act}`,
    })
  }
  return found
}
