// Makes a report of a page's bytes: decoded as they or their server say, read as an article, dated with the evidence.
import htmlEncodingSniffer from 'html-encoding-sniffer'
import type { CapturedReport } from '../../../store/write/save-reports.ts'
import { decode, LEGACY_ENCODING } from '../../decode.ts'
import { Problem } from '../../problem.ts'
import { reportOf } from '../../report-input.ts'
import type { IntakeTools } from '../tools.ts'
import { LARGEST_PAGE } from './page-reader.ts'

/** Where a page's bytes came from. */
export interface PageOrigin {
  readonly origin: string
  /** Its address, where that is known. */
  readonly url?: string | null
  /** The encoding that its server named. */
  readonly encoding?: string | undefined
  readonly retrieved?: string | undefined
}

/** The encoding that a page declares, as its WHATWG name; what its server says stands above it. */
const encodingOf =
  (fromServer: string | undefined) =>
  (bytes: Uint8Array): string =>
    htmlEncodingSniffer(bytes, {
      defaultEncoding: LEGACY_ENCODING,
      ...(fromServer ? { transportLayerEncodingLabel: fromServer } : {}),
    }).toLowerCase()

/** Reads a page as a report; throws a `Problem` where it holds no text, is too large or takes too long. */
export async function pageReport(tools: IntakeTools, bytes: Uint8Array, from: PageOrigin): Promise<CapturedReport> {
  const { origin, url = null, encoding, retrieved } = from
  if (bytes.length > LARGEST_PAGE) throw new Problem('input/too-large', origin, { most: LARGEST_PAGE / 1024 / 1024 })
  const { text: html } = decode(bytes, origin, encodingOf(encoding))
  const page = await tools.pages.page(html, url, origin)
  const inWords = page.published ? null : tools.dayIn(page.dateLines)
  const { id: _, ...report } = reportOf(
    {
      text: page.text,
      title: page.title,
      url: page.url,
      outlet: page.outlet,
      language: page.language,
      published: page.published?.value ?? inWords?.day ?? null,
    },
    origin,
  )
  const evidence = page.published
    ? { publishedFrom: { how: 'metadata' as const, detail: page.published.detail } }
    : inWords
      ? { publishedFrom: { how: 'text' as const, detail: inWords.line } }
      : {}
  return { report, ...evidence, bytes, mediaType: 'text/html', origin, retrieved }
}
