// Prints a fault of the input as one line: where, what was wrong and what to do, its code.
import type { Problem } from '../service/problem.ts'
import { directed, leftToRight } from './bidi.ts'
import type { Language } from './messages.ts'

export function problemLine(problem: Problem, language: Language): string {
  if (language === 'en') return `sijill: ${problem.where}: ${problem.message} [${problem.code}]\n`
  const [where, code] = [leftToRight(problem.where), leftToRight(`[${problem.code}]`)]
  return `${directed(`sijill: ${where}: ${problem.in(language)} ${code}`, language)}\n`
}
