// The words for codes: labels, actors, countries, governorates, in the reader's language, asked for once.
import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import type { Language } from '../i18n/language.ts'

const askWords = (language: Language) => answerOf(api.vocabulary.vocabulary.$get({ query: { lang: language } }))
type Vocabulary = Awaited<ReturnType<typeof askWords>>
type NamedActor = Vocabulary['actors'][number]

/** A place as the API gives it, as far as it is named. */
interface NamedPlace {
  readonly name_ar: string
  readonly name_en: string
  readonly admin1: string | null
  readonly country: string | null
}

export interface Words {
  /** `label('type', 'shelling')`; the code itself where no table has it. */
  readonly label: (set: string, code: string) => string
  /** When a code is given; null where no table says so. */
  readonly meaning: (set: string, code: string) => string | null
  /** A type or subtype of events. */
  readonly type: (code: string) => string
  /** The family of a type; null of strategic developments. */
  readonly family: (type: string) => string | null
  readonly actor: (id: string) => string
  readonly actors: readonly NamedActor[]
  /** Codes of a set in the order of the table. */
  readonly codes: (set: string) => readonly string[]
  readonly country: (code: string) => string
  /** Countries by their codes, in the order of the table. */
  readonly countries: readonly (readonly [code: string, name: string])[]
  readonly governorate: (english: string, country: string) => string
  /** A governorate where its country is not told. */
  readonly governorateNamed: (english: string) => string
  /** Governorates by their English names, in the order of the tables. */
  readonly governorates: readonly { readonly id: string; readonly name: string; readonly country: string }[]
  readonly place: (place: Pick<NamedPlace, 'name_ar' | 'name_en'>) => string
  /** A place with its governorate: two names to be joined by whoever shows them. */
  readonly placeChain: (place: NamedPlace) => readonly string[]
}

const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = use(WordsContext)
  if (!words) throw new Error('useWords outside WordsProvider')
  return words
}

function wordsOf({ labels, meanings, actors, countries, governorates, families }: Vocabulary, language: Language): Words {
  const named = new Map(actors.map(({ id, name }) => [id, name]))
  const place: Words['place'] = ({ name_ar, name_en }) => (language === 'ar' ? name_ar || name_en : name_en || name_ar)
  const governorate: Words['governorate'] = (english, country) => governorates[`${country}/${english}`] ?? english
  return {
    label: (set, code) => labels[`${set}.${code}`] ?? code,
    meaning: (set, code) => meanings[`${set}.${code}`] ?? null,
    type: (code) => labels[`type.${code}`] ?? labels[`subtype.${code}`] ?? code,
    family: (type) => families[type] ?? null,
    actor: (id) => named.get(id) ?? id,
    actors,
    codes: (set) =>
      Object.keys(labels)
        .filter((key) => key.startsWith(`${set}.`))
        .map((key) => key.slice(set.length + 1)),
    country: (code) => countries[code] ?? code,
    countries: Object.entries(countries),
    governorate,
    governorateNamed: (english) =>
      Object.entries(governorates).find(([key]) => key.slice(key.indexOf('/') + 1) === english)?.[1] ?? english,
    governorates: Object.entries(governorates).map(([key, name]) => {
      const [code = '', id = ''] = key.split('/')
      return { id, name, country: code }
    }),
    place,
    placeChain: (one) => {
      const wider = one.admin1 !== null && one.country !== null ? governorate(one.admin1, one.country) : ''
      return [place(one), wider].filter((name, at, names) => name !== '' && names.indexOf(name) === at)
    },
  }
}

/** The words of a language, whichever the reader has chosen: a place is named in both. */
export const wordsQuery = (language: Language) => ({
  queryKey: ['vocabulary', language],
  queryFn: () => askWords(language),
  staleTime: Infinity,
  select: (found: Vocabulary): Words => wordsOf(found, language),
})

export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useReader()
  const { data } = useSuspenseQuery({ queryKey: ['vocabulary', language], queryFn: () => askWords(language), staleTime: Infinity })
  const words = useMemo(() => wordsOf(data, language), [data, language])
  return <WordsContext value={words}>{children}</WordsContext>
}
