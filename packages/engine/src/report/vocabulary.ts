// The closed lists of the interchange format: every code a claim may carry, as values that types and checks are made of.

export const CLAIM_KINDS = ['occurrence', 'aggregate', 'trend', 'statement', 'update'] as const
export const ROLES = ['initiator', 'target', 'participant', 'speaker', 'topic'] as const
export const CERTAINTIES = ['asserted', 'suspected', 'inferred'] as const
export const FACTUALITIES = ['asserted', 'possible', 'denied', 'planned', 'background'] as const
export const STANCES = ['asserts', 'denies', 'accuses', 'suspects'] as const
export const SOURCE_KINDS = [
  'official',
  'armed_actor',
  'monitor',
  'aid_body',
  'news_outlet',
  'local_network',
  'witness',
  'anonymous',
  'unnamed_media',
] as const
export const OUTCOMES = ['killed', 'injured', 'captured', 'missing', 'displaced'] as const
export const DIRECTIONS = ['up', 'down', 'steady'] as const

/** Acts of a statement (codebook §2). */
const ACTS = [
  'consult',
  'support',
  'concede',
  'agree',
  'request',
  'accuse',
  'reject',
  'threaten',
  'concern',
  'mourn',
  'claim_responsibility',
  'deny',
] as const

const SUBTYPES = ['remains_found', 'displacement', 'casualty_toll'] as const

const CATEGORIES = [
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'external_forces',
  'rioters',
  'protesters',
  'civilians',
  'unknown',
] as const

/** How a place is told by others: the base of a claim's `relation` (`north_countryside` = `north` + `countryside`). */
const RELATIONS = [
  'countryside',
  'desert',
  'part',
  'surroundings',
  'outskirts',
  'suburbs',
  'near',
  'inside',
  'within',
  'throughout',
  'between',
  'road_between',
  'road',
  'triangle',
  'offset',
  'front',
  'border',
  'area',
  'quarters',
  'settlements_of',
  'settlements',
  'capital',
  'seat',
  'list',
] as const

const SIDES = ['north', 'north_east', 'east', 'south_east', 'south', 'south_west', 'west', 'north_west', 'centre'] as const

/** Codes of warnings. */
const ISSUES = [
  'text/not-arabic',
  'report/no-date',
  'time/weekday-disagrees',
  'time/date-disagrees',
  'time/after-publication',
  'place/unlisted',
  'actor/unlisted',
] as const

/** How far an event is established. */
const GRADES = ['confirmed', 'contested', 'fair', 'weak'] as const

/** Why it has that grade. */
const GROUNDS = [
  'blame-disputed',
  'denied',
  'one-witness',
  'only-possible',
  'several-witnesses',
  'told-by-both-sides',
  'told-by-doer',
] as const

/** Grounds for or against two claims telling one event; figures of each outcome are compared alike (`toll`). */
const REASONS = [
  'initiator.apart',
  'initiator.class',
  'initiator.related',
  'initiator.same',
  'initiator.within',
  'means.apart',
  'means.shared',
  'place.admin-apart',
  'place.beyond',
  'place.meet',
  'place.named-apart',
  'place.seat',
  'place.untold',
  'place.within',
  'sides.apart',
  'sides.class',
  'sides.partly',
  'sides.same',
  'source.copy',
  'source.shared',
  'target.apart',
  'target.class',
  'target.related',
  'target.same',
  'target.within',
  'time.gap',
  'time.later-news',
  'time.overlap',
  'time.published',
  'time.stretch',
  'time.untold',
  'toll.apart',
  'toll.class-apart',
  'toll.exact',
  'toll.exact-small',
  'toll.far',
  'toll.near',
  'toll.none',
  'toll.outcome-apart',
  'toll.overlap',
  'toll.untold',
  'type.family',
  'type.near',
  'type.same',
  'wording.shared',
] as const

/** What forbids it. */
const VETOES = ['country', 'kind', 'place', 'planned', 'time', 'type'] as const

/** Why words that could have been a name or a count were not taken for one. */
export const REFUSALS = [
  'abstract',
  'adjective',
  'common-word',
  'far',
  'names-event',
  'names-person',
  'names-place',
  'needs-class',
  'needs-context',
  'needs-parent',
  'needs-vouching',
  'no-preposition',
  'only-earlier',
  'only-in-country',
  'only-later',
  'parent-elsewhere',
  'part-of-name',
  'unlikely',
  'counts-age',
  'counts-article',
  'counts-clock',
  'counts-date',
  'counts-distance',
  'counts-duration',
  'counts-model',
  'counts-ordinal',
  'counts-percent',
  'counts-phone',
  'counts-price',
  'counts-road',
  'counts-share',
  'counts-unit_name',
  'counts-weight',
  'counts-year',
] as const

/** How the words for an actor look at it. */
const REGISTERS = ['neutral', 'self', 'hostile', 'honorific', 'short', 'person', 'metonym'] as const

/** How exactly a place and a time are told (codebook §4, §5). */
const PRECISIONS = ['1', '2', '3'] as const

/** Every closed list by the name of its set: `labels.tsv` has a row `SET.CODE` for each. */
export const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  kind: CLAIM_KINDS,
  subtype: SUBTYPES,
  act: ACTS,
  direction: DIRECTIONS,
  role: ROLES,
  category: CATEGORIES,
  certainty: CERTAINTIES,
  factuality: FACTUALITIES,
  stance: STANCES,
  source: SOURCE_KINDS,
  outcome: OUTCOMES,
  relation: RELATIONS,
  side: SIDES,
  geo_precision: PRECISIONS,
  time_precision: PRECISIONS,
  refusal: REFUSALS,
  register: REGISTERS,
  issue: ISSUES,
  grade: GRADES,
  ground: GROUNDS,
  reason: REASONS,
  veto: VETOES,
}

/** Sets whose codes readers are shown with the definition beside the word: their rows say when the code is given. */
export const DEFINED = ['type', 'factuality', 'stance', 'source', 'grade', 'geo_precision', 'time_precision'] as const
