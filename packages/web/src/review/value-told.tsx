// A value of a field in words.
import type { PlainLine } from '@sijill/server/service/review/plain-fields.ts'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Listed, Names } from '../ui/listed.tsx'
import { SourceName } from '../ui/source-name.tsx'
import { Days, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { FieldName, Values } from './ask-review.ts'

export function ValueTold({ field, value }: { readonly field: FieldName; readonly value: unknown }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const nothing = <span className="quiet">{say('app.untold')}</span>
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return nothing
  switch (field) {
    case 'type':
      return words.label('type', value as string) === value ? words.label('subtype', value as string) : words.label('type', value as string)
    case 'initiators':
    case 'targets':
    case 'participants':
      return <Names names={(value as readonly string[]).map((id) => words.actor(id))} />
    case 'place':
      return <Names names={words.placeChain(value as NonNullable<Values['place']>)} />
    case 'time':
      return <Days {...(value as NonNullable<Values['time']>)} />
    case 'killed':
    case 'injured':
      return <Range {...(value as NonNullable<Values['killed']>)} />
    case 'attribution':
      return (
        <Listed items={value as readonly PlainLine[]} keyOf={(line) => JSON.stringify(line)}>
          {(line) => <Chain line={line} />}
        </Listed>
      )
    case 'factuality':
      return words.label('factuality', value as string)
  }
}

function Chain({ line }: { readonly line: PlainLine }): ReactNode {
  const words = useWords()
  return (
    <>
      <SourceName name={line.name ?? line.id ?? words.label('source', line.kind)} />
      {line.from && (
        <>
          {' ← '}
          <Chain line={line.from} />
        </>
      )}
    </>
  )
}
