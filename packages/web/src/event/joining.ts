// What it takes to have claims apart or together: the decisions about pairs of claims that a cut, a parting or a merger comes to.

export type Joining =
  | { readonly kind: 'must_link' | 'cannot_link'; readonly claim: string; readonly other_claim: string }
  | { readonly kind: 'withdraw'; readonly withdraws: string }

const pairs = (kind: 'must_link' | 'cannot_link', ones: readonly string[], others: readonly string[]): Joining[] =>
  ones.flatMap((claim) => others.filter((other) => other !== claim).map((other_claim) => ({ kind, claim, other_claim })))

/** Some claims leave the others and stay together: each is kept from each of the others, and joined to the first of its own. */
export function partingOf(all: readonly string[], leaving: readonly string[]): Joining[] {
  const staying = all.filter((claim) => !leaving.includes(claim))
  return [...pairs('cannot_link', leaving, staying), ...pairs('must_link', leaving.slice(1), leaving.slice(0, 1))]
}

/** All claims of two events are one: each is joined to the first of the first. */
export const mergerOf = (ours: readonly string[], theirs: readonly string[]): Joining[] =>
  pairs('must_link', [...ours.slice(1), ...theirs], ours.slice(0, 1))

/** One claim joins an event: what parted it before from any of its claims holds no longer. */
export const linkingTo = (claim: string, theirs: readonly string[]): Joining[] => pairs('must_link', [claim], theirs)

/** One claim leaves, the others stay. */
export const unlinkingOf = (all: readonly string[], claim: string): Joining[] => partingOf(all, [claim])
