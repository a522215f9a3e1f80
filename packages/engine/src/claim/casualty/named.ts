// Decides whom a word of harm names: «قُتل (محمد …)»، «مقتل خالد …»، «اغتال مجهولون محمد وأحمد».
import { hitOf } from '../../mention/match/index.ts'
import { namedFrom, type NamedPeople } from '../frame/person-names.ts'
import type { Frame } from '../frame/types.ts'
import type { SentenceView } from '../frame/view.ts'

const DEATHS = /(مقتل|اغتيال|مصرع)$/
/** Who suffers stands right after these, in the passive or as a genitive. */
const AFTER_WORD: ReadonlySet<string> = new Set(['kill', 'die', 'assassinate', 'injure', 'execute'])
/** Whom somebody did this to stands after the doer. */
const AFTER_DOER: ReadonlySet<string> = new Set(['kill', 'assassinate', 'injure', 'execute', 'abduct', 'detain'])

/** «مقتل المسؤول في …»: an official told by office alone. */
function officialAt(s: SentenceView, at: number): NamedPeople | null {
  const token = s.view.tokens[at]
  const office =
    token !== undefined && token.sentence === s.sentence.index && hitOf(token, 'office', { conj: false, prep: false, det: true })
  return office && !s.isPlace(at) ? { first: at, end: at + 1, count: 1, sure: true } : null
}

/** «إصابة الأول … ومقتل الآخر»: one of the two told before. */
function oneOfTwoAt(s: SentenceView, at: number): NamedPeople | null {
  const token = s.view.tokens[at]
  const one = token !== undefined && token.sentence === s.sentence.index && /^ال(?:اول|اخر|ثاني|اخير)ي?$/.test(token.key) // the first, other, second, last
  return one ? { first: at, end: at + 1, count: 1, sure: true } : null
}

/** Those whom a frame without other patients names, or null. */
export function namedBy(s: SentenceView, { trigger, main, voice, agents }: Frame): NamedPeople | null {
  if (trigger.number !== 'sg' || trigger.pron) return null
  const active = trigger.pos === 'verb' && voice === 'active' && main !== 'die'
  if (!active) {
    const tells = AFTER_WORD.has(main) && (trigger.pos === 'verb' || DEATHS.test(s.view.tokens[trigger.first]?.key ?? ''))
    const one = AFTER_WORD.has(main) ? oneOfTwoAt(s, trigger.end) : null
    if (one) return one
    if (!tells || /^احد/.test(s.view.tokens[trigger.end]?.key ?? '')) return null
    return namedFrom(s, trigger.end) ?? officialAt(s, trigger.end)
  }
  const doer = agents.findLast((agent) => agent.first >= trigger.end && agent.marker === '')
  const named = AFTER_DOER.has(main) && doer ? namedFrom(s, doer.end) : null
  return named?.sure ? named : null
}
