// One box for all: words of the reports, actors and places by any of their names, reports by their text; the public is offered no words of reports.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { Collection, ComboBox, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components/ComboBox'
import { Header } from 'react-aria-components/Header'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { useAsPublic } from '../app/session.ts'
import { filterWith, toggled, valuesOf, type Condition, type Filter } from '../filter/filter.ts'
import { suggested } from '../filter/suggested.ts'
import type { Choice } from '../ui/combo.tsx'
import comboStyles from '../ui/combo.module.css'
import { useWords } from '../words/words.tsx'

interface SearchBoxProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

interface Group {
  readonly id: string
  readonly title: string
  readonly choices: readonly Choice[]
}

const A_GROUP = 6
const LEAST = 2
const REPORTS = '5'

/** Reports and places that answer what is typed. */
function useFound(typed: string, asPublic: boolean) {
  const asked = typed.length >= LEAST
  const kept = { staleTime: 60_000, enabled: asked, placeholderData: <T,>(before: T | undefined) => before }
  const places = useQuery({
    queryKey: ['registers', 'places', typed],
    queryFn: () => answerOf(api.registers.places.$get({ query: { q: typed } })),
    ...kept,
  })
  const reports = useQuery({
    queryKey: ['report', 'search', typed],
    // the last word is still being typed
    queryFn: () => answerOf(api.search.search.$get({ query: { q: /[\s"*]$/.test(typed) ? typed : `${typed}*`, limit: REPORTS } })),
    ...kept,
    enabled: asked && !asPublic,
  })
  return asked ? { places: places.data?.items ?? [], reports: reports.data?.items ?? [] } : { places: [], reports: [] }
}

function useGroups(typed: string): readonly Group[] {
  const { say, language, written } = useReader()
  const words = useWords()
  const asPublic = useAsPublic()
  const { places, reports } = useFound(typed, asPublic)
  const actors = useMemo(() => words.actors.map((actor) => ({ ...actor, beside: actor.other_name })), [words])
  if (typed === '') return []
  const text = { id: `text:${typed}`, name: say('filter.search.text', { words: typed }) }
  const groups: readonly Group[] = [
    { id: 'events', title: say('filter.search.events'), choices: asPublic ? [] : [text] },
    {
      id: 'actors',
      title: say('filter.search.actors'),
      choices: suggested(actors, typed)
        .slice(0, A_GROUP)
        .map(({ id, name, beside }) => ({ id: `actors:${id}`, name, beside })),
    },
    {
      id: 'places',
      title: say('filter.search.places'),
      choices: places.slice(0, A_GROUP).map((place) => ({
        id: `places:${place.id}`,
        name: words.place(place),
        beside: [language === 'ar' ? place.name_en : place.name_ar, place.country ? words.country(place.country) : '']
          .filter(Boolean)
          .join(' · '),
      })),
    },
    {
      id: 'reports',
      title: say('filter.search.reports'),
      choices: reports.map(({ id, title, excerpt, outlet, published }) => ({
        id: `report:${id}`,
        name: title ?? excerpt,
        beside: [outlet ?? '', published ? written.day(published) : ''].filter(Boolean).join(' · '),
      })),
    },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

export function SearchBox({ filter, onChange }: SearchBoxProps): ReactNode {
  const { say } = useReader()
  const navigate = useNavigate()
  const asPublic = useAsPublic()
  const [typed, type] = useState('')
  const groups = useGroups(typed.trim())
  const pick = (key: string): void => {
    const [kind = '', ...rest] = key.split(':')
    const value = rest.join(':')
    type('')
    if (kind === 'report') void navigate({ to: '/reports/$id', params: { id: value } })
    else if (kind === 'text') onChange(filterWith(filter, { text: value }))
    else if (!valuesOf(filter, kind as Condition).includes(value)) onChange(toggled(filter, kind as Condition, value))
  }
  return (
    <ComboBox
      className={comboStyles['combo'] ?? ''}
      items={groups}
      inputValue={typed}
      onInputChange={type}
      value={null}
      onChange={(key) => {
        if (key !== null) pick(String(key))
      }}
      allowsCustomValue
      allowsEmptyCollection={asPublic && typed.trim() !== ''}
    >
      <Label className="unseen">{say('filter.search')}</Label>
      <div className={comboStyles['box']}>
        <Input
          type="search"
          placeholder={`${say('filter.search')}: ${say(asPublic ? 'filter.search.hint.public' : 'filter.search.hint')}`}
          onKeyDown={(event) => {
            // Enter with nothing chosen from the list: the words themselves
            if (
              event.key === 'Enter' &&
              !asPublic &&
              typed.trim() !== '' &&
              event.currentTarget.getAttribute('aria-activedescendant') === null
            )
              pick(`text:${typed.trim()}`)
          }}
        />
      </div>
      <Popover className={comboStyles['list'] ?? ''}>
        <ListBox<Group> renderEmptyState={() => <p className="quiet">{say('filter.no-match')}</p>}>
          {({ id, title, choices }) => (
            <ListBoxSection id={id}>
              <Header>{title}</Header>
              <Collection items={choices}>
                {(choice) => (
                  <ListBoxItem id={choice.id} textValue={choice.name} className={comboStyles['choice'] ?? ''}>
                    <Text slot="label">
                      <bdi>{choice.name}</bdi>
                    </Text>
                    {choice.beside !== undefined && choice.beside !== '' && (
                      <Text slot="description">
                        <bdi>{choice.beside}</bdi>
                      </Text>
                    )}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
