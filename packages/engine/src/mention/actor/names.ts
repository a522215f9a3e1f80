// Finds the names and adjectives of the register in the text, each in the sense that holds in this report.
import type { ActorAlias, ActorRegister, Nisba } from '../../knowledge/actors.ts'
import type { WordType } from '../../text/lexicon/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { NameHit } from '../lexicon/name-trie.ts'
import type { MatchView } from '../match/index.ts'
import { actorContext, refusalOf, type ActorContext, type ContextInput } from './context.ts'
import { guardOf } from './resolve/guard.ts'
import { actsAsState } from './resolve/states.ts'
import type { ActorRefusal, NameMention, NisbaMention } from './types.ts'

export interface FoundNames {
  readonly names: ReadonlyMap<number, NameMention>
  readonly nisbas: ReadonlyMap<number, NisbaMention>
  readonly refused: ActorRefusal[]
  readonly context: ActorContext
}

/** Hits of the register by first token: a word listed with its article is a name only with it, and the other way round. */
function hitsOf(view: MatchView, register: ActorRegister): Map<number, readonly NameHit<ActorAlias>[]> {
  const found = new Map<number, readonly NameHit<ActorAlias>[]>()
  for (const token of view.tokens) {
    if (token.kind === 'mark' || token.kind === 'number') continue
    const all = register.names.at(view.tokens, token.index)
    if (all.length === 0) continue
    const hits = all.filter((hit) => hit.end - hit.first > 1 || hit.articleAgrees)
    if (hits.length > 0) found.set(token.index, hits)
  }
  return found
}

const bounded = (alias: ActorAlias): boolean => alias.country !== null || alias.from !== null
const since = (alias: ActorAlias): string => alias.from ?? ''

/** The sense asked for by what stands beside it in the report, else the latest of those bounded in country or time, else the first. */
function bestOf(open: readonly ActorAlias[], context: ActorContext): ActorAlias | undefined {
  const asked = (alias: ActorAlias): number => alias.near.filter((id) => context.beside.has(id)).length
  const near = open.filter((alias) => asked(alias) > 0).toSorted((a, b) => asked(b) - asked(a))[0]
  const latest = open
    .filter(bounded)
    .reduce<ActorAlias | undefined>((best, one) => (best && since(best) >= since(one) ? best : one), undefined)
  return near ?? latest ?? open[0]
}

class NameFinder {
  readonly names = new Map<number, NameMention>()
  readonly refused: ActorRefusal[] = []
  readonly #view: MatchView
  readonly #context: ActorContext
  #lastState: NameMention | null = null

  constructor(view: MatchView, context: ActorContext) {
    this.#view = view
    this.#context = context
  }

  #refuse(hit: NameHit<ActorAlias>, id: string, because: string): void {
    this.refused.push({ first: hit.first, end: hit.end, id, because })
  }

  #sense(hit: NameHit<ActorAlias>): ActorAlias | undefined {
    const open = hit.values.filter((alias) => {
      const because = refusalOf(alias, this.#context)
      if (because) this.#refuse(hit, alias.actor.id, because)
      return because === null
    })
    if (open.length > 0) return bestOf(open, this.#context)
    const { second } = this.#context
    return second === null ? undefined : hit.values.find((alias) => alias.country && refusalOf(alias, this.#context, second) === null)
  }

  #stands(hit: NameHit<ActorAlias>, alias: ActorAlias): boolean {
    const because = guardOf(this.#view, hit, alias)
    if (because) this.#refuse(hit, alias.actor.id, because)
    if (because || alias.trap !== 'place') return because === null
    const joined = hit.conj === 'و' && hit.prep === '' && this.#lastState?.end === hit.first
    const acts = actsAsState(this.#view, hit, alias, joined)
    if (!acts) this.#refuse(hit, alias.actor.id, 'is a place here')
    return acts
  }

  /** Keeps the longest name at a token that holds in this report and stands as an actor. */
  take(hits: readonly NameHit<ActorAlias>[]): void {
    for (const hit of hits) {
      const alias = this.#sense(hit)
      if (!alias || !this.#stands(hit, alias)) continue
      const name: NameMention = {
        grammar: 'actor-name',
        first: hit.first,
        end: hit.end,
        lead: hit.lead,
        rule: 'actor.name',
        alias,
        ids: hit.values.map((one) => one.actor.id),
        conj: hit.conj,
        prep: hit.prep,
        det: hit.det,
      }
      this.names.set(hit.first, name)
      this.#lastState = name
      return
    }
  }
}

interface NisbaForm {
  readonly senses: readonly Nisba[]
  readonly conj: string
  readonly det: boolean
  readonly lead: number
}

/** Forms read before, by register: most words of a text are no nisba. */
const forms = new WeakMap<ActorRegister, WeakMap<WordType, NisbaForm | null>>()

function nisbaForm(type: WordType, register: ActorRegister): NisbaForm | null {
  for (const split of type.splits) {
    // an adverb carries the alef of the accusative: المدعومة تركياً
    const senses = split.prep ? null : (register.nisba(split.stem) ?? register.nisba(split.stem.replace(/يا$/, 'ي')))
    if (senses) return { senses, conj: split.conj, det: split.det, lead: split.conj.length }
  }
  return null
}

function nisbaAt(token: Token, register: ActorRegister, context: ActorContext): NisbaMention | null {
  let known = forms.get(register)
  if (!known) forms.set(register, (known = new WeakMap()))
  let form = known.get(token.type)
  if (form === undefined) known.set(token.type, (form = nisbaForm(token.type, register)))
  const nisba = form?.senses.find((sense) => refusalOf(sense, context) === null)
  if (!form || !nisba) return null
  const { conj, det, lead } = form
  return { grammar: 'nisba', first: token.index, end: token.index + 1, lead, rule: 'actor.nisba', nisba, conj, det }
}

/** All names and adjectives of actors in a document, with the context they are read in. */
export function findNames(view: MatchView, input: ContextInput): FoundNames {
  const hits = hitsOf(view, input.register)
  const context = actorContext(view, input, hits)
  const finder = new NameFinder(view, context)
  const nisbas = new Map<number, NisbaMention>()
  for (const token of view.tokens) {
    if (token.kind !== 'word' && token.kind !== 'latin') continue
    const here = hits.get(token.index)
    if (here) finder.take(here)
    const nisba = token.kind === 'word' ? nisbaAt(token, input.register, context) : null
    if (nisba) nisbas.set(token.index, nisba)
  }
  return { names: finder.names, nisbas, refused: finder.refused, context }
}
