// Reads lists opened by a plural or dual class word: «قرى الطويلة، تل شنان، أم الكيف»، «حيي الأشرفية والشيخ مقصود».
import { mark, oneOf } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Found, MatchView, Pattern, Rule } from '../../match/types.ts'
import { classWord, joinedSite, part, site, type Start } from '../elements/index.ts'
import type { PlaceClass, PlaceExpr } from '../types.ts'

const comma = oneOf(mark('،'), mark(','), mark('-'), mark('–'), mark('/'))
const OPENING = new Set(['"', '“', '”', '«', '(', ':', '‘', "'"])
const CLOSING = new Set(['"', '“', '”', '»', ')', '’', "'"])
const LONGEST = 15

/** The next member: after a comma, or with و. */
function nextMember(view: MatchView, at: number): Found<PlaceExpr> | null {
  const separated = comma.match(view, at)
  const found = joinedSite.match(view, separated?.end ?? at) ?? site({ conj: true }).match(view, separated?.end ?? at)
  if (!found || found.value.kind === 'unknown' || view.tokens[at]?.sentence !== view.tokens[found.end - 1]?.sentence) return null
  return separated || found.value.lead > 0 ? found : null
}

/** Where a member that no table has ends, inside quotation marks: words up to a comma, the next و or the closing mark; or 0. */
function unknownMember(view: MatchView, at: number): number {
  const from = comma.match(view, at)?.end ?? at
  for (let end = from; end < from + 4; end++) {
    const token = view.tokens[end]
    if (!token || token.sentence !== view.tokens[at]?.sentence) return 0
    const next = end > from && (token.kind === 'mark' || token.key.startsWith('و')) // and
    if (next) return comma.match(view, end) || CLOSING.has(token.key) || token.kind === 'word' ? end : 0
    if (token.kind !== 'word') return 0
  }
  return 0
}

/** Members of a row; inside quotation marks names that no table has stand between those that one has. */
function membersOf(view: MatchView, at: number): Found<PlaceExpr[]> | null {
  const quoted = OPENING.has(view.tokens[at]?.key ?? ' ')
  let end = quoted ? at + 1 : at
  const found: PlaceExpr[] = []
  while (found.length < LONGEST) {
    const next = found.length === 0 && end <= at + 1 ? site().match(view, end) : nextMember(view, end)
    const known = next && next.value.kind !== 'unknown' ? next : null
    const skipped = known ? 0 : quoted ? unknownMember(view, end) : 0
    if (!known && skipped <= end) break
    if (known) found.push(known.value)
    end = known?.end ?? skipped
  }
  if (found.length === 0) return null
  if (quoted && CLOSING.has(view.tokens[end]?.key ?? ' ')) end++
  return { end, value: found }
}

const members: Pattern<PlaceExpr[]> = part(['#toponym', 'place_class', '="', '=«', '=“', '=”', '=(', '=:', '=‘', "='"], membersOf)

const classed = (member: PlaceExpr, placeClass: PlaceClass): PlaceExpr =>
  member.kind === 'name' && !member.placeClass ? { ...member, placeClass: { ...placeClass, number: 'sg' } } : member

const start: Start = { conj: true, prep: true }

export const listRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.class-list',
    because: 'A plural class word opens a list: each name after it is of that class.',
    pattern: part(['place_class'], (view, at) => {
      const head = classWord(start).match(view, at)
      const found = head && head.value.placeClass.number !== 'sg' && !head.value.placeClass.det ? members.match(view, head.end) : null
      return found && head && (found.value.length > 1 || head.value.placeClass.kind !== 'quarter')
        ? { end: found.end, value: { head: head.value, members: found.value } }
        : null
    }),
    build: ({ head, members: found }, _view, { first, end }): PlaceExpr => {
      const list = found.map((member) => classed(member, head.placeClass))
      const [only] = list
      return list.length === 1 && only
        ? { ...only, first, end, lead: head.lead }
        : { kind: 'list', members: list, first, end, lead: head.lead }
    },
  }),
]
