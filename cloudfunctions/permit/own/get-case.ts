import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { fileFor } from '../../kernel/wards'
import { caseDetail } from '../file/details'
import { permitView } from '../file/views'

/**
 * 一件办件, one's own or of a child for whom the caller filed it. Two round trips with the session, four for a child's. Throws
 * `not-found`, for another's as for none.
 */
export const getCase =
  (ports: Pick<Ports, 'permits' | 'registrations' | 'today'>): UseCase<'permit.getCase'> =>
  async ({ receipt }, caller) => {
    const today = ports.today()
    const file = await fileFor(ports, caller, receipt)
    const one = file?.cases.find((each) => each.receipt === receipt)
    if (!file || !one) throw new Refusal('not-found')
    const newest = file.cases.findLast(({ state }) => state === 'approved')
    return {
      child: file._id === caller.person ? null : maskName(file.personal.name),
      permit: permitView(file, today),
      case: caseDetail(file, one, today),
      latest: one.id === newest?.id,
    }
  }
