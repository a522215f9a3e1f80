// Makes a text one that PostgreSQL can keep, without moving a letter: offsets of claims stay right. The bytes as they came are kept beside.

/** NUL and halves of surrogate pairs become the replacement character, one for one. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')
