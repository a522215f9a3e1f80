// The frame of every page: language and direction, the name, the switch of language, the mark of what is invented.
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
  /** How much of what is shown is invented: all of a record or of one event, some, nothing. */
  readonly invented: 'all' | 'event' | 'some' | 'none'
  readonly body: Html
}

export const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' }

/** A page as a whole. */
export function page({ language, title, path, invented, body }: Frame): Html {
  const say = sayIn(language)
  const other = OTHER[language]
  const notes = { all: say('invented.long'), event: say('invented.event'), some: say('invented.some'), none: null }
  const note = notes[invented]
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
        ${note === null ? '' : html`<p class="invented" role="note"><strong>${say('invented')}</strong> ${note}</p>`}
        <main>${body}</main>
        <footer><p>${say('private')}</p></footer>
      </body>
    </html>`
}

/** A table by the names of its columns; wide ones scroll by themselves. */
export const table = (heads: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
