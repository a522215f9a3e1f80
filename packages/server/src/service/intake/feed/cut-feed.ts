// Cuts a feed into its items by their tags, so that one that is broken costs itself and not the feed.

export interface CutFeed {
  /** What stands before the first item. */
  readonly head: string
  /** Items as they stand, whole. */
  readonly items: readonly string[]
  /** Where items begin that have no end. */
  readonly open: readonly number[]
}

/** What bounds an item, and what makes tags mere text. */
const MARK = /<!\[CDATA\[|<!--|<(\/?)((?:[a-z][\w-]{0,20}:)?(?:item|entry))(?=[\s>/])/gi
const CLOSINGS: Readonly<Record<string, string>> = { '<![CDATA[': ']]>', '<!--': '-->' }

/** Cuts a feed in RSS, RDF or Atom. */
export function cutFeed(text: string): CutFeed {
  const items: string[] = []
  const open: number[] = []
  let head: number | null = null
  let start: { readonly at: number; readonly tag: string } | null = null
  MARK.lastIndex = 0
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [mark, slash, name] = match
    const closing = CLOSINGS[mark.toUpperCase()]
    if (closing !== undefined) {
      const end = text.indexOf(closing, MARK.lastIndex)
      // one that is never closed hides nothing, and none of its kind after it does
      if (end >= 0) MARK.lastIndex = end + closing.length
      else if (start !== null) break
      continue
    }
    const tag = (name as string).toLowerCase()
    if (slash === '') {
      head ??= match.index
      if (start !== null) open.push(start.at)
      start = { at: match.index, tag }
    } else if (start?.tag === tag) {
      const end = text.indexOf('>', MARK.lastIndex)
      if (end < 0) break
      items.push(text.slice(start.at, end + 1))
      start = null
    }
  }
  if (start !== null) open.push(start.at)
  return { head: text.slice(0, head ?? text.length), items, open }
}
