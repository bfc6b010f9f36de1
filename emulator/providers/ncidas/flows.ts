/** 国家网络身份认证: an authentication is good for ten minutes and one answer; asked for again its result stays the same. */
import * as z from 'zod'
import { inTurn } from '../in-turn'
import { type Holder, type Identity } from '../people'
import { type ProviderStore } from '../store'
import { type Now } from '../types'

const flow = z.object({
  bizSeq: z.string(),
  name: z.string(),
  idNumber: z.string(),
  openId: z.string().nullable(),
  returnUrl: z.string().nullable(),
  startedAt: z.string(),
  outcome: z.enum(['passed', 'mismatch', 'cancelled', 'wrong-password']).nullable(),
})
type Flow = z.infer<typeof flow>

const section = 'ncidas'
export const flowSeconds = 600

const judge = (who: Holder, identity: Identity): NonNullable<Flow['outcome']> => {
  if (who === 'cancel') return 'cancelled'
  if (identity !== 'same') return 'mismatch'
  return who === 'self' ? 'passed' : 'wrong-password'
}

type Dependencies = { store: ProviderStore; now: Now; identify: (name: string, idNumber: string) => Promise<Identity> }

export const ncidasFlows = ({ store, now, identify }: Dependencies) => {
  const turn = inTurn()
  const expired = (one: Flow) => now().getTime() - Date.parse(one.startedAt) >= flowSeconds * 1000
  const get = async (bizSeq: string): Promise<Flow | null> => {
    const value = await store.get(section, bizSeq)
    return value === undefined ? null : flow.parse(value)
  }

  return {
    get,
    expired,
    /** False for a bizSeq that was used for something else. */
    start: (request: Pick<Flow, 'bizSeq' | 'name' | 'idNumber' | 'openId' | 'returnUrl'>): Promise<boolean> =>
      turn(async () => {
        const before = await get(request.bizSeq)
        const same = before && before.name === request.name && before.idNumber === request.idNumber
        if (before) return same === true && before.outcome === null
        await store.put(section, request.bizSeq, { ...request, startedAt: now().toISOString(), outcome: null })
        return true
      }),

    /** What wx.ncidas, or a tap on the page, does; where the browser goes back to. @throws Error when it cannot be answered */
    decide: (bizSeq: string, who: Holder): Promise<string | null> =>
      turn(async () => {
        const one = await get(bizSeq)
        if (!one || one.outcome !== null || expired(one)) throw new Error('this bizSeq is unknown, used or expired')
        await store.put(section, bizSeq, { ...one, outcome: judge(who, await identify(one.name, one.idNumber)) })
        return one.returnUrl
      }),
  }
}
export type NcidasFlows = ReturnType<typeof ncidasFlows>
