/**
 * `npm run --silent emulator:env -- [--env NAME] [--collections FILE]`: prints `export …` lines with which a script that uses
 * @cloudbase/node-sdk talks to the running emulator, in the city's environment or in one of its own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cityEnvironment } from './city-store'
import { readCredentials } from './credentials'
import { runningFile } from './emulator'
import { platformEnvironment } from './environment'
import { defaultDataFolder } from './folders'

const running = (dataFolder: string): { url: string } => {
  const file = runningFile(dataFolder)
  if (!existsSync(file)) throw new Error(`No emulator runs on ${dataFolder}. Start it with: npm start`)
  return JSON.parse(readFileSync(file, 'utf8')) as { url: string }
}

const define = async (url: string, environment: string, file: string) => {
  const answer = await fetch(`${url}/emulator/environments/${environment}/collections`, {
    method: 'PUT',
    body: readFileSync(file, 'utf8'),
  })
  if (!answer.ok) throw new Error(`${file}: ${await answer.text()}`)
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

const main = async () => {
  const { values } = parseArgs({ options: { env: { type: 'string' }, collections: { type: 'string' } } })
  const dataFolder = defaultDataFolder()
  const { url } = running(dataFolder)
  await fetch(`${url}/healthz`).catch(() => {
    throw new Error(`The emulator at ${url} does not answer. Start it with: npm start`)
  })
  const credentials = readCredentials(dataFolder)
  if (!credentials) throw new Error(`${dataFolder} has no credentials`)
  const environment = values.env ?? cityEnvironment
  if (values.collections) await define(url, environment, values.collections)
  const variables = {
    ...platformEnvironment(environment, url),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: credentials.script.secretId,
    TENCENTCLOUD_SECRETKEY: credentials.script.secretKey,
  }
  for (const [name, value] of Object.entries(variables)) console.log(`export ${name}=${quoted(value)}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
