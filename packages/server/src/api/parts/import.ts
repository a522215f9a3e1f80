// An import as it is served: how it stands, and what was wrong in it, row by row.
import { z } from '@hono/zod-openapi'
import type { ImportState } from '../../service/imports.ts'
import type { Language } from '../../service/language.ts'
import { shownOrigin } from '../../service/sent-file.ts'
import { ProblemAnswer, problemBody } from '../answers/problem-answer.ts'

export const Import = z
  .object({
    id: z.uuid(),
    name: z.string(),
    by: z.string(),
    started: z.string(),
    state: z.enum(['waiting', 'keeping', 'reading', 'linking', 'done', 'failed']),
    fresh: z.int().meta({ description: 'Reports that were not there before.' }),
    known: z.int().meta({ description: 'Reports that were there already.' }),
    exact_copies: z.int().meta({ description: 'New reports with the words of another; known once they are linked.' }),
    near_copies: z.int().meta({ description: 'New reports whose text is in good part that of another; known once they are linked.' }),
    read: z.int(),
    claims: z.int(),
    failed: z.int(),
    faults: z.array(ProblemAnswer).readonly().meta({ description: 'The first thousand; `where` names the line.' }),
  })
  .openapi('Import')

export const importShape = ({ started, faults, exactCopies, nearCopies, ...state }: ImportState, language: Language, folder: string) => ({
  ...state,
  exact_copies: exactCopies,
  near_copies: nearCopies,
  started: started.toISOString(),
  faults: faults.map((fault) => ({ ...problemBody(fault, language), where: shownOrigin(fault.where, folder) })),
})
