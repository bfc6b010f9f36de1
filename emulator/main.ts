/** `tsx emulator/main.ts`: serves the city on PORT (default 8787) until it is told to end. */
import { relative } from 'node:path'
import { startEmulator } from './emulator'
import { builtFolders, defaultDataFolder } from './folders'
import { greeting } from './greeting'

const defaultPort = 8787

const stamped = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)

const main = async () => {
  const port = Number(process.env.PORT ?? defaultPort)
  const dataFolder = defaultDataFolder()
  const emulator = await startEmulator({ ...builtFolders, port, dataFolder, log: stamped })
  if (emulator.seeded) console.log('新的演示城市已经建好。')
  console.log(greeting(emulator.url, relative(process.cwd(), dataFolder) || '.'))
  let closing = false
  const end = () => {
    if (closing) process.exit(1)
    closing = true
    void emulator.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
