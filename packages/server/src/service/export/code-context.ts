// What every codebook codes by: whom an actor is, what a place shows, the codes and words of others.
import enginePackage from '../../../../engine/package.json' with { type: 'json' }
import type { Knowledge } from '@sijill/engine/knowledge/knowledge.ts'
import { LABEL_TABLES, labelsFrom, type LabelLanguage, type Labels } from '@sijill/engine/knowledge/labels.ts'
import { tablesNamed } from '@sijill/knowledge'
import { codesOf, type Codes } from './codes.ts'
import { Places } from './place.ts'
import { Sides } from './side.ts'

export interface CodeContext {
  readonly codes: Codes
  readonly sides: Sides
  readonly places: Places
  readonly knowledge: Pick<Knowledge, 'actors' | 'sources'>
  /** English words for codes: what a codebook in English says. */
  readonly labels: Labels
  /** Words and names in the language of the reader, for the record's own table. */
  readonly reader: {
    readonly labels: Labels
    readonly actor: (id: string) => string
  }
  /** What coded: name and version. */
  readonly coder: string
  /** Whether exact points, quoted words and names go out. */
  readonly restricted: boolean
}

export interface CodeContextOptions {
  readonly knowledge: Pick<Knowledge, 'actors' | 'gazetteer' | 'sources'>
  /** Folders of the user's own tables. */
  readonly folders: readonly string[]
  readonly restricted: boolean
  /** Every point to a tenth of a degree only. */
  readonly coarse?: boolean
  readonly language?: LabelLanguage
}

/** The context of one export. */
export function codeContext({ knowledge, folders, restricted, coarse = false, language = 'en' }: CodeContextOptions): CodeContext {
  const codes = codesOf(folders)
  const labelTables = tablesNamed(LABEL_TABLES, ...folders)
  const { actors } = knowledge
  return {
    codes,
    sides: new Sides(actors, codes),
    places: new Places(knowledge.gazetteer, { exact: restricted, coarse }),
    knowledge,
    labels: labelsFrom(labelTables, 'en'),
    reader: {
      labels: labelsFrom(labelTables, language),
      actor: (id) => actors.get(id)?.[`name_${language}`] || id,
    },
    coder: `sijill ${enginePackage.version}`,
    restricted,
  }
}
