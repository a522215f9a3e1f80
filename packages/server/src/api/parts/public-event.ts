// An event as the public is shown it: some days late, without the words of reports, without people who are known by a name alone, without coders.
import type { z } from '@hono/zod-openapi'
import { isPrivate } from '../../service/export/speaker.ts'
import type { EventDetail } from './event.ts'
import { MASK } from './masking.ts'

type Detail = z.output<typeof EventDetail>

/** Whether the public is told of an event already; one of which no day is told waits until one is. `last` is the last day of which it is told. */
export const isPublished = ({ days }: Pick<Detail, 'days'>, last: string): boolean => days !== null && days.from <= last

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** An object by what it is: words of a report, an actor without an id, a private source. */
function publicObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isSpan = 'start' in value && 'end' in value
  const isNameless = 'role' in value && 'certainty' in value && value['id'] === null && 'name' in value
  const isPerson = 'kind' in value && ('stance' in value || 'key' in value) && isPrivate(value['kind'])
  return {
    ...value,
    ...(isSpan ? { text: MASK } : {}),
    ...(isNameless ? { name: MASK } : {}),
    ...(isPerson ? { name: MASK } : {}),
  }
}

/** A value of any depth, each object of it as the public is shown it. */
function shown<T>(value: T): T {
  if (Array.isArray(value)) return value.map((part: unknown) => shown(part)) as T
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(publicObject(value)).map(([key, part]) => [key, shown(part)])) as T
}

/** The event, masked already, as the public is shown it. */
export const publicEvent = (event: Detail): Detail => ({
  ...shown(event),
  claim_list: event.claim_list.map((one) => ({
    ...shown(one),
    review: null,
    report: { ...one.report, title: null },
  })),
})
