// The one connection to the internet: it connects to public addresses only, whatever a name resolves to.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { Agent } from 'undici'
import { isPublic, type Allowance } from './public-address.ts'

/** Code of the error of a name that resolves to an address that is not public. */
export const NOT_PUBLIC = 'ENOTPUBLIC'

export type Resolve = (host: string, options: LookupOptions, done: (error: Error | null, found: LookupAddress[]) => void) => void

const resolve: Resolve = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => done(error, found))
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** An agent that looks at every address it is about to connect to; a name with one private address among several is refused whole. */
export function safeAgent(allowance: Allowance, resolveName: Resolve = resolve): Agent {
  const checked = (host: string, options: LookupOptions, done: Answer): void => {
    resolveName(host, options, (error, found) => {
      if (error) return done(error, '')
      const refused = found.length === 0 || found.some(({ address }) => !isPublic(address) && !allowance(host, ''))
      if (refused) return done(Object.assign(new Error(`${host} is not public`), { code: NOT_PUBLIC }), '')
      const [first] = found
      if (options.all) done(null, found)
      else done(null, first?.address ?? '', first?.family)
    })
  }
  const agent = new Agent({
    connect: { lookup: checked, timeout: 10_000 },
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
    // what a page's server says of keeping connections open is not ours to follow: few are asked twice
    keepAliveTimeout: 1000,
    pipelining: 1,
  })
  return agent.compose((dispatch) => (options, handler) => {
    const { hostname, port } = new URL(String(options.origin))
    const host = hostname.replace(/^\[|\]$/g, '')
    // an address in figures is connected to without a look-up
    if (isIP(host) && !isPublic(host) && !allowance(host, port))
      throw Object.assign(new Error(`${host} is not public`), { code: NOT_PUBLIC })
    return dispatch(options, handler)
  }) as unknown as Agent
}
