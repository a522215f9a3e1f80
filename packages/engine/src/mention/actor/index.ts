// Finds actors: names with their senses, members and things of actors, nisbas, classes of people, and what points back to them.
import { hitOf, type Hit, type MatchView } from '../match/index.ts'
import type { ActorAlias, ActorRegister, ActorRow } from '../../knowledge/actors.ts'
import type { Token } from '../../text/token/types.ts'
import type { NameHit } from '../lexicon/name-trie.ts'
import { actorContext, refusalOf, type ActorContext } from './context.ts'
import type { ActorMention, ActorRefusal } from './types.ts'

export type { ActorMention, ActorRefusal } from './types.ts'

export interface FindActorsInput {
  readonly published: string | null
  readonly country: string | null
  readonly register: ActorRegister
}

const NOUN_POS = new Set(['noun', 'participle', 'adjective'])
const nounHit = (token: Token | undefined, name: string): Hit | null =>
  token && token.kind === 'word' ? hitOf(token, name, { conj: true, where: (entry) => NOUN_POS.has(entry.features.pos) }) : null
const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && '"“”«»()'.includes(token.key)

interface Named {
  readonly hit: NameHit<ActorAlias>
  readonly alias: ActorAlias
}

/** State of one run over a report. */
class Finder {
  readonly found: ActorMention[] = []
  readonly refused: ActorRefusal[] = []
  readonly #view: MatchView
  readonly #register: ActorRegister
  readonly #context: ActorContext

  constructor(view: MatchView, register: ActorRegister, context: ActorContext) {
    this.#view = view
    this.#register = register
    this.#context = context
  }

