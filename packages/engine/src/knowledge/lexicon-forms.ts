// Turns the lexicon tables into surface forms: closed words as listed, verbs and nouns through their paradigms.
import { Lexicon, type Forms, type LexicalEntry } from '../text/lexicon/index.ts'
import { foldKey } from '../text/normalise/index.ts'
import { nounForms, verbForms } from '../text/paradigm/index.ts'
import type { Features, NounLemma, SurfaceForm, VerbForm, VerbLemma } from '../text/paradigm/types.ts'
import type { Dictionary } from './dictionary.ts'
import { cell, listCell, parseTable, type Row, type TableSource } from './tables.ts'

/** What a row of the lexicon says of all its forms. */
type Lemma = Pick<LexicalEntry, 'id' | 'classes' | 'value' | 'means'>

/** The lexicon with its paradigms written out, as plain values. */
export interface CompiledLexicon {
  readonly lemmas: readonly Lemma[]
  readonly features: readonly Features[]
  /** The entries of each form: by turns the index of a lemma and of its features. */
  readonly forms: Dictionary<readonly number[]>
}

const PARTICLE: Features = { pos: 'particle' }

/** Entries made when their form is met in a text: of fourteen thousand forms a report has some hundred. */
class CompiledForms implements Forms {
  readonly #compiled: CompiledLexicon
  readonly #made = new Map<string, readonly LexicalEntry[]>()

  constructor(compiled: CompiledLexicon) {
    this.#compiled = compiled
  }

  get(key: string): readonly LexicalEntry[] | undefined {
    const known = this.#made.get(key)
    const turns = known ? undefined : this.#compiled.forms.get(key)
    if (!turns) return known
    const entries = this.#entriesOf(key, turns)
    this.#made.set(key, entries)
    return entries
  }

  #entriesOf(key: string, turns: readonly number[]): LexicalEntry[] {
    const { lemmas, features } = this.#compiled
    const entries: LexicalEntry[] = []
    for (let at = 0; at < turns.length; at += 2) {
      const { id, classes, value, means } = lemmas[turns[at] as number] as Lemma
      entries.push({ key, id, classes, value, means, features: features[turns[at + 1] as number] as Features })
    }
    return entries
  }
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

/** The surface forms of a row: a verb's or noun's paradigm, or the closed words it lists. */
function formsOf(row: Row): SurfaceForm[] {
  if (cell(row, 'past_ar')) return verbForms(verbLemmaOf(row))
  if (cell(row, 'singular_ar')) return nounForms(nounLemmaOf(row))
  return listCell(row, 'forms_ar')
    .filter((form) => !form.includes(' '))
    .map((form) => ({ key: foldKey(form), features: PARTICLE }))
}

/** Collects lemmas, features and forms, each once. */
class LexiconCompiler {
  readonly #lemmas: Lemma[] = []
  readonly #features = new Map<string, { readonly index: number; readonly features: Features }>()
  readonly #forms = new Map<string, number[]>()

  add(row: Row): void {
    const lemma = this.#lemmas.length
    this.#lemmas.push({ id: cell(row, 'id'), classes: listCell(row, 'classes'), value: cell(row, 'value'), means: listCell(row, 'means') })
    for (const { key, features } of formsOf(row)) {
      const known = this.#forms.get(key)
      if (known) known.push(lemma, this.#featuresIndex(features))
      else this.#forms.set(key, [lemma, this.#featuresIndex(features)])
    }
  }

  #featuresIndex(features: Features): number {
    const id = JSON.stringify(features)
    let known = this.#features.get(id)
    if (!known) this.#features.set(id, (known = { index: this.#features.size, features }))
    return known.index
  }

  compiled(): CompiledLexicon {
    return {
      lemmas: this.#lemmas,
      features: [...this.#features.values()].map(({ features }) => features),
      forms: this.#forms,
    }
  }
}

/** The forms of all tables given: `words-*.tsv` (closed words), `verbs.tsv`, `nouns.tsv`; other files are passed over. */
export function compileLexicon(sources: readonly TableSource[]): CompiledLexicon {
  const compiler = new LexiconCompiler()
  for (const source of sources) {
    const name = source.file.split('/').at(-1) ?? ''
    if (/^(words-.*|verbs|nouns)\.tsv$/.test(name)) for (const row of parseTable(source)) compiler.add(row)
  }
  return compiler.compiled()
}

export function lexiconOf(compiled: CompiledLexicon): Lexicon {
  return new Lexicon(new CompiledForms(compiled))
}

/** The lexicon of tables. */
export function lexiconFrom(sources: readonly TableSource[]): Lexicon {
  return lexiconOf(compileLexicon(sources))
}
