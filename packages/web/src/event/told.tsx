// A value as accounts or the record tell it, in words: a type, a place, days, actors, means, a toll as a range.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Names } from '../ui/listed.tsx'
import { Days, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { Told } from './fields.ts'

export function ToldValue({ told }: { readonly told: Told }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  if (told === null) return <span className="quiet">{say('app.untold')}</span>
  switch (told.is) {
    case 'factuality':
      return told.denied ? say('event.denied') : words.label('factuality', told.code)
    case 'type':
      return <Names names={[words.label('type', told.code), ...(told.subtype === null ? [] : [words.label('subtype', told.subtype)])]} />
    case 'place':
      return <Names names={words.placeChain(told.place)} />
    case 'days':
      return <Days {...told.days} />
    case 'actors':
      return <Names names={told.ids.map((id) => words.actor(id))} />
    case 'means':
      return <Names names={told.codes.map((code) => words.label('means', code))} />
    case 'toll':
      return <Range {...told.range} />
  }
}
