// A part of the API: its routes in one app, whose faults of shape become problems in both languages.
import { OpenAPIHono } from '@hono/zod-openapi'
import { locales } from 'zod'
import { Problem } from '../../service/problem.ts'
import type { Language } from '../../service/language.ts'
import type { Env } from '../context.ts'

const LOCALES = { ar: locales.ar().localeError, en: locales.en().localeError }

type Issue = Parameters<(typeof LOCALES)['en']>[0]

/** What a finding of zod is called in a language. */
function sayingOf(issue: { readonly message: string }, language: Language): string {
  const said = LOCALES[language](issue as Issue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

/** An app for the routes of one domain. */
export const subApp = (): OpenAPIHono<Env> =>
  new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0] ?? { message: '', path: [] }
      const where = [result.target, ...issue.path].join('.')
      throw new Problem('api/bad-value', where, { detail: sayingOf(issue, c.get('language') ?? 'en') })
    },
  })
