// The grounds on which a claim was joined to another, as the linker kept them; what is not of that form is passed over.

export interface Ground {
  readonly code: string
  readonly points: number
  readonly measure: number | null
}

export interface BesideClaim {
  readonly claim: string
  readonly joinedBy: 'person' | 'report' | null
  readonly grounds: readonly Ground[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const groundOf = (value: unknown): Ground[] =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['points'] === 'number'
    ? [{ code: value['code'], points: value['points'], measure: typeof value['measure'] === 'number' ? value['measure'] : null }]
    : []

/** `besidesOf(link.reasons)`: the claims that it was weighed beside, with the grounds. */
export const besidesOf = (reasons: readonly unknown[]): BesideClaim[] =>
  reasons.flatMap((one) => {
    if (!isObject(one) || typeof one['claim'] !== 'string' || !Array.isArray(one['reasons'])) return []
    const by = one['joinedBy']
    const joinedBy = by === 'person' || by === 'report' ? by : null
    return [{ claim: one['claim'], joinedBy, grounds: one['reasons'].flatMap(groundOf) }]
  })
