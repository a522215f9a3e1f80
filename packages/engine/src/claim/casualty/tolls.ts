// Decides which counts of one happening repeat, correct, complete or contradict each other.
import type { Outcome } from '../../report/types.ts'
import type { Observation } from './observations.ts'

/** A count that says only that there were some (قتلى، عدد من الجرحى). */
export function isVague(observation: Observation): boolean {
  return observation.max === null && (observation.min ?? 0) <= 3
}

/** «قتلى وجرحى»: that there were some, of nobody told. */
const isSome = (row: Observation): boolean => isVague(row) && !row.other && row.actor === null && row.category === null

const sameRange = (a: Observation, b: Observation): boolean => a.min === b.min && a.max === b.max

/** Whether two actors are one side: a force and the unit or army that the other telling names. */
type Related = (x: string, y: string) => boolean

const never: Related = () => false

/** Whether two counts can be of the same people: neither names people whom the other excludes. */
function sameClass(a: Observation, b: Observation, related: Related = never): boolean {
  return a.actor === null || b.actor === null || a.actor === b.actor || related(a.actor, b.actor)
}

/** Soldiers, fighters: men of whatever side the report is about (أربعة جنود beside جنديان من القوات الجنوبية). */
const areOfAnySide = ({ mention }: Observation): boolean => mention?.rule === 'actor.armed-person'

/** Whether counts on two words can be of the same people: of one side, or of fighters whose side the later leaves out. */
function sameForTellers(a: Observation, b: Observation, related: Related): boolean {
  const fighters = a.category !== 'civilians' && b.category !== 'civilians' && areOfAnySide(b)
  return sameClass(a, b, related) || fighters
}

/** A number that two counts of one happening hardly share by chance. */
const tellsMany = ({ min }: Observation): boolean => (min ?? 0) > MANY
const MANY = 4

/** A count of its own, not a part of another, nor a total of dead and wounded. */
export const isWhole = (observation: Observation): boolean => observation.of === null && !observation.part

const whole = (observation: Observation): boolean => isWhole(observation) && !observation.mixed

/** Whether two tellings give numbers for one outcome that cannot both be the whole. */
export function tollsConflict(a: readonly Observation[], b: readonly Observation[], related: Related | null = null): boolean {
  for (const x of a) {
    if (whole(x) && shareOut([x, ...b]).some((row) => row.of === x && row.part)) continue
    for (const y of b) {
      if (!whole(x) || !whole(y) || x.outcome !== y.outcome || x.other || y.other) continue
      if (isVague(x) || isVague(y) || !(related ? sameForTellers(x, y, related) : sameClass(x, y))) continue
      if (!sameRange(x, y)) return true
    }
  }
  return false
}

/** Whether two tellings both speak of dead or wounded and no number of theirs is the same: «قتلى وجرحى» against «نحو 15». */
export function tollsDiffer(a: readonly Observation[], b: readonly Observation[]): boolean {
  const hurt = (rows: readonly Observation[]): Observation[] =>
    rows.filter((row) => isWhole(row) && !row.other && (row.outcome === 'killed' || row.outcome === 'injured'))
  const [x, y] = [hurt(a), hurt(b)]
  const ofOne = y.filter((row) => x.some((one) => sameClass(one, row)))
  return x.length > 0 && ofOne.some((row) => !isVague(row)) && !x.some((one) => y.some((other) => sameRange(one, other)))
}

/** Whether two tellings give the same telling number for some outcome. */
export function tollsMatch(a: readonly Observation[], b: readonly Observation[]): boolean {
  return a.some((x) => whole(x) && !isVague(x) && b.some((y) => whole(y) && x.outcome === y.outcome && sameRange(x, y)))
}

/** Words between a share and «among them» with its part: بينهم، من بينهم. */
const AMONG = 2

/** «وخمسة مدنيين بينهم طفل»: a share of the total with a part of its own. */
const isShareBefore = (row: Observation, part: Observation): boolean =>
  row.part &&
  row.rule !== 'casualty.part' &&
  part.rule === 'casualty.part' &&
  row.outcome === part.outcome &&
  part.first > row.end &&
  part.first - row.end <= AMONG

