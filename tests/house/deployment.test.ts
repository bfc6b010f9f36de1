import * as z from 'zod'
import { contract } from '@shared/contract'
import { readPaySettings } from '../../cloudfunctions/adapters/pay'
import { readSealSettings } from '../../cloudfunctions/adapters/signing/settings'
import { type Environment, readSettings } from '../../cloudfunctions/adapters/settings'
import { readSlipKeys } from '../../cloudfunctions/adapters/slip-keys'
import { readSmsSettings } from '../../cloudfunctions/adapters/sms-settings'
import { newTokenKeys } from '../../emulator/credentials'
import { newProviderCredentials, providerEnvironment } from '../../emulator/providers/credentials'
import { newSealAccount } from '../../emulator/seal-authority'
import { functionNames, textOf } from './sources'

const config = z
  .object({
    envId: z.string(),
    functionRoot: z.string(),
    functions: z.array(
      z.object({
        name: z.string(),
        handler: z.string(),
        runtime: z.string(),
        timeout: z.number(),
        envVariables: z.record(z.string(), z.string()),
        triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
      }),
    ),
  })
  .parse(JSON.parse(textOf('cloudbaserc.json')))

/** The settings that have no default, as the reader of settings itself names them. */
const needed = (read: (environment: Environment) => unknown = readSettings) => {
  try {
    read({})
  } catch (error) {
    return [...String(error).matchAll(/([A-Z][A-Z0-9_]+): /g)].map(([, name]) => name ?? '')
  }
  throw new Error('settings were read from nothing')
}

/** What only some functions need. */
const more: Record<string, ((environment: Environment) => unknown)[]> = {
  account: [readSmsSettings.codes],
  permit: [readPaySettings],
  slip: [readSealSettings, readSlipKeys],
  system: [readSmsSettings.notices],
}

describe('cloudbaserc.json', () => {
  it('deploys every function, and nothing else', () => {
    expect(config.functions.map(({ name }) => name).sort()).toEqual(functionNames())
    expect(config.functionRoot).toBe('./dist/cloudfunctions')
    for (const { handler, runtime } of config.functions)
      expect([handler, runtime]).toEqual(['index.main', 'Nodejs20.19'])
  })

  it('gives every function the settings that it reads, from the environment and never as a value', () => {
    const names = needed()
    expect(names.length).toBeGreaterThan(15)
    expect(needed(readPaySettings)).toHaveLength(8)
    expect(needed(readSlipKeys)).toEqual(['SLIP_TOKEN_KEYS'])
    expect(needed(readSmsSettings.codes)).toHaveLength(6)
    expect(needed(readSealSettings)).toHaveLength(3)
    for (const { name, envVariables } of config.functions) {
      const own = [...names, ...(more[name] ?? []).flatMap((read) => needed(read))]
      const fromOutside = Object.fromEntries(own.map((setting) => [setting, `{{env.${setting}}}`]))
      expect(envVariables).toEqual({ JUZHU_STAGE: 'production', ...fromOutside })
    }
  })

  it('gives the key of the seal to the function that seals, and to no other', () => {
    const having = config.functions.filter(({ envVariables }) => 'SLIP_SEAL_KEY' in envVariables)
    expect(having.map(({ name }) => name)).toEqual(['slip'])
  })

  it('fills no environment beyond the 4 KB of the platform', async () => {
    const seal = await newSealAccount()
    const url = 'https://juzhu.example.gov.cn/somewhere'
    const key = Buffer.alloc(32).toString('base64')
    const filled: Environment = {
      ...providerEnvironment(newProviderCredentials(), url),
      JUZHU_STAGE: 'production',
      JUZHU_SEAL_KEYS: JSON.stringify({ '2026': key, '2027': key }),
      JUZHU_INDEX_KEY: key,
      JUZHU_PUBLIC_URL: url,
      SLIP_SEAL_KEY: seal.key,
      SLIP_SEAL_CERTIFICATES: seal.certificates.join(','),
      SLIP_SEAL_NAME: seal.name,
      SLIP_TOKEN_KEYS: JSON.stringify(newTokenKeys()),
    }
    for (const { name, envVariables } of config.functions) {
      const lines = Object.keys(envVariables).map((one) => `${one}=${filled[one] ?? ''}`)
      const bytes = Buffer.byteLength(lines.join('\n'))
      expect({ name, fits: bytes < 4096 }).toEqual({ name, fits: true })
    }
  })

  it('starts every timer’s operation by a trigger of its name, and no other', () => {
    const triggers = config.functions.flatMap(({ name, triggers: own }) => own.map((timer) => `${name}.${timer.name}`))
    const timers = Object.entries(contract).filter(([, { audience }]) => audience === 'timer')
    expect(triggers.sort()).toEqual(timers.map(([name]) => name).sort())
  })

  it('writes cron in the seven fields of the platform', () => {
    for (const { triggers } of config.functions) {
      for (const timer of triggers) expect(timer.config.split(' ')).toHaveLength(7)
    }
  })
})

describe('docs/operations.md', () => {
  it('explains every setting and every timer', () => {
    const text = textOf('docs/operations.md')
    const timers = config.functions.flatMap(({ triggers }) => triggers.map(({ name }) => name))
    expect(
      [...needed(), ...Object.values(more).flatMap((read) => read.flatMap(needed)), 'JUZHU_STAGE', ...timers].filter(
        (name) => !text.includes(`\`${name}\``),
      ),
    ).toEqual([])
  })
})
