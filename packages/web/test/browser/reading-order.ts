// In which order the characters of a text stand on the screen, by their rectangles.
import type { Page } from 'playwright-core'

/** Where a text stands, and whether each of its characters lies to the right of the one before. */
export interface Stood {
  /** What holds it, as `td`, or its place in the page by the nearest test id. */
  readonly within: string
  readonly leftToRight: boolean
}

/** Every place in which the page shows a text whole within one node, in the part that `root` selects. */
export const standsIn = (page: Page, text: string, root = 'body'): Promise<Stood[]> =>
  page.evaluate(
    ([wanted, selector]) => {
      const found: Stood[] = []
      for (const part of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const node = walker.currentNode as Text
          const start = node.data.indexOf(wanted)
          const holder = node.parentElement
          if (start < 0 || !holder || holder.closest('.unseen, script, style, option')) continue
          const boxes = [...wanted].map((_, at) => {
            const range = document.createRange()
            range.setStart(node, start + at)
            range.setEnd(node, start + at + 1)
            return range.getBoundingClientRect()
          })
          // a line may end within it
          const first = boxes[0] as DOMRect
          const leftToRight = boxes.every((box, at) => at === 0 || box.top > first.top + 2 || box.left >= (boxes[at - 1] as DOMRect).left)
          found.push({
            within: holder.closest('th, td, dd, dt, h1, figcaption, [role="tooltip"]')?.nodeName.toLowerCase() ?? '',
            leftToRight,
          })
        }
      }
      return found
    },
    [text, root] as const,
  )
