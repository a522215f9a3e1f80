// The server and its accounts from the command line: it starts on this machine alone, prints the way in, and ends by a signal.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const SIJILL = join(import.meta.dirname, '../../bin/sijill.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sijill-serve-'))
const env = { ...process.env, SIJILL_DATA: folder, SIJILL_CACHE: '', DATABASE_URL: '' }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sijill = (...args: string[]) => spawnSync(process.execPath, [SIJILL, ...args], { env, encoding: 'utf8' })

/** Starts a server; gives the address that it prints, and the way to end it. */
async function served(...args: string[]): Promise<{ url: string; end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [SIJILL, 'serve', '--port', '0', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let out = ''
  child.stdout.setEncoding('utf8')
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: string) => {
      out += chunk
      const address = /https?:\/\/\S+/.exec(out)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error('it ended')))
  })
  return {
    url,
    end: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

describe('sijill serve', () => {
  it('fills an empty record with what is invented, lets in who opens the printed address, and ends well', async () => {
    const { url, end } = await served('--demo')
    const way = await fetch(url, { redirect: 'manual' })
    const cookie = way.headers.get('set-cookie')?.split(';', 1)[0] as string
    const home = await (await fetch(new URL('/', url), { headers: { cookie, 'accept-language': 'ar' } })).text()
    expect(home).toContain('<html lang="ar" dir="rtl">')
    const record = await (await fetch(new URL('/api/v1/stats/record', url), { headers: { cookie } })).json()
    expect(record).toMatchObject({ reports: 205, invented: 205 })
    const { items } = (await (await fetch(new URL('/api/v1/events?grades=contested', url), { headers: { cookie } })).json()) as {
      items: { invented: boolean; disputed: string[] }[]
    }
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ invented }) => invented)).toBe(true)
    expect(await end()).toBe(0)
  })

  it.each([
    [['--host', '0.0.0.0'], 'serve/not-alone', 3],
    [['--team'], 'serve/no-origin', 3],
    [['--port', '70000'], 'usage/bad-value', 2],
  ])('refuses %j', (args, code, status) => {
    const run = sijill('serve', ...args)
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(`[${code}]`)])
  })
})

describe('sijill account', () => {
  it('makes the first owner, whose password lets him in', async () => {
    const added = sijill('account', 'add', 'rana', '--role', 'owner')
    const password = /password is (\S+)\./.exec(added.stdout)?.[1] as string
    expect([added.status, added.stderr]).toEqual([0, ''])
    expect(sijill('account', 'list').stdout).toBe('rana\towner\n')
    expect(sijill('account', 'add', 'rana').stderr).toContain('[api/exists]')
    const reset = /هي \u2066(\S+)\u2069/.exec(sijill('--lang', 'ar', 'account', 'reset', 'rana').stdout)?.[1] as string
    expect(reset).not.toBe(password)
    expect(sijill('account', 'reset', 'nobody').stderr).toContain('[api/not-found]')
    const faults = sijill('db', 'check')
    expect([faults.status, faults.stdout]).toEqual([0, expect.stringContaining('audit')])
  })
})
