// Lemmas in, surface forms out.
export { nounForms } from './nouns.ts'
export { verbForms } from './verbs.ts'
export type { Features, NounLemma, SurfaceForm, VerbForm, VerbLemma } from './types.ts'
