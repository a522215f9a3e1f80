// The keys of review: by where a key is, not by the letter it writes, so that they work on an Arabic layout; each can be set anew.

export const ACTIONS = ['accept', 'reject', 'skip', 'flag', 'undo', 'edit', 'untold', 'event', 'add', 'next', 'previous', 'help'] as const
export type Action = (typeof ACTIONS)[number]
export type Keys = Readonly<Record<Action, string>>

export const USUAL_KEYS: Keys = {
  accept: 'Enter',
  reject: 'KeyR',
  skip: 'KeyS',
  flag: 'KeyF',
  undo: 'KeyU',
  edit: 'KeyE',
  untold: 'KeyN',
  event: 'KeyL',
  add: 'KeyA',
  next: 'KeyJ',
  previous: 'KeyK',
  help: 'KeyH',
}

/** The letters of the Arabic layout, by the codes of their keys. */
const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'شؤيثبلاهتنمةىخحضقسفعرصءغئ'].map((letter, at) => [`Key${'ACDEFGHIJKLMNOPQRSTUVWXYZ'[at]}`, letter]),
)

/** Both caps of a key: «A / ش»; one where the key writes no letter. */
export function capsOf(code: string): string {
  const latin = code.replace(/^(?:Key|Digit)/, '')
  const arabic = ARABIC[code]
  return arabic === undefined ? (code === 'Enter' ? '↵' : latin) : `${latin} / ${arabic}`
}

interface Pressed {
  readonly code: string
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly target: EventTarget | null
}

const WRITES = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], dialog, [role="dialog"], [data-own-keys]'

/** Whether a key is for where the writing goes on, or for the machine. */
const isElsewhere = ({ isComposing, ctrlKey, altKey, metaKey, target }: Pressed): boolean =>
  isComposing || ctrlKey || altKey || metaKey || (target instanceof Element && target.closest(WRITES) !== null)

/** What a key asks for: an action, or the nth alternative; null where it is none of review. */
export function askedBy(event: Pressed, keys: Keys): Action | number | null {
  if (isElsewhere(event)) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (digit !== undefined) return Number(digit)
  if (event.code === 'ArrowDown') return 'next'
  if (event.code === 'ArrowUp') return 'previous'
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code
  return ACTIONS.find((action) => keys[action] === code) ?? null
}

const KEPT = 'sijill.review.keys'

export interface KeySettings {
  readonly on: boolean
  readonly keys: Keys
}

export function readKeys(): KeySettings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<KeySettings>
    return { on: kept.on !== false, keys: { ...USUAL_KEYS, ...kept.keys } }
  } catch {
    // a browser that keeps nothing: the usual keys
    return { on: true, keys: USUAL_KEYS }
  }
}

export function keepKeys(settings: KeySettings): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(settings))
  } catch {
    // they hold until the page is closed
  }
}
