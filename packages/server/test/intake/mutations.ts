// Damages bytes by a seed: the same seed, the same damage.

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What breaks readers of one form or another. */
const TOKENS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '</item>',
  '<item>',
  '&#0;',
  '&bomb;',
  '\0',
  '\ufeff',
  '\r\n\r\n',
  ',',
  '\t',
  '٣',
  '\\x',
  '\\u12',
  '-1',
  '99999999999999999999',
  '<script>',
  '\xff\xfe',
]

/** The bytes with one to six things done to them: changed, cut out, doubled, put in, cut short. */
export function mutated(bytes: Buffer, seed: number): Buffer {
  const random = randomBy(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  let result = Buffer.from(bytes)
  for (let left = 1 + below(6); left > 0; left--) {
    const at = below(result.length)
    const size = 1 + below(Math.min(200, Math.max(1, result.length - at)))
    const [before, piece, after] = [result.subarray(0, at), result.subarray(at, at + size), result.subarray(at + size)]
    const token = Buffer.from(TOKENS[below(TOKENS.length)] ?? '')
    const changed = Buffer.from(piece.map((byte) => (random() < 0.2 ? below(256) : byte)))
    const ways = [
      () => Buffer.concat([before, changed, after]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, piece, piece, after]),
      () => Buffer.concat([before, token, piece, after]),
      () => Buffer.concat([before, Buffer.from(Array.from(piece, () => below(256))), piece, after]),
      () => Buffer.from(before),
    ]
    // cutting short ends what can be done: it is the rarest
    const way = ways[below(random() < 0.1 ? ways.length : ways.length - 1)]
    result = way?.() ?? result
  }
  return result
}
