// The engine: knowledge in, a reader of reports out. Pure: no clock, no files, no state but caches.
import { clutterOf } from './claim/clutter.ts'
import { readClaims, type ReadContext, type ReportMentions } from './claim/read.ts'
import { isExcerpt } from './claim/incident/telling.ts'
import type { MeansMention } from './claim/incident/types.ts'
import { relevanceOf } from './claim/relevance.ts'
import { together, type Stages } from './stages.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { findActors } from './mention/actor/index.ts'
import type { ActorRefusal } from './mention/actor/types.ts'
import { findAttributions, findVoice, outletOf, type AttributionMention } from './mention/attribution/index.ts'
import { findTriggers } from './mention/event/index.ts'
import type { Expressions } from './knowledge/expressions.ts'
import { createView, type GrowingView } from './mention/match/index.ts'
import { findNumbers } from './mention/number/index.ts'
import { unlistedBodies } from './mention/actor/unlisted.ts'
import { findPlaces } from './mention/place/index.ts'
import type { PlaceRefusal } from './mention/place/types.ts'
import { findQuantities } from './mention/quantity/index.ts'
import { findTimes, publicationDateOf } from './mention/time/index.ts'
import { unlistedIssues } from './mention/unlisted.ts'
import type { Issue, Reading, Report } from './report/types.ts'
import { readDocument } from './text/document.ts'

/** A report with all that was found on the way to its claims: what `explain` prints. */
export interface Trace {
  readonly reading: Reading
  readonly view: GrowingView
  readonly mentions: ReportMentions
  /** Names that were looked at and mean nobody, or nowhere, here. */
  readonly refused: { readonly actors: readonly ActorRefusal[]; readonly places: readonly PlaceRefusal[] }
}

export interface Engine {
  /** Reads a report: its claims in the interchange format. Never throws on text. */
  read(report: Report): Reading
  /** Reads reports as `read` does, a little faster when there are dozens; holds in memory what all of them are read by. */
  readAll(reports: readonly Report[]): Reading[]
  /** Reads a report and keeps everything it was read by. */
  trace(report: Report): Trace
}

const MEANS = 'means_'
/** Means by classes: those of a word form, which forms of the same classes share, or of a frame. */
const meansKnown = new WeakMap<Iterable<string> & object, readonly string[]>()

function meansOf(classes: Iterable<string> & object): readonly string[] {
  let means = meansKnown.get(classes)
  if (!means) {
    means = [...classes].filter((name) => name.startsWith(MEANS)).map((name) => name.slice(MEANS.length))
    meansKnown.set(classes, means)
  }
  return means
}

/** «الدفاع الجوي»، «كتيبة دبابات»: the words say what force it is, not by what something was done; «اندلاع النيران» is a blaze. */
const isOfBody = (view: GrowingView, at: number): boolean => {
  const [before, token] = [view.tokens[at - 1]?.type.classes, view.tokens[at]]
  if (!before || !token) return false
  if (before.has('unit_name') || before.has('blaze')) return token.type.splits.some(({ prep }) => prep === '')
  return token.type.classes.has('nisba_means') && before.has('body_of_means')
}

/** «الأسلحة المضادة للطائرات»: what a weapon is made against did nothing. */
const isAimOfWeapon = (view: GrowingView, at: number): boolean => {
  if (view.tokens[at - 1]?.type.classes.has('against_aim') !== true) return false
  return view.tokens[at]?.type.readings.some(({ prep }) => prep === 'ل') === true
}

/** Means told by words of their own or by frames (عبوة ناسفة): every class `means_x` is the means x; the longer takes the shorter in. */
function findMeans(view: GrowingView, expressions: Expressions): MeansMention[] {
  const found: MeansMention[] = []
  for (let at = 0; at < view.tokens.length;) {
    const token = view.tokens[at]
    // «قذيفة (RPG)»: letters that name what was fired, after its noun
    const named = token?.kind === 'latin' && at - (found.at(-1)?.end ?? -2) <= 1
    if (!token || (token.kind !== 'word' && !named) || isOfBody(view, at) || isAimOfWeapon(view, at)) {
      at++
      continue
    }
    const hits = expressions.at(view.tokens, at)
    const frame = hits.length > 0 ? hits.find((hit) => meansOf(hit.expression.classes).length > 0) : undefined
    const ids = meansOf(frame?.expression.classes ?? token.type.classes)
    const end = frame?.end ?? at + 1
    if (ids.length === 0) {
      at++
      continue
    }
    const aimed = frame ? frame.expression.classes.includes('aimed_fire') : token.type.classes.has('aimed_fire')
    for (const id of ids) found.push(aimed ? { id, first: at, end, aimed } : { id, first: at, end })
    at = end
  }
  return found
}

