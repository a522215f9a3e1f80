// Says where in an export its chats and their messages stand; whatever stands elsewhere is an account owner's and is passed over.
import type { Judgement, Path } from '../json-parts.ts'

const LISTS: ReadonlySet<string> = new Set(['chats', 'left_chats'])
const TOLD: ReadonlySet<string> = new Set(['name', 'type', 'id'])

/** Whether a value belongs to one of the chats of an account, and not to the only one of a file. */
export const isInAccount = ([top]: Path): boolean => top !== undefined && LISTS.has(top)

/** What to look at inside a chat, at a path within it. */
function inChat([key, element, ...deeper]: Path): Judgement {
  if (key === undefined) return 'enter'
  if (key !== 'messages') return element === undefined && TOLD.has(key) ? 'take' : 'pass'
  return element === undefined ? 'enter' : deeper.length === 0 ? 'take' : 'pass'
}

/** What to look at in an export: the messages of its chats, and what the chats are called. */
export function judge(path: Path): Judgement {
  if (!isInAccount(path)) return inChat(path)
  const [, list, element, ...rest] = path
  if (list === undefined) return 'enter'
  if (list !== 'list') return 'pass'
  return element === undefined ? 'enter' : inChat(rest)
}
