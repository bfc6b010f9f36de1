import * as z from 'zod'
import { day } from '../model/day'
import { managementStates } from '../rules/manager-offer'
import { dwellingCode, idNumber, idType, instant, personName } from './fields'
import { operation } from './operation'

const management = z.object({
  dwellingCode: z.string(),
  address: z.string(),
  /** Which of the two asks. */
  side: z.enum(['owner', 'manager']),
  maskedOwner: z.string(),
  /** As the owner wrote it: nothing is told of the person who was named. */
  maskedManager: z.string(),
  state: z.enum(managementStates),
  offeredAt: instant,
  /** The last day on which it may be accepted. */
  until: day,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  endedBy: z.enum(['owner', 'manager']).nullable(),
})
export type ManagementView = z.infer<typeof management>

const ofDwelling = z.object({ dwellingCode })
const answered = z.object({ management })

export const managers = {
  /** 委托实际管理人 (条例第八条): offers the management of an own dwelling to somebody, who may accept it. */
  'registration.nameManager': operation('dwellingKeeper', {
    input: z.object({ dwellingCode, name: personName, idType, idNumber }),
    output: answered,
    strength: 'recent',
    perDay: 20,
  }),

  /** How the management of a dwelling stands, for its owner and for who manages it. */
  'registration.getManager': operation('dwellingKeeper', {
    input: ofDwelling,
    output: z.object({ management: management.nullable(), mayName: z.boolean() }),
  }),

  /** 请我管理的房屋: offers to this person that can still be accepted. */
  'registration.listManagerOffers': operation('dwellingKeeper', {
    input: z.object({}),
    output: z.object({ offers: z.array(management) }),
  }),

  /** 接受委托: the dwelling is linked to the person who accepts, as 实际管理人. */
  'registration.acceptManager': operation('dwellingKeeper', {
    input: ofDwelling,
    output: answered,
    strength: 'recent',
  }),

  /** 不接受委托. */
  'registration.declineManager': operation('dwellingKeeper', { input: ofDwelling, output: answered }),

  /** 终止委托: the owner takes it back, an offer too, or the manager steps down. Residents stay registered, with the owner. */
  'registration.endManager': operation('dwellingKeeper', { input: ofDwelling, output: answered, strength: 'recent' }),
}
