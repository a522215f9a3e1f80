// The parts that place rules are built of.
export { direction, directionAdjective, type Direction } from './compass.ts'
export { anaphor, classWord, joinedSite, placeOrAnaphor, site, toponym } from './name.ts'
export { longest, longestOf, part, perStart, type Start } from './start.ts'
export { nisba, placeWord, type Word } from './word.ts'
