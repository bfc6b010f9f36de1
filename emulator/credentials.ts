/** What the emulator hands out: keys and accounts, made once a data folder. For this machine only, and marked as development. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DepartmentKeys, newDepartmentKeys } from './departments'
import { type ProviderCredentials, withNewAccounts } from './providers/credentials'

/** Production keys never start with `dev`. Base64 of 32 bytes each. */
export type CityKeys = { seal: Record<string, string>; index: string }

export type Credentials = {
  keys: CityKeys
  /** With which a script on this machine may use the database. */
  script: { secretId: string; secretKey: string }
  providers: ProviderCredentials
  /** With which the demo departments sign. */
  departments: DepartmentKeys
}

/** A random secret id and key in the vendor's form. */
export const newSecret = () => ({
  secretId: `AKID${randomBytes(16).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
})

const newKey = () => randomBytes(32).toString('base64')

const newCredentials = (): Omit<Credentials, 'providers' | 'departments'> => ({
  keys: { seal: { dev1: newKey() }, index: newKey() },
  script: newSecret(),
})

const fileOf = (dataFolder: string) => join(dataFolder, 'credentials.json')

/** The credentials of a data folder, or null when it has none yet. */
export const readCredentials = (dataFolder: string): Credentials | null =>
  existsSync(fileOf(dataFolder)) ? (JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Credentials) : null

/** The credentials of a data folder, made when it has none, with those of providers that came later; readable by this user only. */
export const openCredentials = (dataFolder: string): Credentials => {
  const known = readCredentials(dataFolder)
  const providers = withNewAccounts(known?.providers ?? {})
  if (known?.departments && Object.keys(providers).every((name) => name in known.providers)) return known
  const departments = known?.departments ?? newDepartmentKeys()
  const credentials = { ...(known ?? newCredentials()), providers, departments }
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return credentials
}