/** Adds a count to those of an incident: repeated ones are dropped, vague ones give way, others of the same sentence are added. */
export function addObservation(rows: Observation[], added: Observation, headlineSentences: ReadonlySet<number>): void {
  if (added.part) {
    const parent =
      rows.find((row) => row === added.of) ??
      // «خمسة مدنيين بينهم طفل»: of the share told right before it
      rows.findLast((row) => isShareBefore(row, added)) ??
      rows.findLast((row) => isWhole(row) && row.first < added.first && (row.outcome === added.outcome || row.mixed)) ??
      rows.findLast((row) => isWhole(row) && row.outcome === added.outcome)
    const told = rows.some((row) => row.part && sameRange(row, added) && row.traits.join() === added.traits.join())
    // a part whose whole is told in another frame waits for it
    if (!told) rows.push({ ...added, outcome: parent && !parent.mixed ? parent.outcome : added.outcome, of: parent ?? null })
    return
  }
  // «أصيب جندي وتوفي متأثراً بجراحه»: who died of wounds is counted once
  if (added.rule === 'casualty.goes-on' && added.outcome === 'killed') {
    const hurt = rows.find((row) => row.outcome === 'injured' && row.first === added.first && row.end === added.end)
    if (hurt) rows.splice(rows.indexOf(hurt), 1)
  }
  const rivals = rows.filter((row) => row.outcome === added.outcome && isWhole(row) && row.mixed === added.mixed)
  const repeated = rivals.find(
    (row) =>
      sameRange(row, added) && (row.sentence !== added.sentence ? sameClass(row, added) || tellsMany(added) : row.first === added.first),
  )
  if (repeated) {
    if (repeated.actor === null && added.actor !== null)
      replace(rows, repeated, {
        ...repeated,
        actor: added.actor,
        category: added.category,
        traits: added.traits.length > 0 ? added.traits : repeated.traits,
      })
    return
  }
  // «سقوط قتلى وجرحى … بلغ عدد القتلى سبعة»: the number takes the place of the word that there were some
  if (!isVague(added) && !added.other)
    for (const row of rivals.filter((one) => one.sentence === added.sentence && isSome(one) && sameClass(one, added)))
      rows.splice(rows.indexOf(row), 1)
  const elsewhere = rivals.filter((row) => row.sentence !== added.sentence)
  if (elsewhere.length > 0 && !added.other) {
    if (isVague(added) && !isNone(added)) return
    const giveWay = elsewhere.filter((row) =>
      headlineSentences.has(row.sentence) ? sameClass(row, added) || row.min === added.min : sameClass(row, added) && isVague(row),
    )
    for (const row of giveWay) rows.splice(rows.indexOf(row), 1)
    if (elsewhere.length > giveWay.length && elsewhere.some((row) => !giveWay.includes(row) && sameClass(row, added))) return
  }
  rows.push(added)
}

const isNone = (row: Observation): boolean => row.min === 0 && row.max === 0

function replace(rows: Observation[], old: Observation, next: Observation): void {
  rows[rows.indexOf(old)] = next
  rows.forEach((row, index) => {
    if (row.of === old) rows[index] = { ...row, of: next }
  })
}

/** Bounds of counts added up; open where one is. */
const sumOf = (rows: readonly Observation[]): { min: number; max: number | null } => ({
  min: rows.reduce((sum, row) => sum + (row.min ?? 0), 0),
  max: rows.some((row) => row.max === null) ? null : rows.reduce((sum, row) => sum + (row.max ?? 0), 0),
})

/** A part told before its whole is one of it; «مقتل 11 منهم», of people who were only told of, is a count of its own. */
function withWhole(part: Observation, rows: readonly Observation[]): Observation {
  const of = rows.find((row) => isWhole(row) && row.outcome === part.outcome && (row.max ?? row.min ?? 0) >= (part.min ?? 0)) ?? null
  return { ...part, of, part: of !== null }
}

/** «قُتل 53، وأوضح أن القتلى 46 مدنيا وسبعة عسكريين»: counts that add up to one told before them share it out. */
export function shareOut(rows: readonly Observation[]): Observation[] {
  const found: Observation[] = []
  for (const row of rows) found.push(row.part && row.of === null ? withWhole(row, [...found, ...rows]) : row)
  for (const outcome of new Set(rows.map((row) => row.outcome))) {
    const [total, ...shares] = found.filter((row) => row.outcome === outcome && whole(row))
    if (!total || shares.length < 2) continue
    for (let count = 2; count <= shares.length; count++) {
      const told = shares.slice(0, count)
      if (told.some((row) => row.max === null) || sumOf(told).max !== (total.max ?? total.min)) continue
      for (const row of told) replace(found, row, { ...row, part: true, of: total })
      break
    }
  }
  return found
}

/** Sum of the whole counts of an outcome, null where none is told. */
export function totalOf(rows: readonly Observation[], outcome: Outcome): { min: number; max: number | null } | null {
  const found = rows.filter((row) => row.outcome === outcome && isWhole(row))
  if (found.length === 0) return null
  return sumOf(found)
}
