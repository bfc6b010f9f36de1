import { streetName } from '@shared/codes/streets'
import type { InputOf } from '@shared/contract'
import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber as checkNumber, idNumberHints } from '@shared/rules/id-number'
import { managementState, offerUntil } from '@shared/rules/manager-offer'
import type { DwellingLink, Management } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import { isUnitKey } from '../../kernel/units'
import type { Caller, UseCase } from '../../kernel/use-case'
import { approvedLink } from '../dwellings/approved-link'
import { managementView, managerPage } from './management-view'

type Input = InputOf<'registration.nameManager'>
type NamePorts = Pick<Ports, 'links' | 'managements' | 'people' | 'chance' | 'now' | 'today'>

/**
 * Who may entrust a dwelling to another: whose it is by a register or by staff's word. A unit gives its dwellings to
 * sub-accounts instead, so that nobody declares for it past its administrator (R53).
 */
export const mayName = ({ state, person: holder, declarantType, actsFor, postCheck }: DwellingLink): boolean =>
  state === 'approved' && declarantType !== 'actualManager' && !isUnitKey(holder) && !actsFor && !postCheck

const person = ({ people }: NamePorts, { idType, idNumber }: Input, caller: Caller): string => {
  const { problem } = checkNumber({ idType, number: idNumber })
  if (problem) throw badInput({ idNumber: idNumberHints[problem] })
  const key = people.keyOf(idType, idNumber)
  if (key === caller.person) throw badInput({ idNumber: '不用委托自己，您本来就可以管理这处房屋' })
  return key
}

const offered = (ports: NamePorts, caller: Caller, link: DwellingLink, manager: string, input: Input): Management => {
  const [at, today] = [ports.now().toISOString(), ports.today()]
  return {
    _id: link.dwelling,
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    owner: link.person,
    manager,
    address: link.address,
    street: link.street,
    state: 'offered',
    offeredAt: at,
    until: offerUntil(today),
    answeredAt: null,
    endedAt: null,
    endedBy: null,
    submission: submissionOf(ports, caller, input),
    personal: {
      ownerName: link.personal.name,
      name: normalName(input.name),
      idType: input.idType,
      idNumber: input.idNumber,
    },
  }
}

/**
 * 委托实际管理人. Answers alike whoever was named, with an account or without. One offer a dwelling at a time; the same one
 * sent twice is one.
 */
export const nameManager =
  (ports: NamePorts): UseCase<'registration.nameManager'> =>
  async (input, caller) => {
    const manager = person(ports, input, caller)
    const { managements } = ports
    const [link, before] = await Promise.all([
      approvedLink(ports, input.dwellingCode, caller.holder),
      managements.get(input.dwellingCode),
    ])
    if (isUnitKey(link.person)) throw badInput({ idNumber: '单位的房屋由子账号申报：请在“子账号”里分配，不用委托他人' })
    if (!mayName(link))
      throw new Refusal('forbidden', {
        detail: link.postCheck
          ? '这处房屋还没有核对产权，核对后才能委托他人管理。'
          : '只有业主或出租人可以委托实际管理人。',
      })
    const offer = offered(ports, caller, link, manager, input)
    const standing = before && managementState(before, ports.today())
    if (before && (standing === 'offered' || standing === 'accepted')) {
      const same = before.owner === offer.owner && before.manager === manager
      if (same && before.personal.name === offer.personal.name)
        return { management: managementView(before, 'owner', ports) }
      throw new Refusal('manager-named')
    }
    const carried = before ? { version: before.version, actions: before.actions, outbox: before.outbox } : {}
    const notice = {
      kind: 'managerNamed' as const,
      to: manager,
      params: [streetName(link.street), offer.until],
      page: managerPage,
    }
    const action = { at: offer.offeredAt, by: caller.person, what: 'managerNamed' }
    const next = withNews({ ...offer, ...carried }, action, [notice])
    if (before) await managements.replace(next)
    else if ((await managements.insert(next)) === 'exists') throw new Stale('managements')
    return { management: managementView(next, 'owner', ports) }
  }
