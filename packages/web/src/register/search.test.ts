// A name is found however it is typed.
import { expect, it } from 'vitest'
import { namesHold } from './search.ts'

it('finds a name in other spellings and in either language', () => {
  const names = ['هيئة تحرير الشام', 'Hayat Tahrir al-Sham']
  expect(namesHold(names, 'هيئه تحرير')).toBe(true)
  expect(namesHold(names, 'tahrir AL-sham ')).toBe(true)
  expect(namesHold(names, 'قسد')).toBe(false)
})
