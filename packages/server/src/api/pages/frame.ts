// The frame of the pages that need no script: language and direction, the name, the switch of language.
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language } from '../../service/language.ts'
import { sayIn } from '../messages.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Frame {
  readonly language: Language
  readonly title: string
  /** The path of this page, for the switch of language. */
  readonly path: string
  readonly body: Html
}

export const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' }

/** A page as a whole. */
export function page({ language, title, path, body }: Frame): Html {
  const say = sayIn(language)
  const other = OTHER[language]
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <a class="name" href="/?lang=${language}">${say('name')}</a>
          <span class="tagline">${say('tagline')}</span>
          <a class="language" href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${say('other-language')}</a>
        </header>
        <main>${body}</main>
        <footer><p>${say('private')}</p></footer>
      </body>
    </html>`
}
