// Opens what a person names on the command line (files, folders' files, standard input) as reports.
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Report } from '@sijill/engine/report/types.ts'
import { decode } from './decode.ts'
import { bytesOfFile } from './input-file.ts'
import { Problem } from './problem.ts'
import { reportOf, reportOfLine } from './report-input.ts'

/** What is known of the reports beside their text. */
export interface Given {
  readonly published?: string | undefined
  readonly country?: string | undefined
}

/** A report, or the fault that one of several held. */
export type Opened = { readonly report: Report; readonly where: string } | { readonly problem: Problem }

function bytesOf(path: string): Uint8Array {
  if (path === '-') return readFileSync(0)
  return bytesOfFile(path)
}

/** A report with what is given for all, where it does not say so itself. */
export function completed(report: Report, given: Given): Report {
  return {
    ...report,
    ...(given.published && !report.published ? { published: given.published } : {}),
    ...(given.country && !report.country ? { country: given.country } : {}),
  }
}

function linesAsReports(text: string, path: string): Opened[] {
  return text.split(/\r?\n/).flatMap((line, index): Opened[] => {
    if (line.trim() === '') return []
    const where = `${path}:${index + 1}`
    try {
      return [{ report: reportOfLine(line, where), where }]
    } catch (error) {
      if (error instanceof Problem) return [{ problem: error }]
      throw error
    }
  })
}

const looksLikeJsonLines = (text: string): boolean => /^\s*\{\s*"/.test(text)
const looksLikeHtml = (text: string): boolean => /^\s*(<!doctype html|<html|<head|<body|<article)/i.test(text)

// parsing pages takes a library that is long to load: only who reads pages waits for it
const pages = () => import('./html-report.ts')

/** Reports of one named input. Fails with a `Problem` only when the whole input is unreadable. */
export async function openInput(path: string, given: Given): Promise<Opened[]> {
  const extension = extname(path).toLowerCase()
  const isHtml = extension === '.html' || extension === '.htm'
  const { text } = decode(bytesOf(path), path, isHtml ? (await pages()).declaredEncoding : undefined)
  if (extension === '.jsonl' || extension === '.ndjson' || (path === '-' && looksLikeJsonLines(text)))
    return linesAsReports(text, path).map((opened) =>
      'report' in opened ? { ...opened, report: completed(opened.report, given) } : opened,
    )
  if (isHtml || looksLikeHtml(text)) {
    const report = (await pages()).reportOfHtml(text)
    if (report.text.trim() === '') throw new Problem('input/empty-text', path)
    return [{ report: completed(report, given), where: path }]
  }
  const id = path === '-' ? undefined : basename(path, extension)
  return [{ report: completed(reportOf({ ...(id ? { id } : {}), text }, path), given), where: path }]
}
