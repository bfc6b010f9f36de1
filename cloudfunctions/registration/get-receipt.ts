import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import { registrationStateNames } from '@shared/text/registration'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** 入住申报回执, for the declarant who filed it, the resident it tells of and a parent who filed it; others are told it does not exist. */
export const getReceipt =
  ({ registrations }: Pick<Ports, 'registrations'>): UseCase<'registration.getReceipt'> =>
  async ({ receipt }, { person }) => {
    const [found] = await registrations.find({ receipt }, { limit: 1 })
    if (!found || ![found.declarant, found.person, found.filedBy].includes(person)) throw new Refusal('not-found')
    return {
      receipt,
      matter: '居住登记 · 申报入住',
      address: found.address,
      declarant: found.declarant === person ? '本人' : '申报义务人',
      resident: maskName(found.personal.name),
      moveInOn: found.moveInOn,
      filedAt: found.filedAt,
      registeredOn: found.registeredOn,
      state: registrationStateNames[found.state],
      office: `${streetName(found.street)}居住登记受理点`,
    }
  }
