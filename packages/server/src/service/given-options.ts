// What a person says of a file beside its content, as it is sent and kept, made into options of intake.
import { checkColumns, checkHandles, checkZone } from './intake/options.ts'
import type { IntakeOptions } from './intake/types.ts'
import { checkCountry, checkDate } from './report-input.ts'

/** Options as texts: those of `sijill ingest` under the same names. */
export interface GivenOptions {
  readonly published?: string | undefined
  readonly country?: string | undefined
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** `text=Body,published=Date`. */
  readonly map?: string | undefined
  readonly zone?: string | undefined
  readonly handle?: readonly string[] | undefined
}

/** Options checked; `name` says how an option is called where it was given. Throws the `Problem` that names the one at fault. */
export function intakeOptionsOf(given: GivenOptions, name: (option: keyof GivenOptions) => string): IntakeOptions {
  const { published, country, outlet, from, to, map, zone, handle } = given
  return {
    given: {
      published: published === undefined ? undefined : checkDate(published, name('published')),
      country: country === undefined ? undefined : checkCountry(country, name('country')),
      outlet,
    },
    ...(from === undefined ? {} : { from: checkDate(from, name('from')).slice(0, 10) }),
    ...(to === undefined ? {} : { to: checkDate(to, name('to')).slice(0, 10) }),
    ...(map === undefined ? {} : { columns: checkColumns(map, name('map')) }),
    ...(zone === undefined ? {} : { zone: checkZone(zone, name('zone')) }),
    ...(handle === undefined ? {} : { handles: checkHandles(handle, name('handle')) }),
  }
}
