// The rules of the place grammar, the more exact shapes first: of two matches of one length the earlier rule wins.
import { RuleSet } from '../../match/rules.ts'
import type { PlaceExpr } from '../types.ts'
import { aroundRules } from './around.ts'
import { betweenRules } from './between.ts'
import { borderRules } from './border.ts'
import { capitalRules } from './capital.ts'
import { countrysideRules } from './countryside.ts'
import { desertRules } from './desert.ts'
import { directionRules } from './direction.ts'
import { frontRules } from './front.ts'
import { listRules } from './list.ts'
import { nameRules } from './name.ts'
import { offsetRules } from './offset.ts'

export const placeRules = new RuleSet<PlaceExpr>([
  ...frontRules,
  ...nameRules,
  ...capitalRules,
  ...countrysideRules,
  ...desertRules,
  ...offsetRules,
  ...directionRules,
  ...betweenRules,
  ...borderRules,
  ...listRules,
  ...aroundRules,
])
