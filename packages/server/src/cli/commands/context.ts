// What every command is given.
import type { Language, Say } from '../messages.ts'

export interface CommandContext {
  readonly say: Say
  readonly language: Language
}
