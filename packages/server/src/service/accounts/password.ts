// Passwords are kept as Argon2id makes them of themselves and of a salt, in the usual form that names its cost.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** 19 MiB, two passes: what OWASP asks for at least. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG_BYTES = 32
const SALT_BYTES = 16

const derive = promisify(argon2)

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

const tagOf = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { ...cost, message: Buffer.from(password.normalize('NFC')), nonce, tagLength: TAG_BYTES }) as Promise<Buffer>

const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** A password as it is kept: `$argon2id$v=19$m=19456,t=2,p=1$SALT$TAG`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(await tagOf(password, salt, COST))}`
}

const KEPT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

/** Whether a password is the one that is kept so. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = KEPT.exec(kept) ?? []
  if (memory === undefined) return false
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const [given, right] = [await tagOf(password, Buffer.from(salt, 'base64'), cost), Buffer.from(tag, 'base64')]
  return given.length === right.length && timingSafeEqual(given, right)
}
