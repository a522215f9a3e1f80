// What a relation can be told of: a named place, one told before, the countryside or desert of one, a border.
import type { Pattern } from '../../match/types.ts'
import { longestOf, part, perStart, placeOrAnaphor, type Start } from '../elements/index.ts'
import type { PlaceExpr } from '../types.ts'
import { border } from './border.ts'
import { capital } from './capital.ts'
import { countryside } from './countryside.ts'
import { desert } from './desert.ts'

/** A place that a relation is told of. */
export const operand: (start?: Start) => Pattern<PlaceExpr> = perStart((start) =>
  part<PlaceExpr>(
    ['#toponym', 'place_class', 'place_capital', 'place_countryside', 'place_desert', 'place_border'],
    longestOf<PlaceExpr>(capital(start), placeOrAnaphor(start), countryside(start), desert(start), border(start)),
  ),
)
