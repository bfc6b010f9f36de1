/** What the phone gets to begin a check with. */
import type { OutputOf } from '@shared/contract'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import { beginCheck } from './face-check'

type Check = Parameters<ReturnType<typeof beginCheck>>[0]

export const faceStart =
  (ports: Ports) =>
  async (check: Check, visitor: Visitor): Promise<OutputOf<'account.stepUp'>> => {
    const { ticket, expiresAt, begun } = await beginCheck(ports, 'face')(check, visitor)
    return { ticket, redirect: begun.redirect ?? null, verifyId: begun.verifyId ?? null, expiresAt }
  }

export const identityStart =
  (ports: Ports) =>
  async (check: Check, visitor: Visitor): Promise<OutputOf<'account.stepUpWithNetworkIdentity'>> => {
    const { ticket, expiresAt, begun } = await beginCheck(ports, 'networkIdentity')(check, visitor)
    return { ticket, redirect: begun.redirect ?? null, ncidas: begun.call ?? null, expiresAt }
  }
