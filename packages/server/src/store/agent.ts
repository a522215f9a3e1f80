// Who adds to the record: every row names one.

/** An engine or linker by its version, an import by its command, a person by name. */
export type Agent = `${'engine' | 'linker' | 'import' | 'person'}:${string}`
