// A fault as a reader is told of it: in the server's words, or that the server does not answer.
import type { ReactNode } from 'react'
import { ApiFault } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { Button } from './button.tsx'
import { Told } from './told.tsx'

interface FaultProps {
  readonly error: unknown
  /** Tries again; without it there is no button for it. */
  readonly again?: () => void
}

export function Fault({ error, again }: FaultProps): ReactNode {
  const { say } = useReader()
  const told = error instanceof ApiFault && error.message !== '' ? error.message : null
  const network = error instanceof ApiFault && error.code === 'network'
  return (
    <div className="fault" role="alert">
      <p>{told === null ? say(network ? 'app.fault.network' : 'app.fault.other') : <Told text={told} />}</p>
      {error instanceof ApiFault && error.where !== '' && (
        <p className="quiet">
          <bdi>{error.where}</bdi>
        </p>
      )}
      {again && <Button onPress={again}>{say('app.again')}</Button>}
    </div>
  )
}
