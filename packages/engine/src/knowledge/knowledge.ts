// Decides what the engine knows: tables as text in, registers and lexicon out, with plain values between the two that can be kept.
import type { ActorLookup } from '../claim/coding/type.ts'
import type { ClassKinds } from '../mention/event/index.ts'
import type { Lexicon } from '../text/lexicon/index.ts'
import { ActorRegister, compileActors, type CompiledActors, type ActorRow } from './actors.ts'
import { Packer, PackedDictionary, type Extent, type Packed } from './dictionary.ts'
import { compileExpressions, Expressions, type Expression } from './expressions.ts'
import { compileGazetteer, Gazetteer, type CompiledGazetteer } from './gazetteer.ts'
import { compileLexicon, lexiconOf, type CompiledLexicon } from './lexicon-forms.ts'
import { compileSources, SourceRegister, type CompiledSources } from './sources.ts'
import { cell, parseTable, type TableSource } from './tables.ts'

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly expressions: Expressions
  readonly classKinds: ClassKinds
  readonly actors: ActorRegister
  readonly sources: SourceRegister
  readonly gazetteer: Gazetteer
  readonly actorLookup: ActorLookup & {
    related(x: string, y: string): boolean
    isWithin(id: string, above: string): boolean
    militaryOf(id: string): string
    coded(id: string): ActorRow | undefined
    holderOf(place: string, day: string | null): ActorRow | null
  }
}

/** The tables with everything done that does not depend on a report: plain values and dictionaries of them, which `pack` can keep. */
export interface CompiledKnowledge {
  readonly lexicon: CompiledLexicon
  readonly expressions: readonly Expression[]
  readonly classKinds: Readonly<Record<string, string>>
  readonly actors: CompiledActors
  readonly sources: CompiledSources
  readonly gazetteer: CompiledGazetteer
}

/** Kinds of the lexeme classes (`classes*.tsv`). */
function compileClassKinds(sources: readonly TableSource[]): Record<string, string> {
  const tables = sources.filter((source) => /(^|\/)classes[^/]*\.tsv$/.test(source.file))
  return Object.fromEntries(tables.flatMap(parseTable).map((row) => [cell(row, 'id'), cell(row, 'kind')]))
}

/** Parses, folds, declines, merges: the slow part, the same for the same tables. */
export function compileKnowledge(sources: readonly TableSource[]): CompiledKnowledge {
  return {
    lexicon: compileLexicon(sources),
    expressions: compileExpressions(sources),
    classKinds: compileClassKinds(sources),
    actors: compileActors(sources),
    sources: compileSources(sources),
    gazetteer: compileGazetteer(sources),
  }
}

/** What was compiled as it is kept: small things in one JSON text, in which dictionaries are named by where they lie. */
export interface PackedKnowledge extends Packed {
  readonly head: string
}

/** Marks in the head where a dictionary lies: no id of a table may be spelt so. */
const DICTIONARY = '@dictionary'

/** Packs what was compiled; `unpack` gives it back, its dictionaries unread. */
export function pack(compiled: CompiledKnowledge): PackedKnowledge {
  const packer = new Packer()
  const head = JSON.stringify(compiled, (_, value: unknown) => (value instanceof Map ? { [DICTIONARY]: packer.add(value) } : value))
  return { head, ...packer.packed() }
}

/** The dictionaries among the fields of a register, put where their extents are. */
function unpackDictionaries(fields: Record<string, unknown>, packed: Packed): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue
    if (DICTIONARY in value) fields[name] = new PackedDictionary(packed, value[DICTIONARY] as Extent)
    else unpackDictionaries(value as Record<string, unknown>, packed)
  }
}

export function unpack({ head, ...packed }: PackedKnowledge): CompiledKnowledge {
  const compiled = JSON.parse(head) as Record<string, unknown>
  unpackDictionaries(compiled, packed)
  return compiled as unknown as CompiledKnowledge
}

/** Registers and lexicon of what was compiled. */
export function knowledgeOf(compiled: CompiledKnowledge): Knowledge {
  const actors = new ActorRegister(compiled.actors)
  return {
    lexicon: lexiconOf(compiled.lexicon),
    expressions: new Expressions(compiled.expressions),
    classKinds: new Map(Object.entries(compiled.classKinds)),
    actors,
    sources: new SourceRegister(compiled.sources),
    gazetteer: new Gazetteer(compiled.gazetteer),
    actorLookup: actors,
  }
}

/** Everything the engine knows, from the tables of the project and of the user. */
export function knowledgeFrom(sources: readonly TableSource[]): Knowledge {
  return knowledgeOf(compileKnowledge(sources))
}
