// `sijill db check|backup|restore|migrate`: care for the store.
import { Command } from 'commander'
import { backUpStore, checkTheStore, migrateStore, restoreStore, type StoreFault } from '../../service/care-for-store.ts'
import { EXIT } from '../../service/problem.ts'
import { leftToRight } from '../bidi.ts'
import { withExamples } from '../help.ts'
import type { MessageKey } from '../messages.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

const FAULTS: Readonly<Record<StoreFault['code'], MessageKey>> = {
  'schema-behind': 'db.schema-behind',
  'past-unguarded': 'db.past-unguarded',
  'original-changed': 'db.original-changed',
  'report-changed': 'db.report-changed',
  'in-force-wrong': 'db.in-force-wrong',
  'link-without-claim': 'db.link-without-claim',
  'events-wrong': 'db.events-wrong',
  'event-counts-wrong': 'db.event-counts-wrong',
  'actor-events-wrong': 'db.actor-events-wrong',
  'audit-changed': 'db.audit-changed',
}

export function dbCommand({ say, language }: CommandContext): Command {
  const name = (text: string): string => (language === 'ar' ? leftToRight(text) : text)
  const rowsSoFar = (): ((rows: number) => void) => {
    const print = progressPrinter()
    return (rows) => print(() => say('db.rows', { rows }))
  }
  const check = new Command('check').description(say('db.check')).action(async () => {
    const { where, version, schema, rows, faults } = await checkTheStore()
    process.stdout.write(`${say('db.is', { where: name(where), version, schema: name(schema ?? '-') })}\n`)
    for (const [table, count] of Object.entries(rows)) process.stdout.write(`${String(count).padStart(10)}  ${table}\n`)
    for (const fault of faults) process.stdout.write(`${name(fault.where)}: ${say(FAULTS[fault.code])} ${name(`[${fault.code}]`)}\n`)
    process.stdout.write(`${say('db.faults', { faults: faults.length })}\n`)
    if (faults.length > 0) process.exitCode = EXIT.badInput
  })
  const backup = new Command('backup')
    .description(say('db.backup'))
    .argument('<file>', say('db.backup.file'))
    .action(async (file: string) => {
      const rows = await backUpStore(file, rowsSoFar())
      printOver(say('db.backed-up', { rows, file: name(file) }))
    })
  const restore = new Command('restore')
    .description(say('db.restore'))
    .argument('<file>', say('db.restore.file'))
    .action(async (file: string) => {
      const rows = await restoreStore(file, rowsSoFar())
      printOver(say('db.restored', { rows, file: name(file) }))
    })
  const migrate = new Command('migrate').description(say('db.migrate')).action(async () => {
    const run = await migrateStore()
    for (const name of run) process.stdout.write(`${name}\n`)
    process.stdout.write(`${say('db.migrated', { count: run.length })}\n`)
  })
  return new Command('db')
    .description(say('db'))
    .addCommand(withExamples(check, say, 'db check'))
    .addCommand(withExamples(backup, say, 'db backup record-2026-11-23.sijill'))
    .addCommand(withExamples(restore, say, 'db restore record-2026-11-23.sijill'))
    .addCommand(withExamples(migrate, say, 'db migrate'))
}
