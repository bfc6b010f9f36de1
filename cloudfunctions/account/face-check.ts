/** 人脸核验 or 国家网络身份认证, for a sign-in or a step-up: begun here, answered by the vendor's server, never by the phone. */
import { Refusal, type RefusalCode } from '@shared/refusal'
import type { Account, SignIn } from '../kernel/documents'
import type { FaceChannel, FaceResult } from '../kernel/edges'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import { minutesFrom, refuseTooOften } from './limits'

type CheckPorts = Pick<Ports, 'face' | 'networkIdentity' | 'signIns' | 'people' | 'chance' | 'now' | 'publicUrl'>

/** Which of the two: the attempts of each are counted and completed apart. */
export type Means = 'face' | 'networkIdentity'

const kinds = {
  face: { signIn: 'face', stepUp: 'stepUp' },
  networkIdentity: { signIn: 'networkIdentity', stepUp: 'networkIdentityStepUp' },
} as const satisfies Record<Means, Record<'signIn' | 'stepUp', SignIn['kind']>>

/** The means of an attempt; null for those that a code answers. */
export const meansOf = (kind: SignIn['kind']): Means | null =>
  (['face', 'networkIdentity'] as const).find((means) => Object.values(kinds[means]).some((one) => one === kind)) ??
  null

export const isStepUp = (kind: SignIn['kind']): boolean => kind === 'stepUp' || kind === 'networkIdentityStepUp'

const words = {
  face: {
    failed: 'face-failed',
    pending: 'face-pending',
    expired: 'face-expired',
    silent: 'face-unavailable',
  },
  networkIdentity: {
    failed: 'identity-failed',
    pending: 'identity-pending',
    expired: 'identity-expired',
    silent: 'identity-unavailable',
  },
} as const satisfies Record<Means, Record<Exclude<FaceResult['state'], 'passed'>, RefusalCode>>

/** What that means says when there is no yes. */
export const refusalBy = (means: Means, state: keyof (typeof words)['face']) => new Refusal(words[means][state])

/** Where the browser comes back to. The code in it shows that whoever completes also held the phone that was checked. */
const returnUrlOf = ({ publicUrl }: CheckPorts, code: string) =>
  `${publicUrl}/?face=${code}#/packages/account/face-return/index`

const channelOf = (ports: CheckPorts, visitor: Visitor, code: string): FaceChannel =>
  visitor.openId ? { kind: 'wechat', openId: visitor.openId } : { kind: 'h5', returnUrl: returnUrlOf(ports, code) }

interface Check {
  means: Means
  person: string
  /** The session to confirm; null for a sign-in. */
  session: string | null
  agreed: SignIn['agreed']
  returnTo: string
  personal: Account['personal']
}

/** Begins a check. Throws what `refusalBy` says, and `quota`. */
export const beginCheck =
  <M extends Means>(ports: CheckPorts, means: M) =>
  async ({ person, session, agreed, returnTo, personal }: Omit<Check, 'means'>, visitor: Visitor) => {
    const kind = kinds[means][session ? 'stepUp' : 'signIn']
    const limiter = ports.people.hash(`${means}\0${person}\0${visitor.openId ?? visitor.clientIp ?? ''}`)
    await refuseTooOften(ports, limiter, kind)
    const [ticket, code, sequence] = [ports.chance.token(), ports.chance.token(), ports.chance.id()]
    const { name, idNumber } = personal
    const channel = channelOf(ports, visitor, code)
    const begun = await (ports[means] as Ports[M]).begin({ name, idNumber, channel, sequence })
    if (!begun.begun) throw refusalBy(means, begun.why === 'unreachable' ? 'silent' : 'failed')
    const now = ports.now()
    const expiresAt = minutesFrom(now, begun.expiresInSeconds / 60)
    const attempt: SignIn = {
      _id: ports.people.hash(ticket),
      version: 0,
      kind,
      person,
      limiter,
      at: now.toISOString(),
      expiresAt,
      passedAt: null,
      attempts: 0,
      openId: openIdHash(ports, visitor.openId),
      code: visitor.openId ? null : ports.people.hash(code),
      session,
      agreed,
      returnTo,
      personal: {
        ...personal,
        reference: begun.reference,
        sequence,
        returnUrl: channel.kind === 'h5' ? channel.returnUrl : '',
      },
    }
    await ports.signIns.insert(attempt)
    return { ticket, expiresAt, begun: begun as Extract<Awaited<ReturnType<Ports[M]['begin']>>, { begun: true }> }
  }

/** What the vendor's server says of `attempt`. Throws unless it says that the person passed. */
export const requirePassed = async (
  ports: Pick<Ports, Means>,
  means: Means,
  attempt: SignIn,
  visitor: Visitor,
): Promise<void> => {
  const { name, idNumber, reference, sequence, returnUrl } = attempt.personal
  const channel: FaceChannel = visitor.openId ? { kind: 'wechat', openId: visitor.openId } : { kind: 'h5', returnUrl }
  const { state } = await ports[means].result({ name, idNumber, channel, sequence, reference })
  if (state !== 'passed') throw refusalBy(means, state)
}
