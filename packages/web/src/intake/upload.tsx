// Where files are dropped or chosen; each is sent to be looked at.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { sendFile } from '../api/send-file.ts'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import styles from './intake.module.css'

interface Sending {
  readonly name: string
  readonly share: number
}

function useSend() {
  const { language, say } = useReader()
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (files: readonly File[]): Promise<void> => {
    setError(null)
    try {
      for (const file of files) {
        setSending({ name: file.name, share: 0 })
        await sendFile('drafts', file, language, (share) => setSending({ name: file.name, share }))
        announce(say('intake.sent', { name: file.name }))
        await client.invalidateQueries({ queryKey: ['drafts'] })
      }
    } catch (fault) {
      setError(fault)
    }
    setSending(null)
  }
  return { sending, error, send }
}

export function Upload(): ReactNode {
  const { say, sayRich } = useReader()
  const { sending, error, send } = useSend()
  return (
    <>
      <DropZone
        className={styles['drop'] as string}
        aria-label={say('intake.drop')}
        onDrop={async ({ items }) => {
          const files = items.filter((item) => item.kind === 'file')
          await send(await Promise.all(files.map((file) => file.getFile())))
        }}
      >
        <p>{say('intake.drop')}</p>
        <FileTrigger allowsMultiple onSelect={(files) => void send([...(files ?? [])])}>
          <Button look="main" isDisabled={sending !== null}>
            {say('intake.choose')}
          </Button>
        </FileTrigger>
        <p className="quiet">{say('intake.forms')}</p>
      </DropZone>
      {sending && (
        <p>
          {sayRich('intake.sending', { name: sending.name })} <progress max={1} value={sending.share} aria-label={sending.name} />
        </p>
      )}
      {error !== null && <Fault error={error} />}
    </>
  )
}
