// Tells whoever listens in this process what has just happened, and whoever comes back what was missed meanwhile.

/** What can be told: an event of the record that is new or changed, a step of an import or of the check of a draft, a decision. */
export interface News {
  readonly event: { readonly id: string; readonly changed: string }
  readonly import: { readonly id: string; readonly state: string } & Readonly<
    Record<'kept' | 'fresh' | 'known' | 'read' | 'exact_copies' | 'near_copies' | 'failed', number>
  >
  readonly draft: { readonly id: string; readonly state: string }
  readonly decision: { readonly id: string; readonly kind: string; readonly claim: string | null; readonly event: string | null }
}
export type NewsKind = keyof News

export interface Announcement {
  /** Numbers rise; a start of the server begins where no earlier one was. */
  readonly number: number
  readonly kind: NewsKind
  readonly data: News[NewsKind]
}

type Listener = (announcement: Announcement) => void

/** Announcements kept for those who come back. */
const KEPT = 2000

export class Announcements {
  readonly #kept: Announcement[] = []
  readonly #listeners = new Set<Listener>()
  #number: number

  /** `from` is a number above all that an earlier start can have used: milliseconds of the clock are. */
  constructor(from: number = Date.now()) {
    this.#number = from
  }

  tell<K extends NewsKind>(kind: K, data: News[K]): void {
    const announcement = { number: ++this.#number, kind, data }
    this.#kept.push(announcement)
    if (this.#kept.length > KEPT) this.#kept.shift()
    for (const listener of this.#listeners) listener(announcement)
  }

  /** What was told after a number; null where some of it is no longer kept. */
  since(number: number): readonly Announcement[] | null {
    const first = this.#kept[0]?.number ?? this.#number + 1
    return number < first - 1 ? null : this.#kept.filter((one) => one.number > number)
  }

  /** Listens from now on; gives the way to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
