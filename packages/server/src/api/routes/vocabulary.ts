// The words for the codes of the record, in one language.
import { createRoute } from '@hono/zod-openapi'
import { keptForTables } from '../../service/knowledge/kept-for-tables.ts'
import { vocabularyIn } from '../../service/vocabulary.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { list } from '../parts/shapes.ts'

const route = routesOf('vocabulary')

const Words = z.record(z.string(), z.string())

const VocabularyAnswer = z
  .object({
    language: z.enum(['ar', 'en']),
    labels: Words.meta({ description: 'Labels by set and code, as `type.shelling`.' }),
    meanings: Words.meta({ description: 'When a code is given, where a table says so.' }),
    actors: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          other_name: z.string(),
          category: z.string(),
          parent: z.string().nullable(),
          country: z.string().nullable(),
          aliases: list(z.string()).meta({ description: 'Other Arabic names that reports use.' }),
        }),
      )
      .readonly(),
    families: Words.meta({ description: 'Families by event type, as `shelling` is of `remote`.' }),
    countries: Words,
    governorates: Words.meta({ description: 'By country and English name, as `SY/Deir ez-Zor`.' }),
  })
  .openapi('Vocabulary')

const vocabulary = createRoute({
  ...route('read', 'get /vocabulary', 'The words for every code: labels, actors, countries, governorates'),
  request: { query: z.object({ lang: z.enum(['ar', 'en']).optional() }) },
  responses: answers({ 200: json(VocabularyAnswer, 'Words in the language asked for.') }, 400),
})

export const vocabularyRoutes = ({ dataFolder }: ApiContext) => {
  const words = {
    ar: keptForTables((folder) => vocabularyIn('ar', folder)),
    en: keptForTables((folder) => vocabularyIn('en', folder)),
  }
  return subApp().openapi(vocabulary, (c) => c.json(words[c.get('language')](dataFolder), 200))
}
