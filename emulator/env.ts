/**
 * `npm run --silent emulator:env -- [--env NAME [--collections FILE]]`: prints `export …` lines with which a script that uses
 * @cloudbase/node-sdk talks to the running emulator, in the city's environment or in one of its own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readCredentials } from './credentials'
import { cityEnvironment, platformEnvironment } from './environment'
import { defaultDataFolder, runningFile } from './folders'

const usage = 'Usage: npm run --silent emulator:env -- [--env NAME [--collections FILE]]'

type Asked = { environment: string; collections: string | undefined }

const readArguments = (): Asked => {
  const options = { env: { type: 'string' }, collections: { type: 'string' } } as const
  const { values } = parseArgs({ options, strict: true })
  const { env = cityEnvironment, collections } = values
  if (!/^[\w-]{1,60}$/.test(env)) throw new Error(`--env: a name has 1 to 60 letters, digits, _ and -, not "${env}"`)
  if (collections !== undefined && values.env === undefined)
    throw new Error(`--collections needs --env NAME: what the city's own environment has is not changed\n${usage}`)
  return { environment: env, collections }
}

/** Where the emulator of a data folder answers. Throws when none does. */
const running = async (dataFolder: string): Promise<string> => {
  const file = runningFile(dataFolder)
  if (!existsSync(file)) throw new Error(`No emulator runs on ${dataFolder}. Start it with: npm start`)
  const { pid, url } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; url: string }
  const answer = await fetch(`${url}/healthz`).catch(() => null)
  if (!answer) throw new Error(`The emulator at ${url} does not answer. Start it with: npm start`)
  const health = (await answer.json().catch(() => null)) as { pid?: number } | null
  if (health?.pid !== pid)
    throw new Error(`What answers at ${url} is not the emulator of ${dataFolder}. Start that with: npm start`)
  return url
}

/** npm runs scripts in the project; a file is meant as seen from where npm was called. */
const readManifest = (file: string): string => {
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  if (!existsSync(path)) throw new Error(`--collections: there is no file ${path}`)
  const text = readFileSync(path, 'utf8')
  try {
    JSON.parse(text)
  } catch (error) {
    throw new Error(`--collections: ${path} is not JSON: ${String(error)}`, { cause: error })
  }
  return text
}

/** Makes an environment's collections and indexes equal to a file of the shape of cloudfunctions/collections.json. */
const define = async (url: string, environment: string, file: string) => {
  const answer = await fetch(`${url}/emulator/environments/${environment}/collections`, {
    method: 'PUT',
    body: readManifest(file),
  })
  if (answer.ok) return
  const { message } = (await answer.json()) as { message: string }
  throw new Error(`--collections ${file}:\n${message}`)
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

const main = async () => {
  const { environment, collections } = readArguments()
  const dataFolder = defaultDataFolder()
  const url = await running(dataFolder)
  const credentials = readCredentials(dataFolder)
  if (!credentials) throw new Error(`${dataFolder} has no credentials`)
  if (collections !== undefined) await define(url, environment, collections)
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