/** What is said has more words than this; a line with fewer is no saying (تقل نازحين عند القورية: carries). */
const SHORTEST_SAYING = 2

/** The words of a line from its source's name to where what is said begins (وأفاد مراسلنا في القامشلي بأن). */
function sourceRange({ form, words, scope }: AttributionMention): { first: number; end: number } {
  const LONGEST = 8
  const near = form === 'verb_subject' && scope.from > words.end && scope.from - words.end <= LONGEST
  return { first: words.first, end: near ? scope.from - 1 : words.end }
}

/** Share of words in Arabic letters below which a text counts as another language. */
const ARABIC_SHARE = 0.3

function isArabic(view: GrowingView): boolean {
  let [arabic, latin] = [0, 0]
  for (const { kind } of view.tokens) {
    if (kind === 'word') arabic++
    else if (kind === 'latin') latin++
  }
  return arabic + latin === 0 || arabic / (arabic + latin) >= ARABIC_SHARE
}

/** Makes an engine of knowledge. `createEngine(loadKnowledge()).read({ id: 'a', text })`. */
export function createEngine(knowledge: Knowledge): Engine {
  function* reading(report: Report): Stages<Trace> {
    const document = readDocument(report, knowledge.lexicon)
    const view = createView(document)
    yield
    const published = publicationDateOf(report.published)
    const country = report.country ?? null
    const numbers = findNumbers(view)
    view.add(numbers)
    yield
    const quantities = findQuantities(view)
    view.add(quantities)
    yield
    const times = findTimes(view, { published, country: country ?? undefined })
    view.add(times)
    yield
    const setting = { published, country, register: knowledge.actors, gazetteer: knowledge.gazetteer }
    const { actors, refused: noActors } = findActors(view, {
      ...setting,
      outlet: () => (report.outlet ? findActors(createView(readDocument({ text: report.outlet }, knowledge.lexicon)), setting).actors : []),
    })
    view.add(actors)
    yield
    const tables = { register: knowledge.sources, gazetteer: knowledge.gazetteer, country }
    const outlet = findVoice(view, tables, outletOf(report, knowledge))
    const attributions = findAttributions(view, {
      outlet,
      ...tables,
      nameOf: (actor) => knowledge.actors.get(actor)?.name_ar ?? null,
    })
    view.add(attributions)
    yield
    const {
      places,
      refused: noPlaces,
      unlisted,
    } = findPlaces(view, {
      country: country ?? undefined,
      outlet: report.outlet,
      gazetteer: knowledge.gazetteer,
      sources: attributions.filter(({ scope }) => scope.to - scope.from > SHORTEST_SAYING).map(sourceRange),
    })
    view.add(places)
    yield
    const covered = new Uint8Array(document.tokens.length)
    for (const mention of [...places, ...times, ...numbers, ...actors.map((actor) => actor.nameRange)])
      for (let at = mention.first; at < mention.end; at++) covered[at] = 1
    const triggers = findTriggers(view, knowledge.expressions, knowledge.classKinds, (token) => covered[token] === 1)
    yield
    const mentions: ReportMentions = {
      numbers,
      actors,
      quantities,
      places,
      times,
      attributions,
      triggers,
      means: findMeans(view, knowledge.expressions),
    }
    const context: ReadContext = {
      report,
      outlet,
      published,
      view,
      mentions,
      excerpt: isExcerpt(report, view),
      clutter: clutterOf(document, knowledge.expressions),
      actors: knowledge.actorLookup,
    }
    yield
    const claims = yield* readClaims(context)
    yield
    const { score, relevant } = relevanceOf(claims, view)
    const warnings: Issue[] = times.flatMap((time) => time.issues.map((code) => ({ code: `time/${code}`, message: code, rule: time.rule })))
    if (!isArabic(view)) warnings.push({ code: 'text/not-arabic', message: 'The text is not in Arabic: Sijill reads Arabic.' })
    if (published === null) warnings.push({ code: 'report/no-date', message: 'Without a publication date relative days stay unresolved.' })
    if (relevant) warnings.push(...unlistedIssues(view, 'place', unlisted), ...unlistedIssues(view, 'actor', unlistedBodies(view, actors)))
    const reading: Reading = { format: 'sijill/1', report: report.id, relevant, score, claims: relevant ? claims : [], warnings }
    return { reading, view, mentions, refused: { actors: noActors, places: noPlaces } }
  }
  const trace = (report: Report): Trace => together([reading(report)])[0] as Trace
  return {
    trace,
    read: (report) => trace(report).reading,
    readAll: (reports) => together(reports.map(reading)).map((one) => one.reading),
  }
}
