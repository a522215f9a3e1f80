// What each ground weighs in the decision whether two claims tell one event, in points; written to be defended, not fitted.
// A point is roughly a halving of doubt: one town on one day with one kind of event (7.5) is enough without a word of toll or actor,
// one governorate on one day (5.5) just is, one governorate within a fortnight (4.5) is not.

/** At this sum two claims are a candidate pair, joined unless something stands against it. */
export const JOIN = 5
/** Of two groups of claims the mean over all their pairs must reach this much: a vague claim does not chain two clear ones. */
export const HOLD = 3
/** Two claims of less than this stand clearly apart, and with them the groups that they are in. */
export const APART = 1
/** As many voices of a group speak for it: enough that a mean over them hardly depends on which. */
export const SPEAKERS = 24
/** Bounds of what one pair says in such a mean. */
export const LEAST = -6
export const MOST = 12

export const WEIGHT = {
  /** Types: the code, its family, a neighbouring code; `other` says little. Types further apart are a veto. */
  type: { same: 2, family: 1.2, near: 0.4, vague: 0.8 },
  /** A shared place tells by its size: [radius in km up to which, points]. */
  place: {
    within: [
      [6, 3],
      [12, 2.5],
      [25, 1.8],
      [60, 1],
      [130, 0.5],
      [Infinity, 0.2],
    ],
    /** Areas that only meet say half. */
    meet: 0.5,
    /** Two named places of one rank, however near, are two places. */
    named_apart: -1.5,
    /** Beyond both radii: at once, and for every further km. */
    beyond: -1.5,
    per_km: -0.2,
    least: -5,
    admin_apart: -1,
    /** The city named for its governorate, and a place in that governorate. */
    seat: 0.3,
    untold: -0.3,
  },
  /** Shared days tell by the length of both together: [days up to which, points]; days apart by how surely they are told. */
  time: {
    overlap: [
      [1, 2.5],
      [2, 2.2],
      [8, 1.5],
      [31, 0.6],
      [Infinity, 0.2],
    ],
    /** Days between, by the worse precision: [up to, points]; more is a veto. */
    gap: {
      1: [
        [1, -1],
        [2, -3],
        [3, -4.5],
      ],
      2: [
        [2, -1],
        [5, -2.5],
        [8, -4],
      ],
      3: [
        [5, -0.5],
        [15, -2],
        [30, -4],
      ],
    },
    /** Of two aggregates: the share of days that both sum up, of all that either does: [from, points]. */
    stretch: [
      [0.75, 2.2],
      [0.5, 1],
      [0, -2],
    ],
    /** Later news of one who died: the day may be that of the death. */
    later: 0,
    /** One or both without a day; the days of publication then say a little, where they are known: [days up to which, points]. */
    untold: -0.5,
    published: [
      [2, 1],
      [14, -0.5],
      [Infinity, -2],
    ],
  },
  /** Who did it, who suffered; for fights both sides together. A class of people (civilians, unknown gunmen) says little. */
  actor: { same: 1.5, within: 1.2, related: 0.8, class: 0.3, partly: 0.6, apart: -1.5, target_apart: -1 },
  /** Tolls as ranges. A rare number tells more than one or two. */
  toll: {
    exact: 1.5,
    exact_small: 0.7,
    none: 0.3,
    overlap: 0.5,
    near: -0.3,
    apart: -1,
    far: -2.5,
    class_apart: -0.5,
    outcome_apart: -1,
    untold: -0.5,
  },
  means: { shared: 0.7, apart: -0.7 },
  /** Share of the shorter evidence's pairs of words that the longer has: [from, points]. */
  wording: [
    [0.6, 2.5],
    [0.3, 1.5],
    [0.12, 0.7],
  ],
  source: { shared: 0.4, copy: 1 },
} as const

/** Kilometres beyond both radii at which a pair is refused outright. */
export const VETO_KM = 25
/** The most that actors can say; that one outcome of a toll can; that wording, means and witnesses can. */
export const MOST_OF = { actors: 2.7, outcome: 1.5, telling: 4.6 } as const
/** How long after an occurrence its later news may come, in days. */
export const LATER_DAYS = 45

/** The points of the first step that a value does not pass. */
export function stepUp(steps: readonly (readonly [number, number])[], value: number): number | null {
  return steps.find(([bound]) => value <= bound)?.[1] ?? null
}

/** The points of the first step that a value reaches. */
export function stepDown(steps: readonly (readonly [number, number])[], value: number): number | null {
  return steps.find(([bound]) => value >= bound)?.[1] ?? null
}
