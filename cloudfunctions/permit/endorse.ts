import { streetByCode } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { endorsement, type EndorsementDecision } from '@shared/rules/endorsement'
import type { PermitCase, PermitFile, Submission } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { newReceipt } from '../kernel/receipts'
import { isRepeat, submissionOf } from '../kernel/submission'
import type { UseCase } from '../kernel/use-case'
import { gather, saidOf, type Gathered } from './gather'
import { caseView, openCase, permitDates, permitView, sameRefusal, saveFile, statusOf } from './permit-file'
import { settle } from './settle'

/** Where an applicant without an active registration is counted: the city's first district code. */
const cityDistrict = '440300'

const districtOf = ({ registrations }: Gathered): string => {
  const street = registrations.find(({ state }) => state === 'active')?.street
  return street && streetByCode(street) ? street.slice(0, 6) : cityDistrict
}

const newCase = (ports: Ports, gathered: Gathered, submission: Submission): PermitCase => ({
  id: ports.chance.id(),
  matter: 'endorsement',
  state: 'waiting',
  receipt: newReceipt(ports, 'endorsement', districtOf(gathered)),
  submission,
  filedAt: ports.now().toISOString(),
  filedOn: ports.today(),
  decidedAt: null,
  due: null,
  form: null,
})

/** What cannot be filed at all is refused with its day and leaves no case behind (R25, R29). */
const refuseUnfileable = (file: PermitFile | null, today: string): PermitFile => {
  const status = statusOf(file, today)
  if (!file || status === 'none') throw new Refusal('no-permit')
  if (status === 'cancelled') throw new Refusal('permit-cancelled')
  if (openCase(file)) throw new Refusal('case-open')
  return file
}

const refuseOutsideWindow = ({ findings }: EndorsementDecision): void => {
  const barred = (condition: string) => findings.find((one) => one.condition === condition && one.state === 'unmet')
  const done = barred('notDuplicate')
  if (done) throw new Refusal('endorsement-done', { detail: `${done.found}，不用重复办理。` })
  const early = barred('window')
  if (early) throw new Refusal('window-not-open', { detail: `还没到签注时间，${early.earliest} 起可以办理。` })
}

/** 申办签注 (R25–R28)。即时办结：符合条件的当场签注，不符合的当场说明理由。Four round trips with the session. */
export const endorse =
  (ports: Ports): UseCase<'permit.endorse'> =>
  async (input, caller) => {
    const [now, today] = [ports.now(), ports.today()]
    const submission = submissionOf(ports, caller, input)
    const { idType, idNumber } = caller.session.personal
    const [stored, gathered] = await Promise.all([
      ports.permits.get(caller.person),
      gather(ports, { person: caller.person, idType, idNumber }, today),
    ])
    const earlier = stored?.cases.find((one) => isRepeat(one.submission, submission))
    if (stored && earlier)
      return { case: caseView(stored, earlier), permit: permitView(stored, today), receipt: earlier.receipt }
    const file = refuseUnfileable(stored, today)
    const dates = permitDates(file)
    if (!dates) throw new Refusal('no-permit')
    const decision = saidOf(gathered, endorsement({ ...gathered.facts, permit: dates }, gathered.readings))
    refuseOutsideWindow(decision)
    const filed = newCase(ports, gathered, submission)
    const same = sameRefusal(file, filed, decision)
    if (same) return { case: caseView(file, same), permit: permitView(file, today), receipt: same.receipt }
    const settled = settle({ file, case: filed, decision, now, today, by: caller.person })
    await saveFile(ports, settled)
    return {
      case: caseView(settled, settled.cases.at(-1) ?? filed),
      permit: permitView(settled, today),
      receipt: filed.receipt,
    }
  }
