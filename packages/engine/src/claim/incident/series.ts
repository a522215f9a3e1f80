// Decides where a sentence counts happenings (سابع تفجير، الهجوم الـ5) or deals a toll out over places (حلب بـ30 ودير الزور بـ16):
// each is a claim of its own beside what the sentence tells.
import type { NumberMention } from '../../mention/number/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import { observe } from '../casualty/observations.ts'
import { groupOf } from '../frame/groups.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import { emptyIncident } from './build.ts'
import type { Incident } from './types.ts'

/** Happenings that are counted one after another. */
const COUNTED = new Set(['attack', 'explode', 'shell', 'airstrike', 'raid', 'assassinate', 'abduct', 'clash', 'protest'])

/** Words between ordinal and happening at most. */
const NEAR = 2

function bareFrame(s: SentenceView, trigger: Frame['trigger'], rule: string): Frame | null {
  const found = groupOf(trigger.classes)
  if (!found) return null
  return {
    trigger,
    group: found.group,
    main: found.main,
    sentence: s.sentence.index,
    clause: 0,
    voice: null,
    agents: [],
    patients: [],
    parties: [],
    begun: false,
    during: false,
    factuality: 'asserted',
    rules: [rule, ...trigger.rows],
  }
}

/** «سابع تفجير», «الهجوم الـ5»; not «إصابة ثالث بانفجار», «مقتل ثانٍ إثر قصف»: that is a third man, and the happening only did it. */
function countsIt(s: SentenceView, number: NumberMention, trigger: Frame['trigger']): boolean {
  const word = s.view.tokens[number.first]
  // «أصيب في الهجوم ثالث»: an ordinal without the article is none of what has it
  const agrees = !trigger.definite || word === undefined || /^و?ال/.test(word.key) || s.view.tokens[number.first - 1]?.key === 'ال'
  if (number.first >= trigger.end) return agrees && number.first - trigger.end <= NEAR - 1
  const between = s.view.tokens[number.end]
  return (
    trigger.first - number.end <= NEAR - 1 &&
    trigger.first >= number.end &&
    trigger.prep === '' &&
    trigger.conj === '' &&
    (number.end === trigger.first || hitOf(between, 'event_chain') !== null)
  )
}

/** «وهذا سابع تفجير منذ …»: the series of which the happening is the nth. */
export function seriesOf(s: SentenceView, numbers: readonly NumberMention[], times: readonly TimeMention[]): Incident[] {
  for (const trigger of s.triggers) {
    if (trigger.pos === 'verb' || trigger.number !== 'sg' || ![...trigger.classes].some((name) => COUNTED.has(name))) continue
    const ordinal = numbers.find(
      (number) =>
        (number.shape === 'ordinal' || s.view.tokens[number.first - 1]?.key === 'ال') &&
        (number.value ?? 0) >= 2 &&
        countsIt(s, number, trigger),
    )
    const frame = ordinal && bareFrame(s, trigger, 'series.ordinal')
    if (!frame) continue
    const incident = emptyIncident(frame, false)
    incident.separate = true
    incident.series = true
    incident.times.push(...times.filter((time) => time.kind === 'interval'))
    return [incident]
  }
  return []
}

/** Words between a number and those whom it is laid to at most (17 منهم على يد قوات النظام). */
const LAID_REACH = 5

/** A toll dealt out by who did it: two numbers or more, each followed by إلى or على يد and a side. */
export function sharesByDoer(s: SentenceView): Incident[] {
  const found: Incident[] = []
  const trigger = s.triggers.find((candidate) =>
    ['victim_noun', 'dead_noun', 'toll_noun', 'kill', 'die'].some((name) => candidate.classes.has(name)),
  )
  s.participants.forEach((counted, index) => {
    const doer = s.participants[index + 1]
    const laid =
      counted.quantity?.number != null &&
      counted.quantity.of !== 'things' &&
      doer?.actor != null &&
      doer.quantity === null &&
      (doer.marker === 'agent' || doer.marker === 'الي') &&
      doer.first - counted.end <= LAID_REACH
    const frame = laid && trigger && bareFrame(s, trigger, 'series.share')
    if (!frame || !doer.actor || !counted.quantity) return
    const incident = emptyIncident(frame, false)
    incident.separate = true
    incident.series = true
    incident.recap = true
    incident.initiators.push({ mention: doer.actor, certainty: 'asserted' })
    incident.observations.push({
      ...observe({ outcome: 'killed', participant: null, quantity: counted.quantity, sentence: s.sentence.index, rule: 'casualty.share' }),
      part: false,
    })
    found.push(incident)
  })
  return found.length >= 2 ? found : []
}

/** How far a place may stand before its share of the toll, in words (إدلب (شمال) بـ2). */
const SHARE_REACH = 4

/** A toll dealt out: two places or more, each followed by بـ and a number. */
export function sharesOf(s: SentenceView, places: readonly PlaceMention[], quantities: readonly QuantityMention[]): Incident[] {
  const flat = places.flatMap((place) => (place.members.length > 0 ? place.members : [place]))
  const found: Incident[] = []
  for (const place of flat) {
    const share = quantities.find(
      (quantity) =>
        quantity.first >= place.end &&
        quantity.first - place.end <= SHARE_REACH &&
        quantity.number !== null &&
        /^ب/.test(s.view.tokens[quantity.first]?.key ?? s.view.tokens[quantity.first - 1]?.key ?? ''),
    )
    const trigger = s.triggers.find(
      (candidate) =>
        candidate.classes.has('victim_noun') ||
        candidate.classes.has('dead_noun') ||
        candidate.classes.has('toll_noun') ||
        candidate.classes.has('kill'),
    )
    const frame = share && trigger && bareFrame(s, trigger, 'series.share')
    if (!share || !frame) continue
    const incident = emptyIncident(frame, false)
    incident.separate = true
    incident.series = true
    incident.recap = true
    incident.places.push(place)
    incident.observations.push(
      observe({ outcome: 'killed', participant: null, quantity: share, sentence: s.sentence.index, rule: 'casualty.share' }),
    )
    found.push(incident)
  }
  return found.length >= 2 ? found : []
}