  /** The name that begins at a token and holds in this report: the longest; of equal ones that which the context asks for. */
  named(at: number): Named | null {
    for (const hit of this.#register.names.at(this.#view.tokens, at)) {
      const open = hit.values.filter((alias) => {
        const because = refusalOf(alias, this.#context)
        if (because) this.refused.push({ first: hit.first, end: hit.end, id: alias.actor.id, because })
        return because === null
      })
      // a single word listed with its article is a name only with it (الهيئة، المعارضة)
      const single = hit.end - hit.first === 1
      if (open.length === 0 || (single && !hit.articleAgrees)) continue
      const alias = open.find((one) => one.country !== null || one.from !== null) ?? open[0]
      if (alias) return { hit, alias }
    }
    return null
  }

  words(first: number, end: number, lead: number): string {
    const { document } = this.#view
    const opening = document.tokens[first] as Token
    const normal = opening.in === 'title' && document.title ? document.title : document.text
    const start = lead > 0 ? (normal.start[opening.at + lead] ?? opening.start) : opening.start
    return normal.raw
      .slice(start, (document.tokens[end - 1] as Token).end)
      .replaceAll(/["“”«»]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
  }

  push(
    mention: Omit<ActorMention, 'grammar' | 'name' | 'certainty' | 'unit'> & { readonly certainty?: ActorMention['certainty'] },
  ): number {
    const coded = mention.id === null ? undefined : this.#register.coded(mention.id)
    const unit = coded && coded.id !== mention.id ? mention.id : null
    this.found.push({
      grammar: 'actor',
      certainty: 'asserted',
      name: this.words(mention.first, mention.end, mention.lead),
      ...mention,
      ...(coded ? { id: coded.id, category: coded.category } : {}),
      unit,
    })
    return mention.end
  }

  last(accept: (mention: ActorMention) => boolean): ActorMention | undefined {
    return this.found.findLast(accept)
  }

  /** A name after a noun of people or things: directly, after من or في, after ل, after تابع ل, in quotes. */
  nameAfter(at: number): Named | null {
    const { tokens } = this.#view
    let from = at
    const sentence = tokens[at - 1]?.sentence
    for (let step = 0; step < 4; step++) {
      const token = tokens[from]
      if (!token || token.sentence !== sentence) return null
      const named = this.named(from)
      if (named && !named.hit.conj && (named.hit.prep === '' || named.hit.prep === 'ل')) return named
      const passes =
        isQuote(token) ||
        hitOf(token, 'member_of', { conj: false }) ||
        hitOf(token, 'belonging', { conj: false }) ||
        nounHit(token, 'person_armed') ||
        nounHit(token, 'military_adj') ||
        this.#isAdjective(token)
      if (!passes || /^و/.test(token.key)) return null
      from++
    }
    return null
  }

  /** Adjectives that may stand between a noun and the name it belongs to. */
  #isAdjective(token: Token): boolean {
    return /^(سابق|سابقا|بارز|ميداني|ميدانيين|محلي|محليين|نايمه|النايمه|مسلح|مسلحين|مشترك|مشتركه)$/.test(token.key)
  }

  nisbaAt(at: number): { state: ActorRow; military: ActorRow; end: number } | null {
    const token = this.#view.tokens[at]
    if (!token || token.kind !== 'word') return null
    for (const split of token.type.splits) {
      if (split.prep || split.conj) continue
      const nisba = this.#register.nisba(split.stem)
      const [state, military] = [nisba && this.#register.get(nisba.state), nisba && this.#register.get(nisba.military)]
      if (state && military) return { state, military, end: at + 1 }
    }
    return null
  }

  /** A class word before a name belongs to it: قوات الاحتلال …، ميليشيا "…"، خلايا لتنظيم. */
  takeClassWord(at: number): number | null {
    const hit = hitOf(this.#view.tokens[at] as Token, 'group_word', { conj: true, det: false })
    if (!hit) return null
    const named = this.nameAfter(at + 1)
    if (!named || named.hit.first - at > 3 || named.alias.actor.kind === 'class') return null
    return this.push({
      first: at,
      end: named.hit.end,
      lead: hit.reading.conj.length + hit.reading.prep.length,
      rule: 'actor.class-word',
      id: named.alias.actor.id,
      category: named.alias.actor.category,
      register: named.alias.register,
      head: 'group',
      adjective: false,
      definite: true,
      classes: [],
    })
  }

  takeName(named: Named): number {
    const { hit, alias } = named
    // the occupation, the enemy: a nisba after the word says whose (قوات الاحتلال الروسي)
    const whose = /^(الاحتلال|العدو|العدوان)$/.test(this.#view.tokens[hit.end - 1]?.key ?? '') ? this.nisbaAt(hit.end) : null
    if (whose)
      return this.push({
        first: hit.first,
        end: whose.end,
        lead: hit.lead,
        rule: 'actor.name',
        id: whose.military.id,
        category: whose.military.category,
        register: 'hostile',
        head: 'group',
        adjective: false,
        definite: true,
        classes: [],
      })
    const state = alias.actor.kind === 'state'
    const end = this.#closing(hit)
    return this.push({
      first: hit.first,
      end,
      lead: hit.lead,
      rule: 'actor.name',
      id: alias.actor.id,
      category: alias.actor.category,
      register: alias.register,
      head:
        alias.register === 'person' || hitOf(this.#view.tokens[hit.first] as Token, 'office')
          ? 'person'
          : state
            ? 'state'
            : alias.actor.kind === 'class'
              ? 'class'
              : 'group',
      adjective: false,
      definite: hit.det,
      classes: [],
    })
  }

  /** A second name for the same actor in brackets belongs to the mention: تنظيم الدولة (داعش). */
  #closing(hit: NameHit<ActorAlias>): number {
    const { tokens } = this.#view
    let at = hit.end
    while (isQuote(tokens[at]) && tokens[at]?.key !== '(') at++
    if (tokens[at]?.key !== '(') return hit.end
    const inner = this.named(at + 1)
    return inner && hit.values.some((alias) => alias.actor.id === inner.alias.actor.id) && tokens[inner.hit.end]?.key === ')'
      ? inner.hit.end
      : hit.end
  }

  /** Fighters, civilians, protesters, and positions and vehicles, with the actor they belong to where it is told. */
  takePeople(at: number): number | null {
    const token = this.#view.tokens[at] as Token
    const armed = nounHit(token, 'person_armed')
    const thing = armed ? null : nounHit(token, 'target_armed')
    const civil =
      armed || thing ? null : (nounHit(token, 'person_civil') ?? nounHit(token, 'person_protester') ?? nounHit(token, 'person_settler'))
    const noun = armed ?? thing ?? civil
    if (!noun) return null
    const lead = noun.reading.conj.length + noun.reading.prep.length
    const classes = noun.entry.classes
    const plural = noun.entry.features.number !== 'sg'
    const shared = { first: at, lead, adjective: false, definite: noun.reading.det || noun.reading.pron !== '', classes }
    const head = thing ? ('thing' as const) : plural ? ('members' as const) : ('member' as const)
    if (armed || thing) {
      const named = this.nameAfter(at + 1)
      if (named)
        return this.push({
          ...shared,
          end: named.hit.end,
          rule: 'actor.member-of',
          id: named.alias.actor.id,
          category: named.alias.actor.category,
          register: named.alias.register,
          head,
        })
      const nisba = this.nisbaAt(at + 1)
      if (nisba)
        return this.push({
          ...shared,
          end: nisba.end,
          rule: 'actor.member-nisba',
          id: nisba.military.id,
          category: nisba.military.category,
          register: 'neutral',
          head,
        })
      if (noun.reading.pron) {
        const owner = this.last((mention) => mention.id !== null && mention.category !== 'civilians')
        if (owner)
          return this.push({
            ...shared,
            end: at + 1,
            rule: 'actor.possessed',
            id: owner.id,
            category: owner.category,
            register: owner.register,
            head,
            certainty: owner.certainty,
          })
      }
      if (thing) return null
      const self = this.named(at)
      if (self && self.alias.actor.kind === 'class')
        return this.push({
          ...shared,
          end: self.hit.end,
          rule: 'actor.class',
          id: self.alias.actor.id,
          category: self.alias.actor.category,
          register: self.alias.register,
          head,
        })
      return this.push({
        ...shared,
        end: at + 1,
        rule: 'actor.armed-person',
        // armed people of no side, terrorists in a state's mouth among them, are unidentified (codebook §3)
        id: classes.includes('no_side') ? 'unidentified_armed_group' : null,
        category: classes.includes('military_adj') || /جند|عسكر|ضابط|ضباط|شرط/.test(token.key) ? 'state_forces' : 'unknown',
        register: 'neutral',
        head,
      })
    }
    const id = classes.includes('person_protester')
      ? 'protesters'
      : classes.includes('person_settler')
        ? 'israeli_settlers'
        : classes.includes('trait_journalist')
          ? 'journalists'
          : classes.includes('trait_medic')
            ? 'aid_workers'
            : 'civilians'
    const row = this.#register.get(id)
    return this.push({
      ...shared,
      end: at + 1,
      rule: 'actor.people',
      id: classes.includes('person_any') ? null : id,
      category: classes.includes('person_any') ? 'unknown' : (row?.category ?? 'civilians'),
      register: 'neutral',
      head,
    })
  }

  /** A nisba after a noun that is no person names the doer's state: قصف تركي. */
  takeNisba(at: number): number | null {
    const before = this.#view.tokens[at - 1]
    const nisba = this.nisbaAt(at)
    if (!nisba || !before || before.kind !== 'word') return null
    const happening =
      [
        'attack',
        'airstrike',
        'shell',
        'explode',
        'raid',
        'clash',
        'event_noun',
        'shoot',
        'launch',
        'deploy',
        'advance',
        'sweep',
        'strike',
        'detain',
        'violation',
      ].some((name) => hitOf(before, name, { conj: true }) !== null) || [...before.type.classes].some((name) => name.startsWith('means_'))
    // غارات سورية أو روسية: the second nisba goes with the first
    const paired = /^(او|و)$/.test(before.key) && this.found.at(-1)?.adjective === true && this.found.at(-1)?.end === at - 1
    if (!happening && !paired) return null
    return this.push({
      first: at,
      end: nisba.end,
      lead: 0,
      rule: 'actor.nisba',
      id: nisba.military.id,
      category: nisba.military.category,
      register: 'neutral',
      head: 'group',
      adjective: true,
      definite: false,
      classes: [],
    })
  }

  takeReference(at: number): number | null {
    const token = this.#view.tokens[at] as Token
    const groupWord = hitOf(token, 'coref_group', { conj: true })
    const forcesWord = hitOf(token, 'coref_forces', { conj: true })
    const lastWord = hitOf(token, 'coref_last', { conj: true })
    const hit = groupWord ?? forcesWord ?? lastWord
    if (!hit) return null
    const far = groupWord
      ? ['rebel_group', 'political_militia', 'identity_militia']
      : forcesWord
        ? ['state_forces', 'external_forces', 'rebel_group', 'political_militia']
        : ['state_forces', 'external_forces', 'rebel_group', 'political_militia', 'identity_militia']
    const referent = this.last(
      (mention) => mention.id !== null && far.includes(mention.category) && (!groupWord || mention.head !== 'state'),
    )
    if (!referent) return null
    // «الأخير» is an adjective after a noun of time
    if (lastWord && at > 0 && hitOf(this.#view.tokens[at - 1] as Token, 't_unit', { conj: true })) return null
    return this.push({
      first: at,
      end: at + 1,
      lead: hit.reading.conj.length + hit.reading.prep.length,
      rule: 'actor.reference',
      id: referent.id,
      category: referent.category,
      register: referent.register,
      head: 'group',
      adjective: false,
      definite: true,
      classes: [],
    })
  }

  run(): void {
    const { tokens } = this.#view
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at] as Token
      if (token.kind === 'mark' || token.kind === 'number') {
        at++
        continue
      }
      const named = this.named(at)
      const people = named && named.hit.end - named.hit.first > 1 ? null : this.takePeople(at)
      const grouped = named || people !== null ? null : this.takeClassWord(at)
      at = people ?? grouped ?? (named ? this.takeName(named) : (this.takeNisba(at) ?? this.takeReference(at) ?? at + 1))
    }
  }
}

/** All actors of a report, with what was refused. */
export function findActors(view: MatchView, input: FindActorsInput): { actors: ActorMention[]; refused: ActorRefusal[] } {
  const finder = new Finder(view, input.register, actorContext(view, input.published, input.country))
  finder.run()
  return { actors: finder.found, refused: finder.refused }
}
