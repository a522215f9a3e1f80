// Which claims of the queue are asked for: conditions of the one filter, how sure they are, in which order; kept under a name.
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { FilterChips } from '../filter/filter-chips.tsx'
import { DISPUTABLE, filterWith, isEmpty, toggled, valuesOf, type Filter } from '../filter/filter.ts'
import { ActorFields, OutletField, PeriodFields, PlaceField } from '../filter/filter-fields.tsx'
import { Section } from '../filter/section.tsx'
import { TypeChoices } from '../filter/type-choices.tsx'
import { useFilterHistory } from '../filter/use-filter-history.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { KeptFilters } from './kept-filters.tsx'
import styles from './review.module.css'
import { BELOW, conditionsIn, ORDERS, queueFilterIn, type Below, type Order, type QueueSearch } from './search.ts'

interface Part {
  readonly search: QueueSearch
  readonly onChange: (search: QueueSearch) => void
}

function Sureness({ search, onChange }: Part): ReactNode {
  const { say, written } = useReader()
  const { below: _below, order: _order, ...conditions } = search
  const set = (changes: { readonly below?: Below | ''; readonly order?: Order }): void => {
    const { below = search.below ?? '', order = search.order ?? 'uncertain' } = changes
    onChange({ ...conditions, ...(below === '' ? {} : { below }), ...(order === 'uncertain' ? {} : { order }) })
  }
  const shares = BELOW.map((share) => [share, say('review.below', { share: written.percent(Number(share)) })] as const)
  return (
    <>
      <Select<Below | ''>
        label={say('review.sureness')}
        value={search.below ?? ''}
        options={[['', say('review.below.any')], ...shares]}
        onSet={(below) => set({ below })}
      />
      <Select<Order>
        label={say('review.order')}
        value={search.order ?? 'uncertain'}
        options={ORDERS.map((order) => [order, say(`review.order.${order}`)] as const)}
        onSet={(order) => set({ order })}
      />
    </>
  )
}

/** Words are asked for when they are whole, not at each letter. */
function WordsField({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }): ReactNode {
  const { say } = useReader()
  const [typed, type] = useState(filter.text ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onChange(filterWith(filter, { text: typed.trim() }))
      }}
    >
      <Field label={say('filter.text')} value={typed} maxLength={500} onChange={type} />
    </form>
  )
}

function Panel({ filter, onFilter, ...part }: Part & { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }): ReactNode {
  const { say } = useReader()
  const props = { filter, onChange: onFilter }
  const fields = DISPUTABLE.map((name) => ({ id: name, word: say(`filter.field.${name}`) }))
  return (
    <section className={styles['conditions']} aria-label={say('filter.title')}>
      <div>
        <Sureness {...part} />
        <WordsField key={filter.text} {...props} />
      </div>
      <div>
        <PeriodFields {...props} />
      </div>
      <div>
        <PlaceField {...props} />
        <OutletField {...props} />
      </div>
      <div>
        <ActorFields {...props} />
      </div>
      <div>
        <Section title={say('filter.what')} open={filter.types !== undefined}>
          <TypeChoices {...props} />
        </Section>
      </div>
      <div>
        <Section title={say('review.disputed')} open={filter.disputed !== undefined}>
          <Choices
            legend={say('filter.disputed')}
            unseenLegend
            all={fields}
            chosen={valuesOf(filter, 'disputed')}
            onToggle={(value) => onFilter(toggled(filter, 'disputed', value))}
          />
        </Section>
      </div>
    </section>
  )
}

export function QueueFilter({ search }: { readonly search: QueueSearch }): ReactNode {
  const { say } = useReader()
  const navigate = useNavigate({ from: '/review' })
  const [open, setOpen] = useState(false)
  const go = (next: QueueSearch): void => void navigate({ search: next as never, resetScroll: false })
  const { order, below } = search
  const state = { ...(order ? { order } : {}), ...(below ? { below } : {}) }
  const { filter, set, undo } = useFilterHistory(queueFilterIn({ ...search }), (next) => go({ ...next, ...state }))
  return (
    // what is chosen here keeps the focus when the claim changes
    <div className={styles['filter']} data-keeps-focus>
      <div className={styles['filter-line']}>
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {say('filter.set', { count: conditionsIn(search) })}
        </Button>
        <KeptFilters search={search} onOpen={go} />
        {(!isEmpty(filter) || undo) && <FilterChips filter={filter} onChange={set} undo={undo} />}
      </div>
      {open && <Panel search={search} onChange={go} filter={filter} onFilter={set} />}
    </div>
  )
}
