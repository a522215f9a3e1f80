// What each control of a field is given.
export interface Part {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}
