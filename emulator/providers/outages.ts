/** Outages on purpose: what each outside system does when it is asked. */
import { registerNames } from '@shared/model/registers'
import * as z from 'zod'
import { type ProviderReply } from './types'
import { type ProviderStore } from './store'

export const outageModes = ['ok', 'slow', 'down', 'garbage'] as const
export type OutageMode = (typeof outageModes)[number]

export const providerNames = [...registerNames, 'sms', 'face', 'wechat', 'ncidas', 'pay'] as const
export type ProviderName = (typeof providerNames)[number]

const section = 'outages'
const mode = z.enum(outageModes)

/** HTTP 200 with a page where an answer should be: what a broken gateway in front of a service sends. */
export const garbageReply: ProviderReply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
}

export const outageBoard = (store: ProviderStore) => {
  const modeOf = async (provider: ProviderName): Promise<OutageMode> =>
    mode.catch('ok').parse(await store.get(section, provider))

  return {
    modeOf,
    /** The mode of every provider. */
    get: async (): Promise<Record<ProviderName, OutageMode>> => {
      const modes = await Promise.all(providerNames.map(async (name) => [name, await modeOf(name)] as const))
      return Object.fromEntries(modes) as Record<ProviderName, OutageMode>
    },
    /** @throws RangeError for a provider or a mode that does not exist. */
    set: async (provider: string, wanted: string): Promise<void> => {
      if (!providerNames.some((name) => name === provider)) throw new RangeError(`no such provider: ${provider}`)
      if (!outageModes.some((name) => name === wanted)) throw new RangeError(`no such mode: ${wanted}`)
      await store.put(section, provider, wanted)
    },
  }
}
