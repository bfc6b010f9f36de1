/** An endorsement for anybody, whoever files it. */
import { streetByCode } from '@shared/codes/streets'
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { endorsement, type EndorsementDecision } from '@shared/rules/endorsement'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat } from '../../kernel/submission'
import { gather, saidOf, type Gathered } from '../file/gather'
import { sameRefusal } from '../file/kept-decisions'
import { permitDates, statusOf, waitingCase } from '../../kernel/permit-standing'
import { saveFile, type Applicant } from '../file/permit-file'
import { settle } from '../file/settle'
import { withUnit, type Filed, type Filing } from './application'

/** Where an applicant without an active registration is counted: the city's first district code. */
const cityDistrict = '440300'

const districtOf = ({ registrations }: Gathered): string => {
  const street = registrations.find(({ state }) => state === 'active')?.street
  return street && streetByCode(street) ? street.slice(0, 6) : cityDistrict
}

/** An endorsement as it is filed today, before it is decided. */
export const newEndorsement = (
  ports: Pick<Ports, 'chance' | 'now' | 'today'>,
  gathered: Gathered,
  { filedBy, submission }: Filing,
): PermitCase => ({
  id: ports.chance.id(),
  matter: 'endorsement',
  state: 'waiting',
  receipt: newReceipt(ports, 'endorsement', districtOf(gathered)),
  submission,
  filedBy,
  filedAt: ports.now().toISOString(),
  filedOn: ports.today(),
  decidedAt: null,
  due: null,
  form: null,
  fee: null,
  card: null,
})

/** What cannot be filed at all is refused with its day and leaves no case behind (R25, R29). */
const refuseUnfileable = (file: PermitFile | null, today: Day) => {
  const status = statusOf(file, today)
  const dates = permitDates(file)
  if (!file || !dates || status === 'none' || status === 'cardFault') throw new Refusal('no-permit')
  if (status === 'cancelled') throw new Refusal('permit-cancelled')
  if (waitingCase(file)) throw new Refusal('case-open')
  return { file, dates }
}

const refuseOutsideWindow = ({ findings }: EndorsementDecision): void => {
  const barred = (condition: string) => findings.find((one) => one.condition === condition && one.state === 'unmet')
  const done = barred('notDuplicate')
  if (done) throw new Refusal('endorsement-done', { detail: `${done.found}，不用重复办理。` })
  const early = barred('window')
  if (early) throw new Refusal('window-not-open', { detail: `还没到签注时间，${early.earliest} 起可以办理。` })
}

/**
 * 申办签注 (R25–R28) for a holder. 即时办结：符合条件的当场签注，不符合的当场说明理由。Three round trips. Sent again, it
 * gives what the first gave. Throws `no-permit`, `permit-cancelled`, `case-open`, `endorsement-done`, `window-not-open`.
 */
export const fileEndorsement =
  (ports: Ports) =>
  async (applicant: Applicant, filing: Filing): Promise<Filed> => {
    const [now, today] = [ports.now(), ports.today()]
    const [stored, gathered] = await Promise.all([
      filing.held ?? ports.permits.get(applicant.person),
      gather(ports, applicant, today),
    ])
    const earlier = stored?.cases.find((one) => isRepeat(one.submission, filing.submission))
    if (stored && earlier) return { file: stored, case: earlier }
    await filing.guard?.({ file: stored, gathered })
    const { file, dates } = refuseUnfileable(stored, today)
    const decision = saidOf(gathered, endorsement({ ...gathered.facts, permit: dates }, gathered.readings))
    refuseOutsideWindow(decision)
    const filed = newEndorsement(ports, gathered, filing)
    const same = sameRefusal(file, filed, decision)
    if (same) return { file, case: same }
    const held = withUnit(file, filed, filing)
    const settled = settle({ file: held, case: filed, decision, now, today, by: filing.filedBy.by })
    await saveFile(ports, settled)
    return { file: settled, case: settled.cases.at(-1) ?? filed }
  }
