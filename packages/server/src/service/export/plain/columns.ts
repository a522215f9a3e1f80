// The columns of the plain table: an event as the record has it, one row, with HXL tags (those with `+min`, `+max` and the like are ours).
import { OUTCOMES } from '@sijill/engine/report/vocabulary.ts'
import type { Column } from '../row.ts'

const TOLL_TAGS: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  killed: '#affected+killed',
  injured: '#affected+injured',
  captured: '#affected+captured',
  missing: '#affected+missing',
  displaced: '#affected+displaced',
}

const tolls: readonly Column[] = OUTCOMES.flatMap((outcome) => [
  { name: outcome, type: 'integer', hxl: TOLL_TAGS[outcome] },
  { name: `${outcome}_min`, type: 'integer', hxl: `${TOLL_TAGS[outcome]}+min` },
  { name: `${outcome}_max`, type: 'integer', hxl: `${TOLL_TAGS[outcome]}+max` },
  { name: `${outcome}_status`, type: 'text', hxl: `${TOLL_TAGS[outcome]}+status` },
])

export const PLAIN_COLUMNS: readonly Column[] = [
  { name: 'event_id', type: 'text', hxl: '#event+code' },
  { name: 'kind', type: 'text' },
  { name: 'type', type: 'text', hxl: '#event+type+code' },
  { name: 'type_label', type: 'text', hxl: '#event+type' },
  { name: 'subtype', type: 'text', hxl: '#event+type+sub' },
  { name: 'factuality', type: 'text' },
  { name: 'grade', type: 'text' },
  { name: 'grade_because', type: 'text' },
  { name: 'date_start', type: 'date', hxl: '#date+start' },
  { name: 'date_end', type: 'date', hxl: '#date+end' },
  { name: 'date_precision', type: 'integer', hxl: '#date+precision' },
  { name: 'country', type: 'text', hxl: '#country+code+v_iso2' },
  { name: 'admin1', type: 'text', hxl: '#adm1+name' },
  { name: 'admin2', type: 'text', hxl: '#adm2+name' },
  { name: 'place_en', type: 'text', hxl: '#loc+name+i_en' },
  { name: 'place_ar', type: 'text', hxl: '#loc+name+i_ar' },
  { name: 'latitude', type: 'decimal', hxl: '#geo+lat' },
  { name: 'longitude', type: 'decimal', hxl: '#geo+lon' },
  { name: 'radius_km', type: 'decimal', hxl: '#geo+radius' },
  { name: 'geo_precision', type: 'integer', hxl: '#geo+precision' },
  { name: 'initiators', type: 'text', hxl: '#group+code+first' },
  { name: 'initiator_names', type: 'text', hxl: '#group+name+first' },
  { name: 'targets', type: 'text', hxl: '#group+code+second' },
  { name: 'target_names', type: 'text', hxl: '#group+name+second' },
  { name: 'participants', type: 'text', hxl: '#group+code+other' },
  { name: 'participant_names', type: 'text', hxl: '#group+name+other' },
  { name: 'means', type: 'text' },
  ...tolls,
  { name: 'witnesses', type: 'integer', hxl: '#meta+witnesses+num' },
  { name: 'claims', type: 'integer', hxl: '#meta+claims+num' },
  { name: 'reports', type: 'integer', hxl: '#meta+reports+num' },
  { name: 'disputed', type: 'text' },
  { name: 'sources', type: 'text', hxl: '#meta+source' },
  { name: 'urls', type: 'text', hxl: '#meta+url' },
  { name: 'covers', type: 'text' },
  { name: 'first_published', type: 'text', hxl: '#date+published' },
  { name: 'changed', type: 'text', hxl: '#date+updated' },
]
