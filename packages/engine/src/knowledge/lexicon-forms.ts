// Turns the lexicon tables into surface forms: closed words as listed, verbs and nouns through their paradigms.
import { Lexicon, type LexicalEntry } from '../text/lexicon/index.ts'
import { foldKey } from '../text/normalise/index.ts'
import { nounForms, verbForms } from '../text/paradigm/index.ts'
import type { Features, NounLemma, SurfaceForm, VerbForm, VerbLemma } from '../text/paradigm/types.ts'
import { cell, listCell, parseTable, type Row, type TableSource } from './tables.ts'

type Forms = Map<string, LexicalEntry[]>

const PARTICLE: Features = { pos: 'particle' }

function add(forms: Forms, form: SurfaceForm, row: Row): void {
  const entry: LexicalEntry = {
    key: form.key,
    id: cell(row, 'id'),
    classes: listCell(row, 'classes'),
    value: cell(row, 'value'),
    means: listCell(row, 'means'),
    features: form.features,
  }
  const known = forms.get(form.key)
  if (known) known.push(entry)
  else forms.set(form.key, [entry])
}

/** Reads a row of `verbs.tsv` as the lemma its paradigm is made from. */
export function verbLemmaOf(row: Row): VerbLemma {
  const [past, present] = cell(row, 'vowels').split('/')
  return {
    root: cell(row, 'root'),
    form: cell(row, 'form') as VerbForm,
    past: (past || undefined) as VerbLemma['past'],
    present: (present || undefined) as VerbLemma['present'],
    masdars: listCell(row, 'masdars_ar'),
    passive: cell(row, 'passive') !== 'no',
    participles: true,
  }
}

/** Reads a row of `nouns.tsv` as the lemma its paradigm is made from. */
export function nounLemmaOf(row: Row): NounLemma {
  const sound = cell(row, 'sound')
  return {
    singular: cell(row, 'singular_ar'),
    gender: cell(row, 'gender') === 'f' ? 'f' : 'm',
    plurals: listCell(row, 'plurals_ar'),
    sound: sound === 'm' || sound === 'f' || sound === 'both' ? sound : undefined,
    feminine: cell(row, 'feminine_ar') || undefined,
    dual: true,
  }
}

function addTable(forms: Forms, source: TableSource): void {
  for (const row of parseTable(source)) {
    if (cell(row, 'past_ar')) for (const form of verbForms(verbLemmaOf(row))) add(forms, form, row)
    else if (cell(row, 'singular_ar')) for (const form of nounForms(nounLemmaOf(row))) add(forms, form, row)
    else for (const form of listCell(row, 'forms_ar')) if (!form.includes(' ')) add(forms, { key: foldKey(form), features: PARTICLE }, row)
  }
}

/** The lexicon of all tables given: `words-*.tsv` (closed words), `verbs.tsv`, `nouns.tsv`; other files are passed over. */
export function lexiconFrom(sources: readonly TableSource[]): Lexicon {
  const forms: Forms = new Map()
  for (const source of sources) {
    const name = source.file.split('/').at(-1) ?? ''
    if (/^(words-.*|verbs|nouns)\.tsv$/.test(name)) addTable(forms, source)
  }
  return new Lexicon(forms)
}
