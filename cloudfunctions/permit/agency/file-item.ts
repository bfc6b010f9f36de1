/** One person of a batch: filed for as if by themselves, but with the unit's name on it and only while they agree. */
import type { ApplicationForm } from '@shared/contract/permit'
import { agencyFilerOf, isStudentOf } from '@shared/rules/agency'
import { agencyFeeFen } from '@shared/rules/fees'
import { nextMatter } from '@shared/rules/permit-status'
import { Refusal, type RefusalCode } from '@shared/refusal'
import { unitFilingProblem } from '@shared/rules/unit-filing'
import type { AgencyReason } from '@shared/text/agency'
import { agencyToday } from '../../kernel/agencies'
import type { Agency, AgencyBatch, AgencyItem, PermitFile, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withRetries } from '../../kernel/serve'
import type { Gathered } from '../file/gather'
import { permitDates, statusOf, waitingCase } from '../../kernel/permit-standing'
import { permitView } from '../file/views'
import { fileApplication, type Filed, type Filing } from '../filing/application'
import { fileEndorsement } from '../filing/endorsement'
import { filedResult } from './batch-views'
import { newestUsable, photoReason, photosOf, withoutUsable } from './photo-of'

type Result = NonNullable<AgencyItem['result']>

/** Nothing was filed, and why. */
class NotFiled extends Error {
  constructor(readonly reason: AgencyReason) {
    super(reason)
    this.name = 'NotFiled'
  }
}

const refusals: Partial<Record<RefusalCode, AgencyReason>> = {
  'permit-exists': 'permitExists',
  'case-open': 'caseOpen',
  'no-permit': 'noPermit',
  'permit-cancelled': 'permitCancelled',
  'endorsement-done': 'endorsementDone',
  'window-not-open': 'windowNotOpen',
}

interface Item {
  batch: AgencyBatch
  /** Where it stands in the batch: the repeat of it is known by that. */
  index: number
  item: AgencyItem
  agency: Agency
  unit: Unit
}

const isStudent = ({ facts }: Gathered, unit: Unit): boolean => {
  if (facts.student === 'unanswered') throw new NotFiled('registerSilent')
  return isStudentOf(facts.student, unit.personal.name, facts.today)
}

/** The 图像号 that the unit typed, unless something else than the photo is in the way. */
const checkPhoto = ({ photoNumber: number }: AgencyItem, file: PermitFile | null, gathered: Gathered): void => {
  const { photos, photoOfAnother: ofAnother, facts } = gathered
  const status = statusOf(file, facts.today)
  if (!number || !photos || status === 'valid' || status === 'suspended' || waitingCase(file)) return
  const reason = photoReason({ images: photos, ofAnother }, number, facts.today)
  if (reason) throw new NotFiled(reason)
}

/** The unit may file for this person now (条例第二十六条): looked at when all else is known, so that who left is left alone. */
const guard =
  (ports: Ports, { batch, item, agency, unit }: Item): NonNullable<Filing['guard']> =>
  async ({ file, gathered }) => {
    const today = ports.today()
    const now = await ports.agencies.get(agency._id)
    if (!now || agencyToday(now, unit, today) !== 'agreed') throw new NotFiled('notAgreed')
    const filer = agencyFilerOf(unit.kind)
    const problem = unitFilingProblem({
      unit: filer,
      matter: batch.matter === 'endorsement' ? 'endorsement' : applied(file, today),
      employed: filer === 'employer',
      fullTimeStudent: filer === 'school' && isStudent(gathered, unit),
      agreed: true,
    })
    if (problem) throw new NotFiled(problem === 'not-a-student' ? 'notStudent' : 'notThisMatter')
    if (agencyFeeFen.on(today) > 0) throw new Error('filing for others is free')
    checkPhoto(item, file, gathered)
  }

/** As what an application would be filed; of a permit that stands it is refused anyway. */
const applied = (file: PermitFile | null, today: string) =>
  nextMatter(statusOf(file, today)) === 'reapplication' ? 'reapplication' : 'firstIssue'

const filingOf = (ports: Ports, one: Item): Filing => {
  const { batch, index, item, unit } = one
  return {
    filedBy: { way: 'unit', by: batch.by, unit: batch.unit },
    unitName: unit.personal.name,
    submission: {
      key: `${batch._id}:${index}`,
      input: ports.people.hash(
        JSON.stringify([batch.matter, batch.acceptancePoint, batch.route, item.person, item.photoNumber]),
      ),
    },
    guard: guard(ports, one),
  }
}

/** What matters more than a photo that is missing. */
const refuseWithout = async (ports: Ports, { agency }: Item, reason: AgencyReason): Promise<never> => {
  const held = await ports.permits.get(agency.person)
  const status = statusOf(held, ports.today())
  if (status === 'valid' || status === 'suspended') throw new NotFiled('permitExists')
  throw new NotFiled(waitingCase(held) ? 'caseOpen' : reason)
}

const photoNumber = async (ports: Ports, one: Item): Promise<string> => {
  if (one.item.photoNumber) return one.item.photoNumber
  const photos = await photosOf(ports, one.item.idNumber)
  if (!photos) return refuseWithout(ports, one, 'registerSilent')
  return newestUsable(photos, ports.today()) ?? refuseWithout(ports, one, withoutUsable(photos))
}

const formOf = async (ports: Ports, one: Item): Promise<ApplicationForm> => ({
  route: one.batch.route ?? 'residenceAndWork',
  acceptancePoint: one.batch.acceptancePoint ?? '',
  photoNumber: await photoNumber(ports, one),
  phone: one.agency.personal.phone,
  collection: { method: 'self' },
  relatives: [],
})

const file = async (ports: Ports, one: Item): Promise<Filed> => {
  if (agencyToday(one.agency, one.unit, ports.today()) !== 'agreed') throw new NotFiled('notAgreed')
  const { name, idType, idNumber, phone } = one.agency.personal
  const applicant = { person: one.agency.person, name, idType, idNumber, phone }
  const filing = filingOf(ports, one)
  if (one.batch.matter === 'endorsement') return fileEndorsement(ports)(applicant, filing)
  return fileApplication(ports)(applicant, await formOf(ports, one), filing)
}

/** The day from which it can be endorsed, for who came too early. */
const opens = async ({ permits, today }: Ports, { agency }: Item) => {
  const stored = await permits.get(agency.person)
  return permitDates(stored) && permitView(stored, today()).windowOpens
}

/** Files for one person. Done again, it gives what it gave. Throws only what nobody foresaw. */
export const fileItem = async (ports: Ports, one: Item): Promise<Result> => {
  try {
    const filed = await withRetries(() => file(ports, one))
    return filedResult(filed.file, filed.case, ports.today())
  } catch (error) {
    if (error instanceof NotFiled) return { state: 'notFiled', reason: error.reason, on: null }
    const reason = error instanceof Refusal ? refusals[error.code] : undefined
    if (!reason) throw error
    return { state: 'notFiled', reason, on: reason === 'windowNotOpen' ? await opens(ports, one) : null }
  }
}
