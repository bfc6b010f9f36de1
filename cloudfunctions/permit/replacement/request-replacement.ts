import type { CardPlan } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { caseProgress, isAtEnd } from '@shared/rules/case-progress'
import { feeFen } from '@shared/rules/fees'
import { paymentDue, replacementProblem, type ReplacementReason } from '@shared/rules/replacement'
import { timeLimit } from '@shared/rules/time-limits'
import { yuan } from '@shared/text/fees'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { Stale } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { closeOrder } from '../fees/close-order'
import type { PayPorts } from '../fees/ports'
import { statusOf, waitingCase } from '../../kernel/permit-standing'
import { applicantOf, inHand, saveFile, withCase } from '../file/permit-file'
import { checkForm } from '../filing/check-form'
import type { Filed, Filing } from '../filing/application'
import { filedBySelf, filedView } from '../own/filed-by-self'

/** What is asked for: why, and where the new card goes. */
type ReplacementForm = Omit<CardPlan, 'phone'> & { phone: string | null; reason: ReplacementReason }

const isIssue = (matter: PermitCase['matter']) => matter === 'firstIssue' || matter === 'reapplication'

const refusals = {
  'no-permit': () => new Refusal('no-permit', { detail: '您还没有居住证，不用补领换领。' }),
  'endorse-first': () => new Refusal('endorse-first'),
  reapply: () => new Refusal('permit-cancelled'),
} as const

/** The card of the permit is not with its holder yet: it cannot be damaged or lost. */
export const isCardUnderway = (file: PermitFile, today: Day): boolean => {
  const issue = file.cases.findLast(({ matter, state }) => isIssue(matter) && state === 'approved')
  return issue !== undefined && !isAtEnd(issue, today)
}

const refuseWhileMade = (file: PermitFile, today: Day): void => {
  if (isCardUnderway(file, today))
    throw new Refusal('case-open', { detail: '您的居住证还在制作，或者还没有领取。拿到证以后才能补领换领。' })
}

/** What was not paid in time is proven unpaid before another is filed: else its late notice would make two cards. */
const settleEnded = async (ports: PayPorts, file: PermitFile): Promise<void> => {
  const last = file.cases.findLast(({ matter }) => matter === 'replacement')
  if (!last?.fee || last.fee.paidOn || caseProgress(last, ports.today()) !== 'terminated') return
  const [open] = await ports.payments.find({ receipt: last.receipt, state: 'open' }, { limit: 1 })
  const outcome = open ? await closeOrder(ports, open) : 'closed'
  if (outcome === 'paid') throw new Stale('permits')
  if (outcome === 'silent') throw new Refusal('pay-unavailable', { detail: '上一次的缴费还在核对，请过几分钟再试。' })
}

const newCase = (
  ports: PayPorts,
  file: PermitFile,
  form: ReplacementForm,
  { filedBy, submission }: Filing,
): PermitCase => {
  const [now, today] = [ports.now().toISOString(), ports.today()]
  const before = file.cases.findLast(({ form: earlier }) => earlier !== null)?.form
  const fen = feeFen('replacement', today)
  const paysFirst = fen > 0
  return {
    id: ports.chance.id(),
    matter: 'replacement',
    state: 'approved',
    receipt: newReceipt(ports, 'replacement', form.acceptancePoint.slice(0, 6)),
    filedBy,
    submission,
    filedAt: now,
    filedOn: today,
    decidedAt: now,
    due: paysFirst ? null : timeLimit('replacementIssue', today).due,
    form: {
      route: file.route ?? before?.route ?? 'residenceAndWork',
      acceptancePoint: form.acceptancePoint,
      photoNumber: before?.photoNumber ?? '',
      collectionMethod: form.collection.method,
    },
    replaces: form.reason,
    fee: paysFirst ? { fen, noticedOn: today, paidOn: null, orders: [] } : null,
    card: paysFirst ? null : { state: 'making', steps: [{ state: 'making', on: today }] },
  }
}

const withRequest = (file: PermitFile, one: PermitCase, form: ReplacementForm): PermitFile => {
  const { phone, collection } = form
  const forms = { ...file.personal.forms, [one.id]: { phone, collection, relatives: [] } }
  const filed = withCase({ ...file, personal: { ...file.personal, phone, forms } }, one)
  const page = '/packages/permit/result/index'
  const notice = one.fee && {
    kind: 'replacementApproved' as const,
    to: file._id,
    params: [paymentDue(one.fee.noticedOn), yuan(one.fee.fen)],
    page,
  }
  const action = { at: one.filedAt, by: one.filedBy.by, what: 'replacement:approved' }
  return withNews(filed, action, notice ? [notice] : [])
}

/**
 * 补领、换领 (R39) for a holder: approved at once, since the permit's own dates decide; the card is made once its fee is paid.
 * The dates of the permit stay as they are. Two round trips. While one is in hand, it gives that one.
 * Throws `no-permit`, `endorse-first`, `permit-cancelled`, `case-open`, `bad-input`.
 */
export const fileReplacement =
  (ports: PayPorts) =>
  async (applicant: ReturnType<typeof applicantOf>, form: ReplacementForm, filing: Filing): Promise<Filed> => {
    const today = ports.today()
    checkForm({ ...form, relatives: [] }, { by: filing.filedBy.way, applicant, today })
    const file = filing.held ?? (await ports.permits.get(applicant.person))
    const earlier = file?.cases.find((one) => isRepeat(one.submission, filing.submission))
    if (file && earlier) return { file, case: earlier }
    const problem = replacementProblem(statusOf(file, today))
    if (!file || problem) throw refusals[problem ?? 'no-permit']()
    const open = inHand(file, 'replacement', today)
    if (open) return { file, case: open }
    if (waitingCase(file)) throw new Refusal('case-open')
    refuseWhileMade(file, today)
    await settleEnded(ports, file)
    const one = newCase(ports, file, form, filing)
    const changed = withRequest(file, one, form)
    await saveFile(ports, changed)
    return { file: changed, case: one }
  }

/** 补领、换领 by the holder. Three round trips with the session. */
export const requestReplacement =
  (ports: PayPorts): UseCase<'permit.requestReplacement'> =>
  async (input, caller) =>
    filedView(
      await fileReplacement(ports)(applicantOf(caller), input, filedBySelf(ports, caller, input)),
      ports.today(),
    )
