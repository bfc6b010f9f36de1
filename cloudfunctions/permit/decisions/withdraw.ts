import { Refusal } from '@shared/refusal'
import { isWithdrawable } from '@shared/rules/case-progress'
import { matterShort } from '@shared/text/decisions'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { withLapse } from '../daily/reminders'
import { applicantIn } from '../family/wards'
import { ownCase } from '../file/cases'
import { saveFile, withCase } from '../file/permit-file'
import { caseView, permitView } from '../file/views'

/** `file` with that case at its end: nothing is asked of a register any more. What was paid for it is paid back elsewhere. */
export const withdrawn = (file: PermitFile, one: PermitCase): PermitFile => ({
  ...withCase(file, { ...one, state: 'withdrawn', due: null }),
  nextTryAt: one.state === 'waiting' ? null : file.nextTryAt,
})

type Withdrawing = { person: string; receipt: string; by: string }

/**
 * 撤回 for an applicant, whoever asks for it. Two round trips; withdrawn again it answers alike. Throws `not-found`,
 * `case-closed`.
 */
export const withdrawCase =
  (ports: Pick<Ports, 'permits' | 'now' | 'today'>) =>
  async ({ person, receipt, by }: Withdrawing): Promise<{ file: PermitFile; one: PermitCase }> => {
    const { file, one } = await ownCase(ports, person, receipt)
    if (one.state === 'withdrawn') return { file, one }
    if (!isWithdrawable(one, ports.today())) throw new Refusal('case-closed')
    const action = { at: ports.now().toISOString(), by, what: `${one.matter}:withdrawn` }
    const notice = {
      kind: 'caseWithdrawn' as const,
      to: person,
      params: [matterShort[one.matter], receipt],
      page: `/packages/permit/result/index?receipt=${receipt}`,
    }
    const told = withNews(withdrawn(file, one), action, [notice])
    const next = one.matter === 'endorsement' ? withLapse(told, action.at, ports.today()) : told
    await saveFile(ports, next)
    return { file: next, one: next.cases.find(({ id }) => id === one.id) ?? one }
  }

/** 撤回 of one's own case, or a child's. Four round trips with the session. */
export const withdraw =
  (ports: Pick<Ports, 'permits' | 'registrations' | 'now' | 'today'>): UseCase<'permit.withdraw'> =>
  async ({ receipt }, caller) => {
    const person = await applicantIn(ports, caller, receipt)
    const { file, one } = await withdrawCase(ports)({ person, receipt, by: caller.person })
    return { case: caseView(file, one, ports.today()), permit: permitView(file, ports.today()) }
  }
