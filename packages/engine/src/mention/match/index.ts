// Patterns and rules over tokens; this folder knows no Arabic.
export { digits, hitOf, lexeme, many, map, mark, mention, not, oneOf, optional, seq, token, word, type LexemeOptions } from './pattern.ts'
export { createView, someToken, type GrowingView } from './view.ts'
export { rule, RuleSet, type RuleSpec } from './rules.ts'
export type { Found, Hit, MatchView, Mention, Pattern, Rule, RuleMatch } from './types.ts'
