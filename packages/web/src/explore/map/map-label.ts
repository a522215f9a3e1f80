// A name as the map can write it: MapLibre shapes Arabic, but spreads vowel signs apart and leaves brackets unmirrored.

const MARKS = /[\u064B-\u0652\u0670\u0640]/g
const RIGHT_TO_LEFT = /[\u0590-\u08FF]/
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** `mapLabel('إدلب (المحافظة)')` with its brackets swapped; names in Latin letters as they are. */
export function mapLabel(name: string): string {
  const plain = name.replaceAll(MARKS, '')
  return RIGHT_TO_LEFT.test(plain) ? plain.replaceAll(/[()[\]«»]/g, (sign) => MIRRORED[sign] ?? sign) : plain
}
