// The language that a reader asks for: by `lang`, else by Accept-Language; English where neither names one of ours.
import { createMiddleware } from 'hono/factory'
import type { Language } from '../../service/language.ts'
import type { Env } from '../context.ts'

const isOurs = (code: string | undefined): code is Language => code === 'ar' || code === 'en'

/** The first of ours by the weights of an Accept-Language header. */
function preferred(header: string): Language | undefined {
  const asked = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { code: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  return asked.toSorted((a, b) => b.weight - a.weight).find((one) => isOurs(one.code))?.code as Language | undefined
}

export const languageOf = (query: string | undefined, header: string | undefined): Language =>
  isOurs(query) ? query : (preferred(header ?? '') ?? 'en')

export const inLanguage = createMiddleware<Env>(async (c, next) => {
  c.set('language', languageOf(c.req.query('lang'), c.req.header('accept-language')))
  await next()
  c.header('Vary', 'Accept-Language', { append: true })
})
