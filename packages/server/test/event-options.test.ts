// The options by which commands ask for events, held to the filter of the API: what one can ask, the other can.
import { EventFilterQuery, eventFilter } from '@sijill/server/api/parts/filter.ts'
import { filterOf, withEventOptions, type EventOptions } from '@sijill/server/cli/event-options.ts'
import { sayIn } from '@sijill/server/cli/messages.ts'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'

function optionsOf(args: readonly string[]): EventOptions {
  const command = withEventOptions(new Command('events'), sayIn('en'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  return command.parse(args, { from: 'user' }).opts()
}

/** Each condition as an address writes it, and as options do. */
const BOTH: Readonly<Record<keyof typeof EventFilterQuery.shape, readonly [address: string, ...options: string[]]>> = {
  box: ['38,34,42,37', '--box', '38,34,42,37'],
  from: ['2024-03-01', '--from', '2024-03-01'],
  to: ['2024-03-31', '--to', '2024-03-31'],
  types: ['shelling,arrests', '--type', 'shelling', 'arrests'],
  actors: ['isis,initiator:sdf', '--actor', 'isis', 'initiator:sdf'],
  role: ['target', '--role', 'target'],
  countries: ['SY,IQ', '--country', 'sy', 'IQ'],
  admin1: ['Deir ez-Zor', '--admin1', 'Deir ez-Zor'],
  places: ['sy.deir_ezzor.shuhayl', '--place', 'sy.deir_ezzor.shuhayl'],
  outlets: ['وكالة,مرصد', '--outlet', 'وكالة', 'مرصد'], // an agency, an observatory
  grades: ['weak,contested', '--grade', 'weak', 'contested'],
  kinds: ['occurrence', '--kind', 'occurrence'],
  disputed: ['killed,place', '--disputed', 'killed', 'place'],
  untold: ['place,actor', '--untold', 'place', 'actor'],
  least_witnesses: ['2', '--witnesses', '2'],
  least_killed: ['0', '--killed', '0'],
  most_killed: ['9', '--killed-most', '9'],
  least_injured: ['3', '--injured', '3'],
  text: ['قصف*', '--text', 'قصف*'], // shelling…
}

describe('options for events', () => {
  it('ask for all that an address can ask for', () => {
    expect(Object.keys(BOTH).toSorted()).toEqual(Object.keys(EventFilterQuery.shape).toSorted())
    const query = EventFilterQuery.parse(Object.fromEntries(Object.entries(BOTH).map(([name, [address]]) => [name, address])))
    const args = Object.values(BOTH).flatMap(([, ...options]) => options)
    // a person at the machine asks by points as exact as they are kept
    expect(filterOf(optionsOf(args))).toEqual({ ...eventFilter(query), exact: true })
  })

  it('that are not given ask for nothing', () => expect(filterOf(optionsOf([]))).toEqual({}))

  it.each([
    ['--killed', 'many'],
    ['--killed-most', '-1'],
    ['--injured', '1.5'],
    ['--witnesses', '9999999999'],
    ['--untold', 'weather'],
    ['--disputed', 'nothing'],
  ])('refuse a value that is none: %s %s', (...args) => expect(() => optionsOf(args)).toThrow())
})
