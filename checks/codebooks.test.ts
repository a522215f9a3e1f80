// The tables of other codebooks' codes against the tables that they are about.
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { cell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { knowledgeTables, tablesNamed } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const { actors } = knowledgeFrom(knowledgeTables())
const rowsOf = (file: string): Row[] => tablesNamed([file]).flatMap(parseTable)
const countries = rowsOf('codebooks/country-codes.tsv')
const codes = new Set(countries.map((row) => cell(row, 'id')))

describe('codes of countries', () => {
  it('are there for every country of the gazetteer', () => {
    const known = rowsOf('gazetteer/countries.tsv').map((row) => cell(row, 'id'))
    expect(known.filter((id) => !codes.has(id))).toEqual([])
  })

  it('are whole, and none stands twice', () => {
    for (const column of ['iso3', 'numeric', 'gw', 'acled_region', 'ucdp_region', 'acled_name', 'ucdp_name'])
      expect(countries.filter((row) => cell(row, column) === '').map((row) => `${cell(row, 'id')} ${column}`)).toEqual([])
    for (const column of ['iso3', 'numeric']) expect(new Set(countries.map((row) => cell(row, column))).size).toBe(countries.length)
  })
})

describe('sides', () => {
  const sides = rowsOf('codebooks/sides.tsv')

  it('are actors of the register', () => expect(sides.map((row) => cell(row, 'id')).filter((id) => !actors.get(id))).toEqual([]))

  it('that stand for a state name one with codes, and its body', () => {
    const states = sides.filter((row) => cell(row, 'stands') === 'state')
    expect(states.length).toBeGreaterThan(10)
    expect(states.filter((row) => !codes.has(cell(row, 'state')) || !cell(row, 'body')).map((row) => cell(row, 'id'))).toEqual([])
  })
})

it('regimes of a country follow each other without gap or overlap', () => {
  const byCountry = Map.groupBy(rowsOf('codebooks/regimes.tsv'), (row) => cell(row, 'country'))
  for (const [country, regimes] of byCountry) {
    expect(codes.has(country)).toBe(true)
    for (const [at, row] of regimes.entries()) {
      const next = regimes[at + 1]
      const dayAfter = next && new Date(Date.parse(cell(row, 'to')) + 86_400_000).toISOString().slice(0, 10)
      expect([country, dayAfter]).toEqual([country, next && cell(next, 'from')])
    }
  }
})
