// Decides what sort of happening a trigger's classes tell of, and how its sentence parts are read.

/** Sorts of happenings that claims are built from; `effect` tells only of casualties. */
export type Group =
  | 'effect'
  | 'violence'
  | 'clash'
  | 'abduct'
  | 'detain'
  | 'release'
  | 'territory'
  | 'movement'
  | 'protest'
  | 'property'
  | 'remains'
  | 'displacement'
  | 'disruption'
  | 'agreement'
  | 'light'
  | 'result'
  | 'act'
  | 'trend'

/** First class that a trigger has decides its group: the more telling classes stand first. */
const ORDER: readonly (readonly [string, Group])[] = [
  ['shoot_down', 'violence'],
  ['find_remains', 'remains'],
  ['assassinate', 'violence'],
  ['execute', 'violence'],
  ['torture', 'violence'],
  ['rape', 'violence'],
  ['abduct', 'abduct'],
  ['detain', 'detain'],
  ['disperse', 'protest'],
  ['riot', 'protest'],
  ['mob', 'protest'],
  ['stones', 'protest'],
  ['block', 'protest'],
  ['protest', 'protest'],
  ['gather', 'protest'],
  ['exchange', 'agreement'],
  ['agree', 'agreement'],
  ['intercept', 'disruption'],
  ['defuse', 'disruption'],
  ['seize', 'disruption'],
  ['clash', 'clash'],
  ['airstrike', 'violence'],
  ['shell', 'violence'],
  ['explode', 'violence'],
  ['raid', 'violence'],
  ['attack', 'violence'],
  ['massacre', 'violence'],
  ['shoot', 'violence'],
  ['assault', 'violence'],
  ['none_hurt', 'effect'],
  ['kill', 'effect'],
  ['die', 'effect'],
  ['injure', 'effect'],
  ['dead_noun', 'effect'],
  ['injured_noun', 'effect'],
  ['captured_noun', 'effect'],
  ['missing_noun', 'effect'],
  ['victim_noun', 'effect'],
  ['lose', 'effect'],
  ['find', 'remains'],
  ['bury', 'remains'],
  ['body_place', 'remains'],
  ['displace', 'displacement'],
  ['displaced_noun', 'displacement'],
  ['burn', 'property'],
  ['loot', 'property'],
  ['destroy', 'property'],
  ['advance', 'territory'],
  ['fall', 'territory'],
  ['handover', 'territory'],
  ['sweep', 'movement'],
  ['besiege', 'movement'],
  ['deploy', 'movement'],
  ['withdraw', 'movement'],
  ['surrender', 'movement'],
  ['evacuate', 'movement'],
  ['infiltrate', 'movement'],
  ['form_group', 'movement'],
  ['build_base', 'movement'],
  ['release', 'release'],
  ['launch', 'violence'],
  ['light', 'light'],
  ['update_mark', 'result'],
  ['toll_noun', 'result'],
  ['result', 'result'],
  ['event_noun', 'violence'],
  ['responsibility', 'act'],
  ['condemn', 'act'],
  ['concern', 'act'],
  ['threaten', 'act'],
  ['demand', 'act'],
  ['reject', 'act'],
  ['support', 'act'],
  ['consult', 'act'],
  ['concede', 'act'],
  ['mourn', 'act'],
  ['trend_up', 'trend'],
  ['trend_down', 'trend'],
  ['trend_steady', 'trend'],
]

/** The group of a set of classes with the class that decided it; null when none makes a happening. */
export function groupOf(classes: ReadonlySet<string>): { readonly group: Group; readonly main: string } | null {
  for (const [name, group] of ORDER) if (classes.has(name)) return { group, main: name }
  return null
}

/** Masdars and nouns whose genitive is the one it happens to (مقتل ضابط، استهداف حاجز), not the one who does it. */
const OBJECT_GENITIVE = new Set([
  'dead_noun',
  'injured_noun',
  'missing_noun',
  'kill',
  'die',
  'injure',
  'assassinate',
  'execute',
  'abduct',
  'detain',
  'torture',
  'rape',
  'release',
  'shoot_down',
  'intercept',
  'seize',
  'defuse',
  'disperse',
  'find_remains',
  'destroy',
  'burn',
  'besiege',
  'displace',
  'evacuate',
  'fall',
  'loot',
  'lose',
  'dead_noun',
  'injured_noun',
  'captured_noun',
  'missing_noun',
  'displaced_noun',
  'toll_noun',
])

/** Masdars of classes that have their doer in the genitive, and these what is done to: ضرب، ملاحقة، قنص. */
const OBJECT_ROWS: ReadonlySet<string> = new Set(['v.attack.strike', 'v.sweep.pursue', 'v.shoot.snipe'])

/** Whether the genitive after the masdar of this class is its object. `targeting` (استهداف) is an attack with an object. */
export function genitiveIsObject(main: string, rows: readonly string[]): boolean {
  return OBJECT_GENITIVE.has(main) || rows.some((row) => row.includes('target') || OBJECT_ROWS.has(row))
}

/** Groups whose claims can hold casualties of the same occurrence. */
export const VIOLENT: ReadonlySet<Group> = new Set<Group>(['effect', 'violence', 'clash', 'result', 'light'])
