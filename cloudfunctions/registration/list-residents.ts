import { maskIdNumber } from '@shared/text/greeting'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { linkView } from './link-view'
import { ownLink } from './own-link'

/** 一处房屋的住户：those whom this declarant declared, by full name and masked number. */
export const listResidents =
  (ports: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.listResidents'> =>
  async ({ dwellingCode }, { person }) => {
    const [link, found] = await Promise.all([
      ownLink(ports, dwellingCode, person),
      ports.registrations.find(
        { declarant: person, dwelling: dwellingCode, state: { in: ['active', 'awaitingLink'] } },
        { order: [['filedAt', 'desc']], limit: 200 },
      ),
    ])
    const residents = found.map((one) => ({
      registrationId: one._id,
      name: one.personal.name,
      maskedIdNumber: maskIdNumber(one.personal.idNumber),
      moveInOn: one.moveInOn,
      registeredOn: one.registeredOn,
      state: one.state,
    }))
    return { link: linkView(link, residents.length), residents }
  }
