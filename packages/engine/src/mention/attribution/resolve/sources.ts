// Resolves words for sources to the sources they mean: the last speaker, the last one so called, the outlet; and makes chains.
import { foldKey } from '../../../text/normalise/index.ts'
import { hitOf, type MatchView } from '../../match/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Named, Outlet, Source, SourceMention, ToldLine } from '../types.ts'
import { namesAgree } from '../who/words.ts'
import { calledBefore } from './called.ts'

/** What the registers know of actors who speak. */
export interface ActorFacts {
  /** The register's own name of an actor. */
  readonly nameOf: (actor: string) => string | null
  /** Kind of an actor that is a relief or monitoring body. */
  readonly bodyKind: (actor: string) => SourceKind | null
}

const OUTLETS: ReadonlySet<SourceKind> = new Set(['news_outlet', 'local_network'])

/** Who has spoken so far in a report. */
export class Speakers {
  readonly #told: Source[] = []
  readonly #outlet: Outlet
  readonly #facts: ActorFacts

  constructor(outlet: Outlet, facts: ActorFacts) {
    this.#outlet = outlet
    this.#facts = facts
  }

  /** A source that spoke: it is the last one now. */
  add(source: Source): void {
    this.#told.push(source)
  }

  get last(): Source | null {
    return this.#told.at(-1) ?? null
  }

  /** Who is meant, or null where nobody was told whom the words could point to; `called` finds one told by a class word. */
  resolve(named: Named, called: (word: string) => Source | null = () => null): Source | null {
    switch (named.is) {
      case 'source':
        return this.#known(this.#coded(named.source, named.actor ?? null))
      case 'last':
        return (
          (named.word === null ? this.last : (called(named.word) ?? this.#called(named.word) ?? this.#ownCalled(named.word, named.else))) ??
          this.#ownOr(named.else && this.#coded(named.else, null))
        )
      case 'last-nameless':
        return this.#told.findLast((source) => source.kind === 'anonymous') ?? null
      case 'outlet':
        return this.#own()
    }
  }

  #own(): Source {
    return { id: this.#outlet.id, name: this.#outlet.name ?? '', kind: this.#outlet.kind, actor: null, from: null }
  }

  /** «المرصد» in what مرصد السهل publishes: the report's own outlet by its class word. */
  #ownCalled(word: string, named: Source | null): Source | null {
    const { name } = this.#outlet
    if (name === null || foldKey(name).split(' ')[0] !== word) return null
    return { ...this.#own(), kind: named?.kind ?? this.#outlet.kind }
  }

  /** «للوكالة»، «الشبكة»: where no other was told, the agency or network is the report's own outlet. */
  #ownOr(source: Source | null): Source | null {
    return source && OUTLETS.has(source.kind) && this.#outlet.name !== null ? this.#own() : source
  }

  /** An actor as the registers know it: a relief body by its kind, one told by loaded or pointing words by its name. */
  #coded(source: Source, actor: string | null): Source {
    const kind = (source.id !== null && source.id === source.actor && this.#facts.bodyKind(source.id)) || source.kind
    return { ...source, kind, name: (actor && this.#facts.nameOf(actor)) || source.name }
  }

  /** The last source whose name holds a class word: المديرية after مديرية الإعلام. */
  #called(word: string): Source | null {
    const all = this.#told.flatMap((source) => (source.from ? [source, source.from] : [source]))
    return all.findLast((source) => namesAgree(word, source.name)) ?? null
  }

  /** A shorter name of one told before is that one. */
  #known(source: Source): Source {
    if (source.id === null) return source
    const same = this.#told.findLast((told) => told.id === source.id && told.name.length > source.name.length)
    return same ? { ...source, name: same.name } : source
  }

  /** Whether a source is the report's own outlet. */
  isOutlet(source: Source): boolean {
    const { id, name } = this.#outlet
    return (id !== null && source.id === id) || (name !== null && source.kind !== 'anonymous' && namesAgree(source.name, name))
  }
}

/** The first word of a source's mention, for where no name was found. */
function anonymousAt(view: MatchView, mention: SourceMention): Source | null {
  const token = view.tokens[mention.first]
  if (!token || mention.named.is !== 'last-nameless') return null
  const normal = token.in === 'title' && view.document.title ? view.document.title : view.document.text
  const name = normal.raw.slice(normal.start[token.at + mention.lead] ?? token.start, token.end)
  return { id: null, name, kind: 'anonymous', actor: null, from: null }
}

/** Who acts in the sentence of a phrase, before it: توصل الوزير إلى اتفاق، وفق ما أعلن. */
function subjectOf(view: MatchView, { form, from, says }: ToldLine): SourceMention | null {
  if (form !== 'according') return null
  for (let at = says; at < from; at++) {
    const found = view.mentionAt('source', at) as SourceMention | undefined
    const before = view.tokens[at - 1]
    const governed = before !== undefined && ['attr_by', 'attr_of', 'attr_to'].some((name) => hitOf(before, name, { conj: true }))
    if (found && !found.prep && !governed && found.end <= from) return found
  }
  return null
}

const isDefinite = (view: MatchView, { first }: SourceMention): boolean =>
  view.tokens[first]?.type.readings.some((reading) => reading.det) ?? false

/** Sources of a line, each with whom it cites; one that spoke to the report's own outlet stands for itself. */
export function sourcesOf(view: MatchView, line: ToldLine, speakers: Speakers): { source: Source; words: SourceMention | null }[] {
  const resolve = (mention: SourceMention | null): Source | null =>
    mention && (speakers.resolve(mention.named, (word) => calledBefore(view, word, mention.first)) ?? anonymousAt(view, mention))
  const cited = resolve(line.cites)
  const outlet = resolve(line.toldTo)
  if (line.speakers.length === 0) {
    const source = speakers.last ?? resolve(subjectOf(view, line))
    return source && source.name !== '' ? [{ source, words: null }] : []
  }
  return line.speakers.flatMap((words) => {
    // «انتزعت القوات البلدة، بحسب بيان لها»: of who acts in the sentence
    const owner = words.rule === 'source.its-statement' && !isDefinite(view, words) ? subjectOf(view, line) : null
    const source = (owner && resolve(owner)) ?? resolve(words)
    if (!source || source.name === '') return []
    if (cited && cited.name !== source.name) return [{ source: speakers.isOutlet(source) ? cited : { ...source, from: cited }, words }]
    if (outlet && outlet.name !== '' && !speakers.isOutlet(outlet)) return [{ source: { ...outlet, from: source }, words }]
    return [{ source, words }]
  })
}
