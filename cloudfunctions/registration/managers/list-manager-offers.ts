import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { managementView, sideOf } from './management-view'

/** 请我管理的房屋, the newest first; those whose time is over are not among them. */
export const listManagerOffers =
  (ports: Pick<Ports, 'managements' | 'today'>): UseCase<'registration.listManagerOffers'> =>
  async (_, caller) => {
    const found = await ports.managements.find(
      { manager: caller.person, state: 'offered' },
      { order: [['offeredAt', 'desc']], limit: 50 },
    )
    const offers = found
      .filter((doc) => sideOf(doc, caller) === 'manager')
      .map((doc) => managementView(doc, 'manager', ports))
    return { offers: offers.filter(({ state }) => state === 'offered') }
  }
