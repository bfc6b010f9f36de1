import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import { wardId, wardsOf } from '../../kernel/wards'
import { fileEndorsement } from '../filing/endorsement'
import { filedView } from '../own/filed-by-self'
import { citizen } from './members'

/** 替孩子签注. Throws `not-found` for a child that is not the caller's, or not any more. */
export const endorseForWard =
  (ports: Ports): UseCase<'permit.endorseForWard'> =>
  async (input, caller) => {
    const wards = await wardsOf(ports, caller)
    const file = wards.find((one) => ports.people.same(wardId(ports, caller.person, one), input.wardId))
    if (!file) throw new Refusal('not-found')
    const { name, idNumber: number, phone } = file.personal
    const filed = await fileEndorsement(ports)(
      { person: file._id, name, idType: citizen, idNumber: number, phone },
      {
        filedBy: { way: 'guardian', by: caller.person, unit: null },
        submission: submissionOf(ports, caller, input),
      },
    )
    return filedView(filed, ports.today())
  }
