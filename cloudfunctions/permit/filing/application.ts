/** An application for anybody, whoever files it: what is asked, gathered, decided and written. */
import type { ApplicationForm } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { badInput, Refusal } from '@shared/refusal'
import { eligibilityBy } from '@shared/rules/eligibility'
import { nextMatter } from '@shared/rules/permit-status'
import { photoHints, photoProblem, withPhoto } from '@shared/rules/photo'
import type { FiledBy, PermitCase, PermitFile, Submission } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat } from '../../kernel/submission'
import { gather, saidOf, type Gathered } from '../file/gather'
import { sameRefusal } from '../file/kept-decisions'
import { statusOf, waitingCase } from '../../kernel/permit-standing'
import { newFile, saveFile, type Applicant } from '../file/permit-file'
import { settle } from '../file/settle'
import { checkForm } from './check-form'

/** 《业务申请表》 as it is filed; at a counter it may come from somebody without a phone. */
type FiledForm = Omit<ApplicationForm, 'phone'> & { phone: string | null }

/** Who files, and by what a repeat of it is known. */
export interface Filing {
  filedBy: FiledBy
  submission: Submission
  /** 代办单位, as the applicant is told who it was. */
  unitName?: string
  /** The applicant's file, where who files has just read it: it is not read again. */
  held?: PermitFile
  /** Whether who files may: asked when everything is gathered, right before something is decided. Throws when not. */
  guard?: (found: { file: PermitFile | null; gathered: Gathered }) => Promise<void>
}

/** The file as it stands now, and the case in it that the filing led to. */
export interface Filed {
  file: PermitFile
  case: PermitCase
}

/** An application judged by the 申办条件 that it names, and by its photo. */
export const decideApplication = (
  { photos, photoOfAnother, facts, readings }: Gathered,
  { route, photoNumber }: Pick<ApplicationForm, 'route' | 'photoNumber'>,
) =>
  withPhoto(
    eligibilityBy(route, facts, readings),
    { number: photoNumber, photos, ...(photoOfAnother ? { ofAnother: true } : {}) },
    readings,
  )

/** A photo that its register knows to be unusable is an input to mend. Throws `bad-input`. */
const checkPhoto = ({ photos, photoOfAnother, facts }: Gathered, { photoNumber }: FiledForm): void => {
  const problem = photos && photoProblem(photos, photoNumber, facts.today, photoOfAnother)
  if (problem) throw badInput({ photoNumber: photoHints[problem] })
}

const refuseWhenHeld = (file: PermitFile | null, today: Day): void => {
  const status = statusOf(file, today)
  if (status === 'valid' || status === 'suspended') throw new Refusal('permit-exists')
  if (waitingCase(file)) throw new Refusal('case-open')
}

const newCase = (
  ports: Ports,
  form: FiledForm,
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

const withForm = (file: PermitFile, { id }: PermitCase, form: FiledForm, applicant: Applicant): PermitFile => {
  const { phone, collection, relatives } = form
  const { name, idNumber } = applicant
  const forms = { ...file.personal.forms, [id]: { phone, collection, relatives } }
  return { ...file, personal: { ...file.personal, name, idNumber, phone, forms } }
}

/** `file` with the name of the unit that files this case. */
export const withUnit = (file: PermitFile, { id }: PermitCase, { unitName }: Filing): PermitFile =>
  unitName === undefined
    ? file
    : { ...file, personal: { ...file.personal, units: { ...file.personal.units, [id]: unitName } } }

/**
 * 申领居住证 (R19–R23, R35) for an applicant. Three round trips; the registers are asked in parallel with the first. Sent
 * again, it gives what the first gave. Throws `bad-input`, `permit-exists`, `case-open`.
 */
export const fileApplication =
  (ports: Ports) =>
  async (applicant: Applicant, form: FiledForm, filing: Filing): Promise<Filed> => {
    const [now, today] = [ports.now(), ports.today()]
    checkForm(form, { by: filing.filedBy.way, applicant, today })
    const [file, gathered] = await Promise.all([
      filing.held ?? ports.permits.get(applicant.person),
      gather(ports, applicant, today, form.photoNumber),
    ])
    const earlier = file?.cases.find((one) => isRepeat(one.submission, filing.submission))
    if (file && earlier) return { file, case: earlier }
    await filing.guard?.({ file, gathered })
    refuseWhenHeld(file, today)
    checkPhoto(gathered, form)
    const decision = saidOf(gathered, decideApplication(gathered, form))
    const filed = newCase(ports, form, filing, nextMatter(statusOf(file, today)))
    const held = withUnit(withForm(file ?? newFile(applicant), filed, form, applicant), filed, filing)
    const same = sameRefusal(held, filed, decision)
    if (same) return { file: held, case: same }
    const settled = settle({
      file: decision.outcome === 'refused' ? held : { ...held, watch: null },
      case: filed,
      decision,
      now,
      today,
      by: filing.filedBy.by,
    })
    await saveFile(ports, settled)
    return { file: settled, case: settled.cases.at(-1) ?? filed }
  }
