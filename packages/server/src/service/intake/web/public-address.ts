// Decides which addresses may be asked for something: those of the public internet, on the ports of the web, and no others.
import ipaddr from 'ipaddr.js'
import { Problem } from '../../problem.ts'

/** Ports that pages are served on. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])

/**
 * Whether an IP address belongs to the public internet: not this machine, a private network, a carrier's, a cloud's metadata, nor an
 * IPv6 form that stands for one of these.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

/** What may be reached beside the public internet: for tests on a loopback server, and nothing else. */
export type Allowance = (host: string, port: string) => boolean

/** Checks an address that a person, a feed or a redirect names; throws the `Problem` for which it is not asked. */
export function checkedUrl(value: string, allowance: Allowance = () => false): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new Problem('web/no-address', value)
  if (url.username !== '' || url.password !== '') throw new Problem('web/credentials', `${url.protocol}//${url.host}`)
  // the URL parser has already made 0x7f000001, 2130706433 and 0177.1 one form
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (allowance(host, url.port)) return url
  if (!PORTS.has(url.port)) throw new Problem('web/port', value, { port: url.port })
  if (ipaddr.isValid(host) && !isPublic(host)) throw new Problem('web/not-public', value)
  return url
}
