// Whether a name holds what is sought, in any spelling: marks of vowels and the forms of alef, ya and ta marbuta make no difference.

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')

export const namesHold = (names: readonly string[], sought: string): boolean =>
  names.some((name) => folded(name).includes(folded(sought.trim())))
