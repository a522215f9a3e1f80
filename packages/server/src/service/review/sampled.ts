// Draws samples that are the same on every machine and at every time: by the hash of what is drawn and of what for.
import { createHash } from 'node:crypto'

/** A number from 0 to 1 of texts. */
export function lot(...of: readonly (string | number)[]): number {
  return createHash('sha256').update(of.join('\u001f')).digest().readUInt32BE(0) / 2 ** 32
}

/** Whether what is named is in a sample of a share. */
export const isSampled = (share: number, ...of: readonly (string | number)[]): boolean => lot(...of) < share
