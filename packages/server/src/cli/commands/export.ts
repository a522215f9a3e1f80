// `sijill export`: events of the record in the tables of the field.
import { Command, Option } from 'commander'
import reasons from '../../service/export/about/reasons.json' with { type: 'json' }
import { FORM_NAMES, type FormName } from '../../service/export/forms.ts'
import type { Manifest } from '../../service/export/manifest.ts'
import type { Reason } from '../../service/export/row.ts'
import { exportRecord } from '../../service/export-record.ts'
import { filterOf, momentIn, withEventOptions, type EventOptions } from '../event-options.ts'
import { withExamples } from '../help.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

interface ExportOptions extends EventOptions {
  readonly as: FormName
  readonly output?: string
  readonly explain?: boolean
  readonly restricted?: boolean
}

/** What was written, and what was left out for which reason. */
function summary({ counts, restricted }: Manifest, { say, language }: CommandContext): string[] {
  const leftOut = Object.entries(counts.leftOut).map(([reason, count]) => {
    const why = reasons[reason as Reason][language]
    return `  ${say('export.left-out', { count, why })}`
  })
  return [
    say('export.done', { events: counts.events, rows: counts.rows }),
    ...leftOut,
    ...(counts.withoutPoint > 0 ? [`  ${say('export.without-point', { count: counts.withoutPoint })}`] : []),
    ...(restricted ? [say('export.is-restricted')] : []),
  ]
}

export function exportCommand(context: CommandContext): Command {
  const { say, language } = context
  const command = new Command('export')
    .description(say('export'))
    .addOption(new Option('--as <form>', say('export.as')).choices(FORM_NAMES).makeOptionMandatory())
    .option('-o, --output <path>', say('export.output', { formats: 'csv, parquet, xlsx' }))
    .option('--explain', say('export.explain'))
    .option('--restricted', say('export.restricted'))
  withEventOptions(command, say).action(async (options: ExportOptions) => {
    const { as: form, output = null, explain = false, restricted = false } = options
    const asOf = momentIn(options)
    const print = progressPrinter()
    const manifest = await exportRecord({
      form,
      output,
      explain,
      restricted,
      language,
      filter: filterOf(options),
      ...(asOf ? { asOf } : {}),
      progress: (events) => print(() => say('export.progress', { events })),
    })
    for (const line of summary(manifest, context)) printOver(line)
  })
  return withExamples(
    command,
    say,
    'export --as acled -o syria-2024/ --country SY --from 2024-01-01 --to 2024-12-31 --explain',
    'export --as ucdp -o events.parquet --grade confirmed fair',
    'export --as geojson --text الشحيل > shuhayl.geojson',
  )
}
