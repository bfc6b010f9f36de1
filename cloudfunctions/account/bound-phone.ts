/** 绑定的手机: bound at the counter's code; there an SMS code to the number that the counter saw shows who it is. */
import { Refusal } from '@shared/refusal'
import type { Credentials } from '../kernel/documents'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { Visitor } from '../kernel/use-case'
import { boundDays, minutesFrom } from './limits'

type BoundPorts = Pick<Ports, 'people' | 'now'>
type Held = Credentials & { bound: NonNullable<Credentials['bound']> }

const dayMinutes = 24 * 60

/** Whether `device` is what that person's bound phone keeps, here and today. */
export const isBound = (
  ports: BoundPorts,
  held: Credentials | null,
  device: string,
  visitor: Pick<Visitor, 'openId'>,
): held is Held =>
  !!held?.bound &&
  ports.people.same(held.bound.device, ports.people.hash(device)) &&
  held.bound.openId === openIdHash(ports, visitor.openId) &&
  held.bound.until > ports.now().toISOString()

/** The number to which codes of that phone go. Throws `phone-not-bound`. */
export const requireBound = (
  ports: BoundPorts,
  held: Credentials | null,
  device: string,
  visitor: Pick<Visitor, 'openId'>,
): string => {
  const phone = isBound(ports, held, device, visitor) ? held.personal.counterPhone : null
  if (!phone) throw new Refusal('phone-not-bound')
  return phone
}

/** Binds this phone: what it is to keep, and what is kept of that. */
export const bind = (
  ports: Pick<Ports, 'people' | 'now' | 'chance'>,
  { openId }: Pick<Visitor, 'openId'>,
): { device: string; bound: Held['bound'] } => {
  const device = ports.chance.token()
  const now = ports.now()
  return {
    device,
    bound: {
      device: ports.people.hash(device),
      openId: openIdHash(ports, openId),
      at: now.toISOString(),
      until: minutesFrom(now, boundDays * dayMinutes),
    },
  }
}
