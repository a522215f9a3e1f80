// Reads lists opened by a plural or dual class word: «قرى الطويلة، تل شنان، أم الكيف»، «حيي الأشرفية والشيخ مقصود».
import { mark, oneOf } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Found, MatchView, Pattern, Rule } from '../../match/types.ts'
import { classWord, part, site, type Start } from '../elements.ts'
import type { PlaceClass, PlaceExpr } from '../types.ts'

const comma = oneOf(mark('،'), mark(','), mark('-'), mark('–'), mark('/'))
const OPENING = new Set(['"', '“', '”', '«', '(', ':'])
const CLOSING = new Set(['"', '“', '”', '»', ')'])
const LONGEST = 15

/** The next member: after a comma, or with و; a name without a class word takes the list's. */
function nextMember(view: MatchView, at: number): Found<PlaceExpr> | null {
  const separated = comma.match(view, at)
  const found = site({ conj: true }).match(view, separated?.end ?? at)
  if (!found || view.tokens[at]?.sentence !== view.tokens[found.end - 1]?.sentence) return null
  return separated || found.value.lead > 0 ? { end: found.end, value: { ...found.value, lead: 0 } } : null
}

/** A word between commas that no table has stands in the list as an unknown member: it ends nothing. */
function unknownMember(view: MatchView, at: number): number {
  const separated = comma.match(view, at)
  if (!separated) return 0
  for (let length = 1; length <= 3; length++) {
    const token = view.tokens[separated.end + length - 1]
    if (token?.kind !== 'word' || token.type.classes.has('place_prep')) return 0
    const next = view.tokens[separated.end + length]
    if (next && (comma.match(view, next.index) || CLOSING.has(next.key))) return separated.end + length
  }
  return 0
}

function membersOf(view: MatchView, at: number): Found<PlaceExpr[]> | null {
  const opened = OPENING.has(view.tokens[at]?.key ?? ' ') ? at + 1 : at
  const first = site().match(view, opened)
  if (!first) return null
  const members: PlaceExpr[] = [first.value]
  let end = first.end
  while (members.length < LONGEST) {
    const next = nextMember(view, end)
    if (next) {
      members.push(next.value)
      end = next.end
      continue
    }
    const skipped = opened > at ? unknownMember(view, end) : 0
    if (skipped === 0) break
    end = skipped
  }
  if (opened > at && CLOSING.has(view.tokens[end]?.key ?? ' ')) end++
  return { end, value: members }
}

const members: Pattern<PlaceExpr[]> = part(['#toponym', 'place_class', '="', '=«', '=“', '=”', '=(', '=:'], membersOf)

const classed = (member: PlaceExpr, placeClass: PlaceClass): PlaceExpr => (member.kind === 'name' && !member.placeClass ? { ...member, placeClass: { ...placeClass, number: 'sg' } } : member)

const start: Start = { conj: true, prep: true }

export const listRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.class-list',
    because: 'A plural class word opens a list: each name after it is of that class.',
    pattern: part(['place_class'], (view, at) => {
      const head = classWord(start).match(view, at)
      const found = head && head.value.placeClass.number !== 'sg' && !head.value.placeClass.det ? members.match(view, head.end) : null
      return found && head && (found.value.length > 1 || head.value.placeClass.kind !== 'quarter') ? { end: found.end, value: { head: head.value, members: found.value } } : null
    }),
    build: ({ head, members: found }, _view, { first, end }): PlaceExpr => {
      const list = found.map((member) => classed(member, head.placeClass))
      const [only] = list
      return list.length === 1 && only ? { ...only, first, end, lead: head.lead } : { kind: 'list', members: list, first, end, lead: head.lead }
    },
  }),
]
