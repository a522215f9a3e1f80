// Where a day stands on the timeline, and which day stands at a point: from left to right, or mirrored.

export interface Axis {
  /** The first day, and the first one after the last. */
  readonly first: number
  readonly end: number
  readonly width: number
  /** Room on the side of the numbers, and on the other. */
  readonly margins: { readonly left: number; readonly right: number }
  readonly mirrored: boolean
}

/** Half the name of a month with its year stands beyond the first day and the last. */
const NUMBERS = 54
const OTHER = 50

/** The axis of a chart `width` wide over days; at least one day long. */
export const axisOf = ({ first, end, width, mirrored }: Omit<Axis, 'margins'>): Axis => ({
  first,
  end: Math.max(end, first + 1),
  width,
  margins: mirrored ? { left: OTHER, right: NUMBERS } : { left: NUMBERS, right: OTHER },
  mirrored,
})

const lengthOf = ({ width, margins }: Axis): number => Math.max(1, width - margins.left - margins.right)

/** The point at which a day begins, from the left. */
export function pointOf(axis: Axis, day: number): number {
  const share = (day - axis.first) / (axis.end - axis.first)
  return axis.margins.left + (axis.mirrored ? 1 - share : share) * lengthOf(axis)
}

/** The day at a point, kept within the axis. */
export function dayAt(axis: Axis, point: number): number {
  const share = (point - axis.margins.left) / lengthOf(axis)
  const day = Math.floor(axis.first + (axis.mirrored ? 1 - share : share) * (axis.end - axis.first))
  return Math.min(axis.end - 1, Math.max(axis.first, day))
}
