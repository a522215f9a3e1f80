// `sijill feeds add|list|remove|fetch`: the feeds that workers fetch on a schedule.
import { Command, InvalidArgumentError } from 'commander'
import { addFeed, listFeeds, removeFeed, type Feed } from '../../service/feeds/feeds.ts'
import { fetchFeedsNow } from '../../service/feeds/fetch-now.ts'
import { personHere } from '../../service/person-here.ts'
import { EXIT, type Problem } from '../../service/problem.ts'
import { checkCountry } from '../../service/report-input.ts'
import { withStore } from '../../service/with-store.ts'
import { directed, isolate, leftToRight } from '../bidi.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import type { Say } from '../messages.ts'
import { printOver } from '../progress.ts'
import { takenInLines, takingIn } from '../taken-in.ts'
import type { CommandContext } from './context.ts'

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }

/** Reads how often: `30m`, `6h`, `1d`, in minutes. */
const everyIn =
  (say: Say) =>
  (value: string): number => {
    const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(value) ?? []
    const minutes = Number(count) * (MINUTES[unit] ?? 0)
    if (!(minutes > 0)) throw new InvalidArgumentError(say('usage.every'))
    return minutes
  }

/** The largest unit that tells it whole: 90 minutes, 6 hours, 1 day. */
function everyText(minutes: number): string {
  const unit = minutes % 1440 === 0 ? 'd' : minutes % 60 === 0 ? 'h' : 'm'
  return `${minutes / (MINUTES[unit] ?? 1)}${unit}`
}

const minute = (time: Date): string => leftToRight(`${time.toISOString().slice(0, 16)}Z`)

/** A feed for the eye: what it is, how the last time went, when the next is. */
function feedLines({ id, url, everyMinutes, outlet, country, last, next }: Feed, { say, language }: CommandContext): string[] {
  const given = [outlet === null ? '' : isolate(outlet), country ?? ''].filter(Boolean)
  const head = [leftToRight(url), leftToRight(everyText(everyMinutes)), ...given, leftToRight(id)].join('  ')
  const lines = [head]
  if (last === null) lines.push(`  ${say('feeds.never')}`)
  else {
    const { at, outcome, fresh, known, refused, failures } = last
    lines.push(`  ${say(`feeds.${outcome}`, { at: minute(at), fresh, known, refused, failures })}`)
  }
  if (last?.fault) lines.push(`  ${isolate(last.fault[language])} ${leftToRight(`[${last.fault.code}]`)}`)
  lines.push(`  ${say('feeds.next', { at: minute(next) })}`)
  return lines.map((line) => directed(line, language))
}

async function fetchNow(names: readonly string[], { say, language }: CommandContext): Promise<void> {
  const complain = (problem: Problem): void => printOver(problemLine(problem, language).trimEnd())
  const taken = await fetchFeedsNow(names, { complain, progress: takingIn(say) })
  for (const line of takenInLines(taken, say)) printOver(line)
  if (taken.kept.failed + taken.read.failed > 0) process.exitCode = EXIT.badInput
}

interface AddOptions {
  readonly every?: number
  readonly outlet?: string
  readonly country?: string
}

export function feedsCommand(context: CommandContext): Command {
  const { say } = context
  const print = (feed: Feed): void => void process.stdout.write(`${feedLines(feed, context).join('\n')}\n`)
  const add = new Command('add')
    .description(say('feeds.add'))
    .argument('<address>', say('feeds.address'))
    .option('--every <time>', say('feeds.every'), everyIn(say))
    .option('--outlet <name>', say('ingest.outlet'))
    .option('--country <code>', say('read.country'))
    .action(async (url: string, { every, outlet, country }: AddOptions) => {
      const given = { outlet, country: country === undefined ? undefined : checkCountry(country, '--country') }
      print(await withStore(({ db }) => addFeed(db, { url, everyMinutes: every, ...given }, personHere())))
    })
  const list = new Command('list').description(say('feeds.list')).action(async () => {
    for (const feed of await withStore(({ db }) => listFeeds(db))) print(feed)
  })
  const remove = new Command('remove')
    .description(say('feeds.remove'))
    .argument('<feed>', say('feeds.named'))
    .action(async (name: string) => {
      const { url } = await withStore(({ db }) => removeFeed(db, name, personHere()))
      process.stdout.write(`${say('feeds.removed', { url: leftToRight(url) })}\n`)
    })
  const fetch = new Command('fetch')
    .description(say('feeds.fetch'))
    .argument('[feeds...]', say('feeds.fetched'))
    .action((names: string[]) => fetchNow(names, context))
  return new Command('feeds')
    .description(say('feeds'))
    .addCommand(withExamples(add, say, 'feeds add https://nahr.example/feed.xml --every 30m --country SY'))
    .addCommand(withExamples(list, say, 'feeds list'))
    .addCommand(withExamples(remove, say, 'feeds remove https://nahr.example/feed.xml'))
    .addCommand(withExamples(fetch, say, 'feeds fetch', 'feeds fetch https://nahr.example/feed.xml'))
}
