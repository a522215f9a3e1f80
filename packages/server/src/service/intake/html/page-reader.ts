// Reads pages in a thread with a limit of time and memory, so that a hostile page costs its limit and nothing else.
import { Worker } from 'node:worker_threads'
import { Problem } from '../../problem.ts'
import type { Page } from './page.ts'
import type { PageAnswer, PageQuestion } from './page-thread.ts'

/** Largest page that is read, in bytes: the longest real ones have some two million. */
export const LARGEST_PAGE = 8 * 1024 * 1024
/** How long one page may take (milliseconds); one with 20,000 paragraphs takes under two seconds. */
const LONGEST = 20_000
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const THREAD = new URL('./page-thread.ts', import.meta.url)

interface Asked {
  readonly where: string
  readonly resolve: (answer: PageAnswer) => void
  readonly reject: (problem: unknown) => void
}

export class PageReader {
  readonly #longest: number
  #worker: Promise<Worker> | null = null
  /** Pages are read one after the other: the limit of time is each page's own. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(longest = LONGEST) {
    this.#longest = longest
  }

  /** Reads a page as an article; throws `page/too-hard` and `page/unreadable`. */
  async page(html: string, url: string | null, where: string): Promise<Page> {
    const answer = await this.#ask({ page: html, url }, where)
    if ('page' in answer) return answer.page
    throw new Problem('page/unreadable', where, { detail: 'fault' in answer ? answer.fault : '' })
  }

  /** Reads a piece of HTML as text; throws as `page` does. */
  async text(html: string, where: string): Promise<string> {
    const answer = await this.#ask({ fragment: html }, where)
    if ('text' in answer) return answer.text
    throw new Problem('page/unreadable', where, { detail: 'fault' in answer ? answer.fault : '' })
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    const worker = await this.#worker?.catch(() => null)
    this.#worker = null
    await worker?.terminate()
  }

  #ask(question: PageQuestion, where: string): Promise<PageAnswer> {
    const asked = this.#last.catch(() => undefined).then(() => this.#answer(question, where))
    this.#last = asked
    return asked
  }

  async #answer(question: PageQuestion, where: string): Promise<PageAnswer> {
    const worker = await (this.#worker ??= started())
    return new Promise<PageAnswer>((resolve, reject) => this.#wait(worker, question, { where, resolve, reject }))
  }

  #wait(worker: Worker, question: PageQuestion, { where, resolve, reject }: Asked): void {
    const settle = (): void => {
      clearTimeout(timer)
      worker.off('error', giveUp).off('exit', giveUp).off('message', answered)
    }
    const answered = (answer: PageAnswer): void => {
      settle()
      resolve(answer)
    }
    // the thread is given up with the page that it hangs on or dies of
    const giveUp = (): void => {
      settle()
      this.#worker = null
      worker.on('error', () => undefined)
      void worker.terminate().then(() => reject(new Problem('page/too-hard', where, { seconds: Math.round(this.#longest / 1000) })))
    }
    const timer = setTimeout(giveUp, this.#longest)
    worker.once('error', giveUp).once('exit', giveUp).once('message', answered)
    worker.postMessage(question)
  }
}

/** A thread that has loaded what it needs: loading does not count against a page. */
function started(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { resourceLimits: HEAP, stdout: false, stderr: false })
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      // a reader that waits for nothing keeps no process alive
      worker.unref()
      resolve(worker)
    })
  })
}
