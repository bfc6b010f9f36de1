/** What the emulator hands out: keys and accounts, made once a data folder. For this machine only, and marked as development. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DepartmentKeys, newDepartmentKeys } from './departments'
import { type ProviderCredentials, withNewAccounts } from './providers/credentials'
import { newSealAccount, type SealAccount } from './seal-authority'

/** Production keys never start with `dev`. Base64 of 32 bytes each. */
export type CityKeys = { seal: Record<string, string>; index: string }

/** 凭证码的密钥, as a deployment is given them: SM2 signs, Ed25519 stands by. */
export type TokenKeys = { kid: string; algorithm: string; privateKey: string; from: string; until: string }[]

export type Credentials = {
  keys: CityKeys
  tokenKeys: TokenKeys
  /** With which a script on this machine may use the database. */
  script: { secretId: string; secretKey: string }
  providers: ProviderCredentials
  /** With which the demo departments sign. */
  departments: DepartmentKeys
  /** With which slips and receipts are sealed. */
  seal: SealAccount
}

/** A random secret id and key in the vendor's form. */
export const newSecret = () => ({
  secretId: `AKID${randomBytes(16).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
})

const newKey = () => randomBytes(32).toString('base64')

const keyEd25519 = () => {
  const { d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return Buffer.from(d ?? '', 'base64url').toString('hex')
}

/** A number below the order of the curve of SM2, not 0 and not the last: all but one in 2^32 of those that are drawn. */
const keySm2 = (): string => {
  const drawn = randomBytes(32).toString('hex')
  return /^(0{8}|f{8})/.test(drawn) ? keySm2() : drawn
}

/** They sign for as long as a city may run. */
export const newTokenKeys = (): TokenKeys => {
  const time = { from: '2020-01-01T00:00:00+08:00', until: '2100-01-01T00:00:00+08:00' }
  return [
    { kid: 'dev1', algorithm: 'SM2', privateKey: keySm2(), ...time },
    { kid: 'dev2', algorithm: 'Ed25519', privateKey: keyEd25519(), ...time },
  ]
}

const newCredentials = (): Omit<Credentials, 'providers' | 'seal' | 'departments'> => ({
  keys: { seal: { dev1: newKey() }, index: newKey() },
  tokenKeys: newTokenKeys(),
  script: newSecret(),
})

const fileOf = (dataFolder: string) => join(dataFolder, 'credentials.json')

/** The credentials of a data folder, or null when it has none yet. */
export const readCredentials = (dataFolder: string): Credentials | null =>
  existsSync(fileOf(dataFolder)) ? (JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Credentials) : null

/** The credentials of a data folder, made when it has none, with what came later; readable by this user only. */
export const openCredentials = async (dataFolder: string): Promise<Credentials> => {
  const known: Partial<Credentials> | null = readCredentials(dataFolder)
  const providers = withNewAccounts(known?.providers ?? {})
  const seal = known?.seal ?? (await newSealAccount())
  const departments = known?.departments ?? newDepartmentKeys()
  const whole =
    known?.seal &&
    known.tokenKeys &&
    known.departments &&
    Object.keys(providers).every((name) => name in (known.providers ?? {}))
  const credentials = { ...newCredentials(), ...known, providers, seal, departments }
  if (whole) return credentials
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return credentials
}
