// Letters: how a text is made plain without losing where each letter stood.
export { foldKey, foldLetter, isFormat, isMark } from './fold.ts'
export { normalise, type NormalisedText } from './normalise.ts'
