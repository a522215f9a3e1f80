// A field for a whole number, in whichever digits it is typed; what is no number is not taken.
import { useId, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'

/** `٢٠` is 20; null where it is no whole number. */
function wholeNumberIn(text: string): number | null {
  const plain = text.trim().replaceAll(/[٠-٩]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit)))
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

interface WholeNumberProps {
  readonly label: string
  readonly value: string | undefined
  readonly onSet: (value: string | undefined) => void
}

export function WholeNumber({ label, value, onSet }: WholeNumberProps): ReactNode {
  const { settings } = useReader()
  const id = useId()
  const shown = (text: string | undefined): string =>
    settings.digits === 'arab' && settings.language === 'ar'
      ? (text ?? '').replaceAll(/\d/g, (digit) => ARABIC_DIGITS[Number(digit)] ?? digit)
      : (text ?? '')
  const [text, type] = useState(shown(value))
  const [was, setWas] = useState(value)
  if (was !== value) {
    setWas(value)
    type(shown(value))
  }
  const take = (): void => {
    const number = wholeNumberIn(text)
    if (text.trim() === '') onSet(undefined)
    else if (number === null) type(shown(value))
    else onSet(String(number))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
    </div>
  )
}
