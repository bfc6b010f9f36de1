import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import { withVerified, type VerifiedFact } from '@shared/rules/verified'
import type { Decision } from '@shared/model/decision'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { gather, saidOf, type Gathered } from '../file/gather'
import { permitDates, waitingCase } from '../../kernel/permit-standing'
import { saveFile } from '../file/permit-file'
import { settle, type Settling } from '../file/settle'
import { leftOpen } from '../standing/left-open'
import { decideApplication } from './application'

/** 居民身份证: only its holders can have a case. */
const residentIdCard = '111'

/** Judged as of the day of filing: a silent register costs nobody a day. */
const decide = (gathered: Gathered, file: PermitFile, { matter, form }: PermitCase) => {
  const { facts, readings } = gathered
  const dates = permitDates(file)
  if (matter === 'endorsement' && dates) return endorsement({ ...facts, permit: dates }, readings)
  return form ? decideApplication(gathered, form) : eligibility(facts, readings)
}

export const verifiedIn = ({ personal }: PermitFile, { id }: PermitCase): VerifiedFact[] =>
  personal.hands?.[id]?.verified ?? []

/** The registers asked again about a case that waits, with what officers verified by hand. */
export const lookAgain = async (
  ports: Pick<Ports, 'registers' | 'registrations' | 'now'>,
  file: PermitFile,
  one: PermitCase,
): Promise<Decision> => {
  const { idNumber } = file.personal
  const asked = { person: file._id, idType: residentIdCard, idNumber }
  const gathered = await gather(ports, asked, one.filedOn, one.form?.photoNumber)
  return withVerified(saidOf(gathered, decide(gathered, file, one)), verifiedIn(file, one))
}

/** What a decision on a case that waits does to its file. */
export const settleWaiting = (settling: Settling): PermitFile =>
  settling.decision.outcome === 'refused' && settling.case.filedBy.way === 'standing'
    ? leftOpen(settling)
    : settle(settling)

/** A case that waits for a register, looked at again. */
export const decideWaiting =
  (ports: Ports): UseCase<'permit.decideWaiting'> =>
  async ({ person }) => {
    const file = await ports.permits.get(person)
    const one = waitingCase(file)
    if (!file || !one) return { state: 'none' }
    const decision = await lookAgain(ports, file, one)
    const settled = settleWaiting({ file, case: one, decision, now: ports.now(), today: ports.today(), by: 'system' })
    await saveFile(ports, settled)
    return { state: settled.cases.find(({ id }) => id === one.id)?.state ?? 'none' }
  }
