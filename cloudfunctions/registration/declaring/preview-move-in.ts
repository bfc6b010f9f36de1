import { badInput } from '@shared/refusal'
import { registeredOn } from '@shared/rules/effective-date'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { moveInDeadline } from './move-in-deadline'
import { ownLink } from '../dwellings/own-link'

/** 入住申报前: by when, how late it already is, and from which day it would count. */
export const previewMoveIn =
  (ports: Pick<Ports, 'links' | 'today'>): UseCase<'registration.previewMoveIn'> =>
  async ({ dwellingCode, moveInOn, instant }, { holder }) => {
    const today = ports.today()
    const problem = moveInProblem({ moveInOn, today })
    if (problem) throw badInput({ moveInOn: moveHints[problem] })
    const { declarantType, state } = await ownLink(ports, dwellingCode, holder)
    const link = state === 'approved' ? 'approved' : 'pending'
    return {
      ...moveInDeadline({ declarant: declarantType, instant, moveInOn, today }),
      registersOn: registeredOn({ by: 'declarant', filedOn: today, confirmedOn: null, link }),
    }
  }
