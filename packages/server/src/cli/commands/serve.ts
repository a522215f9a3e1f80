// `sijill serve`: the record in the browser and for programs, on this machine alone or for a team.
import { builtPages } from '@sijill/web/pages.ts'
import { Command, InvalidArgumentError } from 'commander'
import { checkReach, startServer, type Server } from '../../api/server.ts'
import { openBasemap } from '../../service/basemap.ts'
import { cacheFolder, dataFolder } from '../../service/folders.ts'
import { loadDemo } from '../../service/load-demo.ts'
import type { Problem } from '../../service/problem.ts'
import { withStore } from '../../service/with-store.ts'
import type { Store } from '../../store/open-store.ts'
import { leftToRight } from '../bidi.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { printOver } from '../progress.ts'
import { takingIn } from '../taken-in.ts'
import type { CommandContext } from './context.ts'

const PORT = 4600
const LARGEST_PORT = 65_535

interface ServeCommandOptions {
  readonly port: number
  readonly host: string
  readonly team?: boolean
  readonly origin?: string
  readonly demo?: boolean
  readonly tiles?: string
}

async function demo(store: Store, { say, language }: CommandContext): Promise<void> {
  const loaded = await loadDemo(store, {
    dataFolder: dataFolder(),
    complain: (problem: Problem) => printOver(problemLine(problem, language).trimEnd()),
    progress: takingIn(say),
  })
  if (loaded) printOver(say('serve.demo'))
}

/** Waits for the signal to end; a second one ends at once. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

export function serveCommand(context: CommandContext): Command {
  const { say, language } = context
  const portIn = (value: string): number => {
    const port = Number(value)
    if (!Number.isInteger(port) || port < 0 || port > LARGEST_PORT) throw new InvalidArgumentError(say('usage.port'))
    return port
  }
  const print = (server: Server): void => {
    const address = language === 'ar' ? leftToRight(server.url) : server.url
    process.stdout.write(`${say('serve.open', { address })}\n`)
  }
  const command = new Command('serve')
    .description(say('serve'))
    .option('--port <number>', say('serve.port'), portIn, PORT)
    .option('--host <address>', say('serve.host'), '127.0.0.1')
    .option('--team', say('serve.team'))
    .option('--origin <address>', say('serve.origin'))
    .option('--demo', say('serve.with-demo'))
    .option('--tiles <file>', say('serve.tiles'))
    .action(async ({ port, host, team: isTeam, origin, demo: withDemo, tiles }: ServeCommandOptions) => {
      const team = isTeam ? { origin: origin?.replace(/\/$/, '') ?? '' } : null
      checkReach({ host, team })
      // a file that is none is told of at once
      if (tiles !== undefined) await openBasemap(tiles)
      process.stderr.write(`${say('serve.preparing')}\n`)
      const building = (): void => void process.stderr.write(`${say('serve.building')}\n`)
      const pages = await builtPages({ elsewhere: cacheFolder() ?? dataFolder(), building })
      await withStore(async (store) => {
        if (withDemo) await demo(store, context)
        const end = stopped()
        const server = await startServer({ store, dataFolder: dataFolder(), host, port, team, pages, tiles })
        print(server)
        await end
        await server.stop()
      })
    })
  return withExamples(command, say, 'serve', 'serve --team --origin https://record.example --host 0.0.0.0', 'serve --tiles syria.pmtiles')
}
