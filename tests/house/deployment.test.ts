import * as z from 'zod'
import { contract } from '@shared/contract'
import { readPaySettings } from '../../cloudfunctions/adapters/pay'
import { type Environment, readSettings } from '../../cloudfunctions/adapters/settings'
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

describe('cloudbaserc.json', () => {
  it('deploys every function, and nothing else', () => {
    expect(config.functions.map(({ name }) => name).sort()).toEqual(functionNames())
    expect(config.functionRoot).toBe('./dist/cloudfunctions')
    for (const { handler, runtime } of config.functions)
      expect([handler, runtime]).toEqual(['index.main', 'Nodejs20.19'])
  })

  it('gives every function every setting, and the one that takes money those of it instead of the texts of SMS, from the environment and never as a value', () => {
    const names = needed()
    expect(names.length).toBeGreaterThan(15)
    const fromOutside = (some: string[]) => Object.fromEntries(some.map((name) => [name, `{{env.${name}}}`]))
    const [expected, ofPay] = [fromOutside(names), fromOutside(needed(readPaySettings))]
    expect(Object.keys(ofPay)).toHaveLength(8)
    for (const { name, envVariables } of config.functions) {
      const { SMS_TEMPLATES: _templates, ...others } = expected
      const own = name === 'permit' ? { ...others, ...ofPay } : expected
      expect(envVariables).toEqual({ JUZHU_STAGE: 'production', ...own })
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
      [...needed(), ...needed(readPaySettings), 'JUZHU_STAGE', ...timers].filter(
        (name) => !text.includes(`\`${name}\``),
      ),
    ).toEqual([])
  })
})
