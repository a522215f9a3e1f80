// Numbers: every rule with its corpus, and the clitics that digits and words carry.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCorpora } from '../../../test/run-corpus.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import { createView } from '../match/index.ts'
import { findNumbers, NUMBER_RULES } from './index.ts'
import { boundCorpora } from './rules/bounds.corpus.ts'
import { exactCorpora } from './rules/exact.corpus.ts'
import { ordinalCorpora } from './rules/ordinals.corpus.ts'
import { rangeCorpora } from './rules/ranges.corpus.ts'
import { vagueCorpora } from './rules/vague.corpus.ts'

const FOLDER = new URL('../../../../knowledge/lexicon/', import.meta.url)
const lexicon = lexiconFrom(
  ['words-number.tsv', 'nouns.tsv', 'verbs.tsv'].map((file) => ({ file, content: readFileSync(new URL(file, FOLDER), 'utf8') })),
)

const read = (text: string) => {
  const view = createView(readDocument({ text }, lexicon))
  return findNumbers(view).map((found) => ({ ...found, quoted: spanOf(view.document, found.first, found.end, found.lead).text }))
}

const corpora = [...exactCorpora, ...boundCorpora, ...rangeCorpora, ...vagueCorpora, ...ordinalCorpora]
/** Rules that read what stands before them: their examples are below, because a corpus example is one mention from end to end. */
const CONTEXTUAL = new Set(['number.bound-from-afar', 'number.ranking', 'number.moved'])

runCorpora(
  'number',
  corpora,
  NUMBER_RULES.map((rule) => rule.id).filter((id) => !CONTEXTUAL.has(id)),
  (text) =>
    read(text).map((found) => ({
      rule: found.rule,
      quoted: found.quoted,
      values: [found.min, found.max, found.value, found.definite],
      issues: [],
    })),
)

describe('numbers in context', () => {
  it.each([
    ['وتجاوز الجرحى الخمسين', 'الخمسين', 'number.bound-from-afar', 51, null],
    ['تجاوز قتلى الصراع المسلح في سوريا الألفين', 'الألفين', 'number.bound-from-afar', 2001, null],
    ['لم يتجاوز عدد القتلى 5', '5', 'number.bound-from-afar', 0, 5],
    ['لا يقل عدد الضحايا عن 40', '40', 'number.bound-from-afar', 40, null],
    ['يزيد عدد القتلى على مئة', 'مئة', 'number.bound-from-afar', 101, null],
    ['ارتفعت الحصيلة من 5 إلى 7', 'من 5 إلى 7', 'number.moved', 7, 7],
    ['قفز عدد القتلى من عشرة إلى عشرين', 'من عشرة إلى عشرين', 'number.moved', 20, 20],
    ['في انخفاض من 9 إلى 3', 'من 9 إلى 3', 'number.moved', 3, 3],
    ['اليوم العشرون', 'العشرون', 'number.ranking', null, null],
    ['في الذكرى الخمسين', 'الخمسين', 'number.ranking', null, null],
    ['القرن العشرين', 'العشرين', 'number.ranking', null, null],
    ['اليوم الـ103', '103', 'number.ranking', null, null],
    ['الهجوم الـ5', '5', 'number.ranking', null, null],
    ['الساعات الـ24', '24', 'number.exact', 24, 24],
    ['بعدة جرحى', 'عدة', 'number.several', 3, null],
    ['ألفا شخص', 'ألفا', 'number.exact', 2000, 2000],
    ['قُتل18', '18', 'number.exact', 18, 18],
    ['15طفلا', '15', 'number.exact', 15, 15],
    ['و13 جريحا', '13', 'number.exact', 13, 13],
    ['بـ14 شخصا', '14', 'number.exact', 14, 14],
    ['الـ82 الباقون', '82', 'number.exact', 82, 82],
    ['وبأكثر من 20', 'أكثر من 20', 'number.more-than', 21, null],
    ['بثلاثة مدنيين', 'ثلاثة', 'number.exact', 3, 3],
    ['وبحوالي 30 عنصرا', 'حوالي 30', 'number.about', 27, 33],
  ])('%s', (text, quoted, rule, min, max) => {
    expect(read(text).map((found) => [found.quoted, found.rule, found.min, found.max])).toEqual([[quoted, rule, min, max]])
  })

  it('reads both numbers of a phrase of years apart', () => expect(read('2020-2021').map((found) => found.value)).toEqual([2020, 2021]))
})
