import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { isInstant } from '@shared/rules/deadlines'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { linkHolderName } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { readCode } from './check-in-codes'
import { openKeyOf } from '../../kernel/registration-changes'

/** `科苑花园3栋1**4`: enough for who stands before the door, not enough to collect addresses. */
const maskRoom = (address: string) =>
  address.replace(/[0-9A-Za-z-]+$/, (room) =>
    room.length > 2 ? `${room[0]}${'*'.repeat(room.length - 2)}${room.at(-1)}` : '*'.repeat(room.length),
  )

/** 即时申报 by what the declarant is; whoever lets by the day declares in person. */
export const isInstantLink = ({ declarantType }: Pick<DwellingLink, 'declarantType'>) =>
  declarantType !== 'actualManager' && isInstant(declarantType, false)

/** 打开入住码. Four round trips, two more where it was typed. */
export const openCheckIn =
  (ports: Ports): UseCase<'registration.openCheckIn'> =>
  async ({ code }, { person }) => {
    const id = await readCode(ports, person, code, 'open')
    const dwelling = id.slice(0, id.indexOf(':'))
    const [link, [open]] = await Promise.all([
      ports.links.get(id),
      ports.registrations.find({ openKey: openKeyOf(person, dwelling) }, { limit: 1 }),
    ])
    if (link?.state !== 'approved') throw new Refusal('check-in-code-invalid')
    if (link.person === person) throw new Refusal('own-dwelling')
    return {
      street: streetName(link.street),
      maskedAddress: maskRoom(link.address),
      declarantType: link.declarantType,
      maskedDeclarant: linkHolderName(link),
      instant: isInstantLink(link),
      standing: !open ? 'none' : open.state === 'awaitingConfirmation' ? 'waiting' : 'registered',
    }
  }
