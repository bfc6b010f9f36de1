import type { OutputOf } from '@shared/contract'
import type { Day } from '@shared/model/day'
import { maskIdNumber } from '@shared/text/greeting'
import { agencyToday } from '../../kernel/agencies'
import type { Agency, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { waitingCase } from '../../kernel/permit-standing'
import { permitView } from '../file/views'
import { filesOf } from './files-of'
import { everyAgreed, unitOf } from './own-unit'

type Row = OutputOf<'permit.agencyCalendar'>['people'][number]

const rowOf = ({ _id, personal }: Agency, file: PermitFile | null, today: Day): Row => {
  const { state, windowOpen, windowOpens, validUntil, lastMakeupDay } = permitView(file, today)
  const dated = state === 'valid' || state === 'suspended'
  return {
    agencyId: _id,
    name: personal.name,
    maskedIdNumber: maskIdNumber(personal.idNumber),
    state,
    now: windowOpen,
    opens: dated ? windowOpens : null,
    closes: state === 'valid' ? validUntil : state === 'suspended' ? lastMakeupDay : null,
    inHand: waitingCase(file) !== undefined,
  }
}

/** 签注日历 of who agreed. Four round trips with the session for up to five hundred people. */
export const agencyCalendar =
  (ports: Pick<Ports, 'agencies' | 'permits' | 'today'>): UseCase<'permit.agencyCalendar'> =>
  async (_, caller) => {
    const unit = unitOf(caller)
    const today = ports.today()
    const agreed = (await everyAgreed(ports, unit._id)).filter((one) => agencyToday(one, unit, today) === 'agreed')
    const files = await filesOf(
      ports,
      agreed.map(({ person }) => person),
    )
    return {
      unit: unit.personal.name,
      people: agreed.map((one) => rowOf(one, files.get(one.person) ?? null, today)),
    }
  }
