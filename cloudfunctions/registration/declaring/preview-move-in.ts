import { badInput } from '@shared/refusal'
import { registeredOn } from '@shared/rules/effective-date'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { isKept } from '@shared/rules/data-refusal'
import { keptFor, refusalsOf, saidOf } from '../../kernel/data-refusals'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { moveInDeadline } from './move-in-deadline'
import { ownLink } from '../dwellings/own-link'

/** Where somebody was reported there who gave no data, and this may be that person. */
const reportedBefore = (link: DwellingLink): string | null => {
  const one = refusalsOf(link).find(({ id, state, declared }) => isKept(state) && !declared && saidOf(link, id).name)
  const { name } = one ? saidOf(link, one.id) : { name: null }
  return one && name ? `${one.on} 报告过${name}拒不提供信息；申报的是这个人的，按报告那天算。` : null
}

/** 入住申报前: by when, how late it already is, and from which day it would count. */
export const previewMoveIn =
  (ports: Pick<Ports, 'links' | 'today'>): UseCase<'registration.previewMoveIn'> =>
  async ({ dwellingCode, moveInOn, instant }, { holder }) => {
    const today = ports.today()
    const problem = moveInProblem({ moveInOn, today })
    if (problem) throw badInput({ moveInOn: moveHints[problem] })
    const held = await ownLink(ports, dwellingCode, holder)
    const kept = keptFor(held, { name: '', moveInOn, filedOn: today })
    const { declarantType, state } = held
    const link = state === 'approved' ? 'approved' : 'pending'
    const term = moveInDeadline({ declarant: declarantType, instant, moveInOn, today: kept?.on ?? today })
    const reported = kept ? `${kept.on} 已报告拒不提供信息，申报按那天算。` : reportedBefore(held)
    return {
      ...term,
      notice: reported ? `${term.notice}${reported}` : term.notice,
      registersOn: registeredOn({ by: 'declarant', filedOn: today, confirmedOn: null, link }),
    }
  }
