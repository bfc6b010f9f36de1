import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import { standing } from '../kernel/check-in'
import type { Ports } from '../kernel/ports'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { officerCheckIn, officerDue } from './waiting-check-ins'

/** 一件住户填报 with what decides it: who says to live where since when, and who was asked. */
export const checkIn =
  (ports: Pick<Ports, 'registrations' | 'links' | 'today'>): UseCase<'review.checkIn'> =>
  async ({ checkInId }) => {
    const today = ports.today()
    const doc = await officerCheckIn(ports, checkInId)
    if (doc.state !== 'awaitingConfirmation') throw new Refusal('already-decided')
    const declarants = await ports.links.find({ dwelling: doc.dwelling, state: 'approved' }, { limit: 20 })
    return {
      checkInId: doc._id,
      version: doc.version,
      address: doc.address,
      dwellingCode: doc.dwelling,
      declarantType: doc.declarantType,
      maskedApplicant: maskName(doc.personal.name),
      maskedIdNumber: maskIdNumber(doc.personal.idNumber),
      maskedPhone: maskPhone(doc.personal.phone),
      filedFor: doc.checkIn.filedFor,
      withCode: doc.checkIn.withCode,
      moveInOn: doc.moveInOn,
      filedAt: doc.filedAt,
      askedUntil: standing(doc, today).due,
      due: officerDue(doc, today),
      declarants: declarants
        .filter(({ person }) => doc.confirmers?.includes(person))
        .map((link) => ({
          maskedName: linkHolderName(link),
          declarantType: link.declarantType,
          since: cityDay(new Date(link.decidedAt ?? link.askedAt)),
        })),
    }
  }
