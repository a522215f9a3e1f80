// Scenes for the linker: what several reports tell, and which of their claims are one event. Written to be judged by a coder, not by the code.
import type { Decision } from './types.ts'
import type { Short } from './scene.ts'

/** Claims and the events they make: `'a#1 b#1'` is an event of two. Claims not named stand alone. */
export interface Scene {
  readonly what: string
  readonly claims: readonly Short[]
  readonly events: readonly string[]
  readonly decisions?: readonly Decision[]
}

const same = (what: string, a: Omit<Short, 'id'>, b: Omit<Short, 'id'>): Scene => ({
  what,
  claims: [
    { id: 'a#1', ...a },
    { id: 'b#1', ...b },
  ],
  events: ['a#1 b#1'],
})
const apart = (what: string, a: Omit<Short, 'id'>, b: Omit<Short, 'id'>): Scene => ({ ...same(what, a, b), events: [] })

export const SCENES: readonly Scene[] = [
  // one event, told by two
  same('the same words of two outlets', { killed: 3, by: ['army'] }, { killed: 3, by: ['army'] }),
  same('one tells a toll, the other none', { killed: 3 }, {}),
  same('the toll grows during the day', { killed: 5, injured: 12 }, { killed: 8, injured: 15, published: '2021-03-11' }),
  same('the toll doubles by the evening', { killed: 5, by: ['army'] }, { killed: 11, by: ['army'] }),
  same('at least five, and seven', { killed: [5, null] }, { killed: 7 }),
  same('the city and its quarter', { at: 'Saraqib', killed: 2 }, { at: 'Saraqib, east quarter', killed: 2 }),
  same('the city and a place near it', { at: 'Saraqib', by: ['army'] }, { at: 'around Saraqib', by: ['army'] }),
  same('the village and its governorate', { at: 'Nayrab', killed: 4, by: ['army'] }, { at: 'Idlib governorate', killed: 4, by: ['army'] }),
  same(
    'the governorate called by its city',
    { at: 'Shuhayl', killed: 4, by: ['isis'], type: 'armed_clash' },
    { at: 'Deir ez-Zor', killed: 4, by: ['isis'], type: 'armed_clash' },
  ),
  same('the date off by one', { killed: 4, by: ['army'], on: '2021-03-10' }, { killed: 4, by: ['army'], on: '2021-03-11' }),
  same('the night between two days', { on: ['2021-03-09', '2021-03-10'] }, { on: '2021-03-10' }),
  same(
    'the day, and some day of that week',
    { killed: 6, on: '2021-03-10' },
    { killed: 6, on: ['2021-03-06', '2021-03-12'], precision: 2 },
  ),
  same('one has no date', { killed: 7, by: ['army'], on: null }, { killed: 7, by: ['army'] }),
  same(
    'neither has a date nor a day of publication',
    { killed: 7, by: ['army'], on: null, published: null },
    { killed: 7, by: ['army'], on: null, published: null },
  ),
  same(
    'neither has a place',
    { type: 'agreement', at: null, sides: ['army', 'sdf'] },
    { type: 'agreement', at: null, sides: ['army', 'sdf'] },
  ),
  same(
    'one has no place',
    { at: null, killed: 9, by: ['army'], on_whom: ['civilians'] },
    { killed: 9, by: ['army'], on_whom: ['civilians'] },
  ),
  same('another is blamed', { killed: 6, injured: 20, by: ['army'] }, { killed: 6, injured: 20, by: ['hts'] }),
  same(
    'unknown gunmen, and a group by its name',
    { type: 'armed_clash', by: ['unidentified_armed_group'], on_whom: ['army'], killed: 2 },
    { type: 'armed_clash', by: ['isis'], on_whom: ['army'], killed: 2 },
  ),
  same(
    'an army and its brigade',
    { type: 'armed_clash', by: ['isis'], on_whom: ['army'] },
    { type: 'armed_clash', by: ['isis'], on_whom: ['battalion'] },
  ),
  same(
    'a clash of two sides, and an attack of one on the other',
    { type: 'armed_clash', sides: ['isis', 'army'] },
    { type: 'armed_clash', by: ['isis'], on_whom: ['army'] },
  ),
  same(
    'a clash, and an attack on the passengers',
    { type: 'armed_clash', by: ['isis'], on_whom: ['army'], killed: 25 },
    { type: 'attack_on_civilians', by: ['isis'], on_whom: ['civilians'], killed: 25 },
  ),
  same(
    'an ambush, and the bomb in it',
    { type: 'armed_clash', by: ['isis'], on_whom: ['army'], killed: 4 },
    { type: 'remote_explosive', by: ['isis'], on_whom: ['army'], killed: 4 },
  ),
  same(
    'a car bomb, by a suicide bomber or not',
    { type: 'remote_explosive', means: ['car_bomb'], killed: 6 },
    { type: 'suicide_bomb', means: ['car_bomb'], killed: 6 },
  ),
  same('what one denies', { by: ['army'], killed: 3 }, { by: ['army'], factuality: 'denied' }),
  same('a rumour of it', { by: ['army'], killed: 3 }, { factuality: 'possible' }),
  same('told again as history', { killed: 40 }, { killed: 40, factuality: 'background', published: '2021-09-01' }),

  // two events
  apart('two named quarters of one city on one day', { at: 'Aleppo, Salah al-Din', killed: 3 }, { at: 'Aleppo, Hamdaniyah', killed: 2 }),
  apart(
    'two towns on one day',
    { at: 'Mayadin', by: ['isis'], type: 'armed_clash' },
    { at: 'Busayrah', by: ['isis'], type: 'armed_clash' },
  ),
  apart(
    'neighbouring villages on one day',
    { at: 'Shuhayl', killed: 1, type: 'attack_on_civilians' },
    { at: 'Mayadin', killed: 1, type: 'attack_on_civilians' },
  ),
  apart('one town, three days later', { killed: 2, by: ['army'] }, { killed: 3, by: ['army'], on: '2021-03-13' }),
  apart('one town, a month later, the same toll', { killed: 6, by: ['army'] }, { killed: 6, by: ['army'], on: '2021-04-10' }),
  apart('a protest, and a shelling of that town', { type: 'peaceful_protest', sides: ['protesters'] }, { killed: 3 }),
  apart('arrests, and a raid from the air', { type: 'arrests', by: ['army'] }, { type: 'air_drone_strike', by: ['army'] }),
  apart('two tolls that cannot be one, the next day', { killed: 2, by: ['army'] }, { killed: 30, by: ['army'], on: '2021-03-11' }),
  apart('on both sides of the border', { at: 'Azaz', killed: 1 }, { at: 'Kilis', killed: 1 }),
  apart(
    'what is planned, and what was done',
    { type: 'armed_clash', by: ['army'], factuality: 'planned' },
    { type: 'armed_clash', by: ['army'] },
  ),
  apart(
    'an occurrence, and raids for a week',
    {},
    { kind: 'aggregate', at: 'Idlib governorate', on: ['2021-03-06', '2021-03-12'], precision: 2 },
  ),
  apart('two vague tellings of a governorate a week apart', { at: 'Idlib governorate' }, { at: 'Idlib governorate', on: '2021-03-17' }),
  apart('one country, one day', { at: 'Syria', by: ['army'] }, { at: 'Syria', by: ['hts'] }),
  apart(
    'aggregates of two months',
    { kind: 'aggregate', on: ['2021-02-01', '2021-02-28'], precision: 3 },
    { kind: 'aggregate', on: ['2021-03-01', '2021-03-31'], precision: 3 },
  ),
  apart(
    'an attack without a date, and another toll',
    { killed: 7, on: null, published: null, type: 'armed_clash' },
    { killed: 1, type: 'armed_clash' },
  ),
  apart('a killing, and bodies found', { type: 'attack_on_civilians', killed: 4 }, { type: 'other', subtype: 'remains_found', killed: 4 }),
  apart(
    'different means, towns that touch',
    { at: 'Saraqib', type: 'remote_explosive', means: ['car_bomb'] },
    { at: 'Nayrab', type: 'remote_explosive', means: ['ied'] },
  ),

  // more than two
  {
    what: 'two shellings of one town on one day, told apart by one report and each by another',
    claims: [
      { id: 'a#1', at: 'Saraqib', killed: 3 },
      { id: 'a#2', at: 'Saraqib', killed: 5 },
      { id: 'b#1', at: 'Saraqib', killed: 5 },
      { id: 'c#1', at: 'Saraqib', killed: 3 },
    ],
    events: ['a#1 c#1', 'a#2 b#1'],
  },
  {
    what: 'two bombs in one hour, one in the market',
    claims: [
      { id: 'a#1', type: 'remote_explosive', at: 'Saraqib, market', means: ['car_bomb'], killed: 8 },
      { id: 'a#2', type: 'remote_explosive', at: 'Saraqib, east quarter', means: ['ied'], injured: 2 },
      { id: 'b#1', type: 'remote_explosive', at: 'Saraqib', means: ['car_bomb'], killed: 9 },
      { id: 'c#1', type: 'remote_explosive', at: 'Saraqib', means: ['ied'], injured: 2 },
    ],
    events: ['a#1 b#1', 'a#2 c#1'],
  },
  {
    what: 'a weekly total beside its days',
    claims: [
      {
        id: 'w#1',
        kind: 'aggregate',
        at: 'Idlib governorate',
        on: ['2021-03-06', '2021-03-12'],
        precision: 2,
        killed: 12,
        published: '2021-03-13',
      },
      { id: 'a#1', at: 'Saraqib', killed: 3, on: '2021-03-08' },
      { id: 'b#1', at: 'Saraqib', killed: 3, on: '2021-03-08' },
      { id: 'c#1', at: 'Maarrat', killed: 4, on: '2021-03-11' },
    ],
    events: ['a#1 b#1'],
  },
  {
    what: 'two reports of one weekly total',
    claims: [
      { id: 'v#1', kind: 'aggregate', at: 'Idlib governorate', on: ['2021-03-06', '2021-03-12'], precision: 2, killed: 12 },
      { id: 'w#1', kind: 'aggregate', at: 'Idlib governorate', on: ['2021-03-06', '2021-03-12'], precision: 2, killed: 12 },
    ],
    events: ['v#1 w#1'],
  },
  {
    what: 'one source told twice in a report, and another report',
    claims: [
      { id: 'a#1', killed: 26, of: 'army', type: 'armed_clash', by: ['isis'] },
      { id: 'a#2', killed: 40, of: 'army', type: 'armed_clash', by: ['isis'], same_as: 'a#1' },
      { id: 'b#1', killed: 40, of: 'army', type: 'armed_clash', by: ['isis'] },
    ],
    events: ['a#1 a#2 b#1'],
  },
  {
    what: 'later news in the same report, and a report of the bomb',
    claims: [
      { id: 'a#1', type: 'remote_explosive', killed: 1, injured: 2 },
      { id: 'a#2', type: 'remote_explosive', kind: 'update', killed: 1, updates: 'a#1', on: '2021-04-02' },
      { id: 'b#1', type: 'remote_explosive', killed: 1, injured: 2 },
    ],
    events: ['a#1 a#2 b#1'],
  },
  {
    what: 'later news in another report, dated by the death',
    claims: [
      { id: 'a#1', type: 'remote_explosive', at: 'Saraqib', by: ['isis'], on_whom: ['army'], killed: 1, injured: 2 },
      {
        id: 'b#1',
        type: 'remote_explosive',
        kind: 'update',
        at: 'Saraqib',
        by: ['isis'],
        on_whom: ['army'],
        killed: 1,
        on: '2021-03-25',
        published: '2021-03-25',
      },
    ],
    events: ['a#1 b#1'],
  },
  {
    what: 'a vague report does not chain two clear ones',
    claims: [
      { id: 'a#1', at: 'Saraqib', killed: 3, by: ['army'] },
      { id: 'b#1', at: 'Maarrat', killed: 5, by: ['army'] },
      { id: 'c#1', at: 'Idlib governorate', killed: [3, null], by: ['army'] },
    ],
    events: ['a#1 c#1'],
  },
  {
    what: 'a person joins what no score would',
    claims: [
      { id: 'a#1', at: 'Saraqib' },
      { id: 'b#1', at: 'Mayadin', on: '2021-06-01' },
    ],
    decisions: [{ is: 'must', a: 'a#1', b: 'b#1' }],
    events: ['a#1 b#1'],
  },
  {
    what: 'a person parts what looks the same, and a third goes with one of them',
    claims: [
      { id: 'a#1', killed: 3 },
      { id: 'b#1', killed: 3 },
      { id: 'c#1', killed: 3 },
    ],
    decisions: [{ is: 'cannot', a: 'a#1', b: 'b#1' }],
    events: ['a#1 c#1'],
  },
  {
    what: 'a person parts what one report joins',
    claims: [
      { id: 'a#1', killed: 3 },
      { id: 'a#2', killed: 4, same_as: 'a#1' },
    ],
    decisions: [{ is: 'cannot', a: 'a#1', b: 'a#2' }],
    events: [],
  },
  {
    what: 'a person joins two occurrences of one report',
    claims: [
      { id: 'a#1', killed: 3 },
      { id: 'a#2', killed: 4 },
    ],
    decisions: [{ is: 'must', a: 'a#1', b: 'a#2' }],
    events: ['a#1 a#2'],
  },
]
