// Sends a body to an address that a person named, and to no other: no redirects, and on a team's server no address inside its network.
import { lookup as resolve } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** How an attempt ended: the status of the answer, or what hindered it. */
export type Attempt = { readonly status: number } | { readonly fault: string }

/** Sends; never throws. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Attempt>

const WITHIN = 10_000

/** Whether an address is one of the wide net: neither of this machine nor of a network around it. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

const refusal = (hostname: string): NodeJS.ErrnoException => Object.assign(new Error(`${hostname} is not public`), { code: 'EPRIVATE' })

const onlyPublic: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const inside = found.find(({ address }) => !isPublic(address))
    if (inside) return done(refusal(hostname), '', 0)
    const [first] = found
    return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 0)
  })
}

/** A way to send; `inside` allows addresses of this machine and its network. */
export function poster({ inside }: { readonly inside: boolean }): Post {
  return (url, body, headers) =>
    new Promise((settle) => {
      const { protocol, hostname } = new URL(url)
      const bare = hostname.replace(/^\[|\]$/g, '')
      // an address in numbers is looked up by nobody
      if (!inside && ipaddr.isValid(bare) && !isPublic(bare)) return settle({ fault: refusal(bare).message })
      const send = protocol === 'https:' ? secureRequest : plainRequest
      const options = { method: 'POST', headers, timeout: WITHIN, agent: false, ...(inside ? {} : { lookup: onlyPublic }) }
      const request = send(url, options, (answer) => {
        answer.resume()
        settle({ status: answer.statusCode ?? 0 })
      })
      request.on('timeout', () => request.destroy(new Error('no answer in time')))
      request.on('error', (error) => settle({ fault: error.message }))
      request.end(body)
      return undefined
    })
}
