// Writes rows as JSON Lines, or as a GeoJSON of their points: one row at a time, never all at once.
import { scalarOf, type CellValue, type Column, type Row } from '../row.ts'

const objectOf = (row: Row, columns: readonly Column[]): Record<string, CellValue> =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name]?.value ?? null]))

export async function* jsonLines(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(objectOf(row, columns))}\n`
}

/** A feature: the point, or null where no place is told; the radius stands among the properties. */
function featureOf(row: Row, columns: readonly Column[]): string {
  const [lat, lon] = [scalarOf(row, 'latitude'), scalarOf(row, 'longitude')]
  const { event_id: id, latitude: _lat, longitude: _lon, ...properties } = objectOf(row, columns)
  const geometry = lat === null || lon === null ? null : { type: 'Point', coordinates: [lon, lat] }
  return JSON.stringify({ type: 'Feature', id, geometry, properties })
}

export async function* geoJson(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const row of rows) {
    yield separator + featureOf(row, columns)
    separator = ',\n'
  }
  yield '\n]}\n'
}
