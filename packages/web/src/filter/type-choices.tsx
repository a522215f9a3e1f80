// Event types to tick, under the families of the codebook; a family stands for all its types.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Choices } from '../ui/choices.tsx'
import { useWords } from '../words/words.tsx'
import { filterWith, toggled, valuesOf, type Filter } from './filter.ts'
import { FAMILIES, type Family } from './use-chips.ts'

interface TypeChoicesProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

export function TypeChoices({ filter, onChange }: TypeChoicesProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const chosen = valuesOf(filter, 'types')
  const typesOf = (family: Family): readonly string[] => words.codes('type').filter((type) => (words.family(type) ?? 'other') === family)
  const toggle = (family: Family, value: string): void => {
    // a family takes its types' place; one of them alone takes the family's
    const [own, standing] = [typesOf(family), value === family]
    const rest = chosen.filter((one) => (standing ? !own.includes(one) : one !== family))
    onChange(toggled(filterWith(filter, { types: rest }), 'types', value))
  }
  return FAMILIES.map((family) => {
    const own = typesOf(family).map((type) => ({ id: type, word: words.type(type), meaning: words.meaning('type', type) }))
    // strategic developments have no family that the filter knows
    const whole = family === 'other' ? [] : [{ id: family, word: say('filter.family.whole', { family: say(`filter.family.${family}`) }) }]
    return (
      <Choices
        key={family}
        legend={say(`filter.family.${family}`)}
        all={[...whole, ...own]}
        chosen={chosen}
        onToggle={(value) => toggle(family, value)}
      />
    )
  })
}
