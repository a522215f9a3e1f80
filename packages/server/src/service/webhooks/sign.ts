// The signature of what is sent: whoever has the secret can see that it came from here, and when.
import { createHmac } from 'node:crypto'

export const SIGNATURE_HEADER = 'Sijill-Signature'

/** `t=1716200000,v1=…`: HMAC-SHA256 in hexadecimal of the time in seconds, a dot, and the body. */
export function signatureOf(body: string, secret: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}
