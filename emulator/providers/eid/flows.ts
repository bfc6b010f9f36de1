/** E证通's flows: a token is good for 600 s and one scan; its result is kept for three days. */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { inTurn } from '../in-turn'
import { type Holder, type Identity } from '../people'
import { type ProviderStore } from '../store'
import { type Now } from '../types'

const flow = z.object({
  token: z.string(),
  name: z.string(),
  idNumber: z.string(),
  extra: z.string(),
  redirectUrl: z.string().nullable(),
  startedAt: z.string(),
  /** The page was opened. */
  opened: z.boolean(),
  /** E证通's ErrCode once the scan is over. */
  errCode: z.number().nullable(),
})
export type EidFlow = z.infer<typeof flow>
type EidStatus = 'init' | 'doing' | 'finished' | 'timeout'

/** Why a scan cannot be made, and where its browser came from. */
export class EidRefusal extends Error {
  constructor(
    readonly why: 'unknown' | 'expired' | 'used',
    readonly back: string | null,
  ) {
    super(`this EidToken is ${why}`)
  }
}

const section = 'eid'
const scanMs = 600_000
const keptMs = 3 * 86_400_000

const errCodes = { passed: 0, broken: 17, noIdentity: 2005, mismatch: 2006, otherPerson: 2016 }

const judge = (who: Holder, identity: Identity): number => {
  if (who === 'cancel') return errCodes.broken
  if (identity !== 'same') return identity === 'mismatch' ? errCodes.mismatch : errCodes.noIdentity
  return who === 'self' ? errCodes.passed : errCodes.otherPerson
}

/** Where E证通 goes back to: the caller's address with the token in its query. */
const backOf = ({ redirectUrl, token }: EidFlow): string | null => {
  if (redirectUrl === null) return null
  const target = new URL(redirectUrl)
  target.searchParams.set('token', token)
  return target.toString()
}

type Dependencies = {
  store: ProviderStore
  now: Now
  identify: (name: string, idNumber: string) => Promise<Identity>
}

export const eidFlows = ({ store, now, identify }: Dependencies) => {
  const turn = inTurn()
  const age = (one: EidFlow) => now().getTime() - Date.parse(one.startedAt)

  const get = async (token: string): Promise<EidFlow | null> => {
    const value = await store.get(section, token)
    return value === undefined ? null : flow.parse(value)
  }

  const statusOf = (one: EidFlow): EidStatus => {
    if (one.errCode !== null) return 'finished'
    if (age(one) >= scanMs) return 'timeout'
    return one.opened ? 'doing' : 'init'
  }

  /** The flow when it can still be scanned. @throws EidRefusal */
  const usable = async (token: string): Promise<EidFlow> => {
    const one = await get(token)
    if (!one) throw new EidRefusal('unknown', null)
    const status = statusOf(one)
    if (status === 'finished') throw new EidRefusal('used', backOf(one))
    if (status === 'timeout') throw new EidRefusal('expired', backOf(one))
    return one
  }

  return {
    get,
    statusOf,
    /** Whether the vendor still keeps anything of this flow. */
    isKept: (one: EidFlow) => age(one) < keptMs,

    start: async (request: Pick<EidFlow, 'name' | 'idNumber' | 'extra' | 'redirectUrl'>): Promise<string> => {
      const token = randomUUID().toUpperCase()
      await store.put(section, token, {
        ...request,
        token,
        startedAt: now().toISOString(),
        opened: false,
        errCode: null,
      })
      return token
    },

    /** The person opened the page. @throws EidRefusal */
    open: (token: string): Promise<EidFlow> =>
      turn(async () => {
        const one = await usable(token)
        if (!one.opened) await store.put(section, token, { ...one, opened: true })
        return one
      }),

    /** The person scanned or broke off; where to go back to, or null. @throws EidRefusal */
    decide: (token: string, who: Holder): Promise<string | null> =>
      turn(async () => {
        const one = await usable(token)
        const errCode = judge(who, await identify(one.name, one.idNumber))
        await store.put(section, token, { ...one, opened: true, errCode })
        return backOf(one)
      }),
  }
}
export type EidFlows = ReturnType<typeof eidFlows>
