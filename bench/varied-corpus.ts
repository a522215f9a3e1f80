// Makes as many reports as are asked for of the demonstration: the same stories in other towns and at other times, each with a passage of
// its own, so that they are no copies of each other. Seeded: the same reports on every machine. As dense however many they are.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { seeded } from './corpus.ts'

const DEMO = join(import.meta.dirname, '../examples/demo/reports.jsonl')
/** How many times the stories happen in one quarter, in different towns, a week apart. */
const SIDE_BY_SIDE = 12
/** Weeks that the stories take. */
const WEEKS = 13
const DAY = 86_400_000
/** Of the runs of words of two tellings this much is their own: less than half is shared, and they are no copies. */
const OWN_SHARE = 1.6

/** Words of markets and seasons: nothing of conflict is in them. */
const WORDS = `السوق الخضار الأسعار الموسم القمح القطن الزيتون المزارعون الأمطار الطقس المدارس الطلاب الكتب الرياضة الملاعب المباراة
  الشتاء الصيف الربيع العنب التين الرمان الخبز الأفران الكهرباء المياه الآبار الري الأسماك النهر الجسر الشارع الحديقة الأطفال العيد
  الحلويات المطاعم الزوار السياح الفنادق المعرض اللوحات الموسيقى الأغاني المسرح الشعر الرواية الجامعة المحاضرة البحث الحاسوب الهاتف
  الشبكة المصنع الخياطة القماش الألوان البناء الحجارة الأخشاب الأثاث النجارون الحدادون الحافلات السائقون الوقود الغاز الأغنام الرعاة`
  .trim()
  .split(/\s+/)

interface Town {
  readonly name: string
  readonly governorate: string
}

/** Towns whose name is one word of five letters or more, and no other town's. */
function towns(): Town[] {
  const rows = knowledgeTables()
    .filter(({ file }) => /gazetteer\/sy-(north-east|west-south)\.tsv$/.test(file))
    .flatMap(parseTable)
  const named = Map.groupBy(
    rows.filter((row) => /^[\u0621-\u064a]{5,}$/.test(cell(row, 'name_ar'))),
    (row) => cell(row, 'name_ar'),
  )
  return [...named].flatMap(([name, all]) => (all.length === 1 && all[0] ? [{ name, governorate: cell(all[0], 'admin1') }] : []))
}

const moved = (published: string, days: number): string => {
  const day = new Date(Date.parse(`${published.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
  return day + published.slice(10)
}

/** `count` reports, by the day of publication as near as the stories allow. */
export function* variedReports(count: number, seed = 20261127): Generator<Report> {
  const stories = readFileSync(DEMO, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report)
  const all = towns()
  const told = all.filter(({ name }) => stories.some(({ text }) => text.includes(name)))
  const random = seeded(seed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let made = 0
  for (let round = 0; made < count; round++) {
    const others = new Map(told.map(({ name, governorate }) => [name, one(all.filter((town) => town.governorate === governorate)).name]))
    const pattern = new RegExp([...others.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g')
    const elsewhere = (text: string): string => (round === 0 ? text : text.replaceAll(pattern, (name) => others.get(name) ?? name))
    const days = (Math.floor(round / SIDE_BY_SIDE) * WEEKS + (round % SIDE_BY_SIDE)) * 7
    for (const { text, title, published, ...story } of stories) {
      if (made++ >= count) return
      const own = Array.from({ length: Math.ceil(text.split(/\s+/).length * OWN_SHARE) }, () => one(WORDS)).join(' ')
      yield {
        ...story,
        id: `${round}-${story.id}`,
        url: `${story.url}&round=${round}`,
        text: `${elsewhere(text)}\n\n${own}.`,
        ...(title === undefined ? {} : { title: elsewhere(title) }),
        ...(published === undefined ? {} : { published: moved(published, days) }),
      }
    }
  }
}
