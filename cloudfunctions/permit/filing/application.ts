/** An application for anybody, whoever files it: what is asked, gathered, decided and written. */
import type { ApplicationForm } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { badInput, Refusal } from '@shared/refusal'
import { eligibility } from '@shared/rules/eligibility'
import { nextMatter } from '@shared/rules/permit-status'
import { photoHints, photoProblem, withPhoto } from '@shared/rules/photo'
import type { FiledBy, PermitCase, PermitFile, Submission } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat } from '../../kernel/submission'
import { gather, saidOf, type Gathered } from '../file/gather'
import { sameRefusal } from '../file/kept-decisions'
import { newFile, saveFile, statusOf, waitingCase, type Applicant } from '../file/permit-file'
import { settle } from '../file/settle'
import { checkForm } from './check-form'

/** Who files, and by what a repeat of it is known. */
export interface Filing {
  filedBy: FiledBy
  submission: Submission
}

/** The file as it stands now, and the case in it that the filing led to. */
export interface Filed {
  file: PermitFile
  case: PermitCase
}

/** Eligibility and photo. A photo that its register knows to be unusable is an input to mend. Throws `bad-input`. */
const decide = ({ photos, facts, readings }: Gathered, { photoNumber }: ApplicationForm) => {
  const problem = photos && photoProblem(photos, photoNumber, facts.today)
  if (problem) throw badInput({ photoNumber: photoHints[problem] })
  return withPhoto(eligibility(facts, readings), { number: photoNumber, photos }, readings)
}

const refuseWhenHeld = (file: PermitFile | null, today: Day): void => {
  const status = statusOf(file, today)
  if (status === 'valid' || status === 'suspended') throw new Refusal('permit-exists')
  if (waitingCase(file)) throw new Refusal('case-open')
}

const newCase = (
  ports: Ports,
  form: ApplicationForm,
  { filedBy, submission }: Filing,
  matter: PermitCase['matter'],
): PermitCase => ({
  id: ports.chance.id(),
  matter,
  state: 'waiting',
  receipt: newReceipt(ports, matter, form.acceptancePoint.slice(0, 6)),
  submission,
  filedBy,
  filedAt: ports.now().toISOString(),
  filedOn: ports.today(),
  decidedAt: null,
  due: null,
  form: {
    route: form.route,
    acceptancePoint: form.acceptancePoint,
    photoNumber: form.photoNumber,
    collectionMethod: form.collection.method,
  },
  fee: null,
  card: null,
})

const withForm = (file: PermitFile, { id }: PermitCase, form: ApplicationForm, applicant: Applicant): PermitFile => {
  const { phone, collection, relatives } = form
  const { name, idNumber } = applicant
  const forms = { ...file.personal.forms, [id]: { phone, collection, relatives } }
  return { ...file, personal: { ...file.personal, name, idNumber, phone, forms } }
}

/**
 * 申领居住证 (R19–R23, R35) for an applicant. Three round trips; the registers are asked in parallel with the first. Sent
 * again, it gives what the first gave. Throws `bad-input`, `permit-exists`, `case-open`.
 */
export const fileApplication =
  (ports: Ports) =>
  async (applicant: Applicant, form: ApplicationForm, filing: Filing): Promise<Filed> => {
    const [now, today] = [ports.now(), ports.today()]
    checkForm(form, { by: filing.filedBy.way, applicant, today })
    const [file, gathered] = await Promise.all([ports.permits.get(applicant.person), gather(ports, applicant, today)])
    const earlier = file?.cases.find((one) => isRepeat(one.submission, filing.submission))
    if (file && earlier) return { file, case: earlier }
    refuseWhenHeld(file, today)
    const decision = saidOf(gathered, decide(gathered, form))
    const filed = newCase(ports, form, filing, nextMatter(statusOf(file, today)))
    const held = withForm(file ?? newFile(applicant), filed, form, applicant)
    const same = sameRefusal(held, filed, decision)
    if (same) return { file: held, case: same }
    const settled = settle({ file: held, case: filed, decision, now, today, by: filing.filedBy.by })
    await saveFile(ports, settled)
    return { file: settled, case: settled.cases.at(-1) ?? filed }
  }
