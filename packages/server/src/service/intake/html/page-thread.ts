// The thread that reads pages: one question at a time, each answered with the page or with what went wrong.
import { parentPort } from 'node:worker_threads'
import { readPage, textOfFragment, type Page } from './page.ts'
import { messageOf } from '../../message-of.ts'

/** A whole page to be read as an article, or a piece of HTML to be read as text. */
export type PageQuestion = { readonly page: string; readonly url: string | null } | { readonly fragment: string }
export type PageAnswer = { readonly page: Page } | { readonly text: string } | { readonly fault: string }

async function answerTo(question: PageQuestion): Promise<PageAnswer> {
  try {
    return 'page' in question ? { page: await readPage(question.page, question.url) } : { text: textOfFragment(question.fragment) }
  } catch (error) {
    // a page nested too deep, or one that a library cannot read, is told and no more
    return { fault: messageOf(error) }
  }
}

// what libraries print while they read is nobody's
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => undefined

parentPort?.on('message', (question: PageQuestion) => void answerTo(question).then((answer) => parentPort?.postMessage(answer)))
parentPort?.postMessage('ready')
