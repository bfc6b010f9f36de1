import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** 今天 in Shenzhen. Asks nobody: no round trip. */
export const today =
  (ports: Pick<Ports, 'today'>): UseCase<'account.today'> =>
  () =>
    Promise.resolve({ today: ports.today() })
