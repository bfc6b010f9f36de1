/** 人脸核验 for a sign-in or a step-up: begun here, answered by the vendor's server, never by the phone. */
import type { OutputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import type { Account, SignIn } from '../kernel/documents'
import type { FaceChannel } from '../kernel/edges'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import { minutesFrom, refuseTooOften } from './limits'

type FacePorts = Pick<Ports, 'face' | 'signIns' | 'people' | 'chance' | 'now' | 'publicUrl'>

/** Where E证通 sends the browser back to. The code in it shows that whoever completes also held the scanning phone. */
const returnUrlOf = ({ publicUrl }: FacePorts, code: string) =>
  `${publicUrl}/?face=${code}#/packages/account/face-return/index`

const channelOf = (ports: FacePorts, visitor: Visitor, code: string): FaceChannel =>
  visitor.openId ? { kind: 'wechat', openId: visitor.openId } : { kind: 'h5', returnUrl: returnUrlOf(ports, code) }

interface Check {
  kind: 'face' | 'stepUp'
  person: string
  session: string | null
  returnTo: string
  personal: Account['personal']
}

/** Begins a face check. Throws `face-unavailable`, `face-failed`, `quota`. */
export const beginFaceCheck =
  (ports: FacePorts) =>
  async (check: Check, visitor: Visitor): Promise<OutputOf<'account.beginFaceSignIn'>> => {
    const limiter = ports.people.hash(`face\0${check.person}\0${visitor.openId ?? visitor.clientIp ?? ''}`)
    await refuseTooOften(ports, limiter, check.kind)
    const [ticket, code, sequence] = [ports.chance.token(), ports.chance.token(), ports.chance.id()]
    const { name, idNumber } = check.personal
    const channel = channelOf(ports, visitor, code)
    const begun = await ports.face.begin({ name, idNumber, channel, sequence })
    if (!begun.begun) throw new Refusal(begun.why === 'unreachable' ? 'face-unavailable' : 'face-failed')
    const now = ports.now()
    const expiresAt = minutesFrom(now, begun.expiresInSeconds / 60)
    const attempt: SignIn = {
      _id: ports.people.hash(ticket),
      version: 0,
      kind: check.kind,
      person: check.person,
      limiter,
      at: now.toISOString(),
      expiresAt,
      passedAt: null,
      attempts: 0,
      openId: openIdHash(ports, visitor.openId),
      code: visitor.openId ? null : ports.people.hash(code),
      session: check.session,
      returnTo: check.returnTo,
      personal: {
        ...check.personal,
        reference: begun.reference,
        sequence,
        returnUrl: channel.kind === 'h5' ? channel.returnUrl : '',
      },
    }
    await ports.signIns.insert(attempt)
    return { ticket, redirect: begun.redirect ?? null, verifyId: begun.verifyId ?? null, expiresAt }
  }

/** What the vendor's server says of `attempt`. Throws unless it says that the person passed. */
export const requirePassed = async (
  { face }: Pick<Ports, 'face'>,
  attempt: SignIn,
  visitor: Visitor,
): Promise<void> => {
  const { name, idNumber, reference, sequence, returnUrl } = attempt.personal
  const channel: FaceChannel = visitor.openId ? { kind: 'wechat', openId: visitor.openId } : { kind: 'h5', returnUrl }
  const { state } = await face.result({ name, idNumber, channel, sequence, reference })
  if (state === 'passed') return
  const refusals = {
    failed: 'face-failed',
    pending: 'face-pending',
    expired: 'face-expired',
    silent: 'face-unavailable',
  } as const
  throw new Refusal(refusals[state])
}
