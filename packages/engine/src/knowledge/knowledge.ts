// Decides what the engine knows: tables as text in, registers and lexicon out.
import type { ActorLookup } from '../claim/coding/type.ts'
import type { ClassKinds } from '../mention/event/index.ts'
import type { Lexicon } from '../text/lexicon/index.ts'
import { actorRegisterFrom, type ActorRegister } from './actors.ts'
import { expressionsFrom, type Expressions } from './expressions.ts'
import { gazetteerFrom, type Gazetteer } from './gazetteer.ts'
import { lexiconFrom } from './lexicon-forms.ts'
import { sourceRegisterFrom, type SourceRegister } from './sources.ts'
import { cell, parseTable, type TableSource } from './tables.ts'

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly expressions: Expressions
  readonly classKinds: ClassKinds
  readonly actors: ActorRegister
  readonly sources: SourceRegister
  readonly gazetteer: Gazetteer
  readonly actorLookup: ActorLookup & { related(x: string, y: string): boolean; militaryOf(id: string): string }
}

/** Kinds of the lexeme classes (`classes*.tsv`). */
export function classKindsFrom(sources: readonly TableSource[]): ClassKinds {
  const kinds = new Map<string, string>()
  for (const source of sources) {
    if (!/(^|\/)classes[^/]*\.tsv$/.test(source.file)) continue
    for (const row of parseTable(source)) kinds.set(cell(row, 'id'), cell(row, 'kind'))
  }
  return kinds
}

/** Everything the engine knows, from the tables of the project and of the user. */
export function knowledgeFrom(sources: readonly TableSource[]): Knowledge {
  const actors = actorRegisterFrom(sources)
  return {
    lexicon: lexiconFrom(sources),
    expressions: expressionsFrom(sources),
    classKinds: classKindsFrom(sources),
    actors,
    sources: sourceRegisterFrom(sources),
    gazetteer: gazetteerFrom(sources),
    actorLookup: actors,
  }
}
