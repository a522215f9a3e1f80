// Under which letters a name is looked for: Arabic without its marks and variants, Latin without case and accents.

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u0652\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'], // the alefs
  [/[ىی]/g, 'ي'], // alef maqsura, Persian ye
  [/ة/g, 'ه'], // ta marbuta
  [/ؤ/g, 'و'], // waw with hamza
  [/ئ/g, 'ي'], // ye with hamza
]

/** `fold('إدْلِب')` and `fold('ادلب')` are one. */
export function fold(name: string): string {
  const plain = VARIANTS.reduce((text, [from, to]) => text.replaceAll(from, to), name.normalize('NFKC'))
  return plain
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
}

/** How well a name answers what is typed: 0 begins with it, 1 a word of it does, 2 holds it; null where it does not. */
export function rankOf(name: string, typed: string): 0 | 1 | 2 | null {
  const [held, asked] = [fold(name), fold(typed.trim())]
  if (held.startsWith(asked) || held.startsWith(`ال${asked}`)) return 0 // with the article before it
  const at = held.indexOf(asked)
  if (at < 0) return null
  return /[\s(-]/.test(held[at - 1] ?? '') || held.slice(0, at).endsWith(' ال') ? 1 : 2
}
