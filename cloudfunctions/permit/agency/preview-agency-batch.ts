import type { InputOf, OutputOf } from '@shared/contract'
import type { AgencyMatter } from '@shared/contract/agency'
import type { Day } from '@shared/model/day'
import { isStudentOf } from '@shared/rules/agency'
import type { AgencyReason } from '@shared/text/agency'
import { agencyToday } from '../../kernel/agencies'
import { valueOf } from '../../kernel/answered'
import type { Agency, PermitFile, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import type { UseCase } from '../../kernel/use-case'
import { waitingCase } from '../../kernel/permit-standing'
import { permitView } from '../file/views'
import { filesOf } from './files-of'
import { ownAgencies, unitOf } from './own-unit'
import { newestUsable, photoReason, photosOf, withoutUsable } from './photo-of'

type Named = InputOf<'permit.previewAgencyBatch'>['people'][number]
type Answer = Omit<OutputOf<'permit.previewAgencyBatch'>['people'][number], 'agencyId'>
type PreviewPorts = Pick<Ports, 'agencies' | 'permits' | 'registers' | 'today'>

const registersAtOnce = 25

const ready: Answer = { ready: true, reason: null, warning: null, on: null }
const not = (reason: AgencyReason, on: Day | null = null): Answer => ({ ready: false, reason, warning: null, on })

/** What the permit itself says to this matter. */
const ofPermit = (file: PermitFile | null, matter: AgencyMatter, today: Day): Answer => {
  const { state, windowOpen, windowOpens } = permitView(file, today)
  if (waitingCase(file)) return not('caseOpen')
  if (matter === 'endorsement') {
    if (state === 'none') return not('noPermit')
    if (state === 'cancelled') return not('permitCancelled')
    return windowOpen ? ready : not('windowNotOpen', windowOpens)
  }
  if (state === 'cancelled') return not('notThisMatter')
  return state === 'none' ? ready : not('permitExists')
}

const ofStudent = async ({ registers, today }: PreviewPorts, unit: Unit, agency: Agency): Promise<Answer> => {
  if (unit.kind !== 'school') return ready
  const record = valueOf(await registers.education(agency.personal.idNumber))
  if (record === undefined) return not('registerSilent')
  return isStudentOf(record, unit.personal.name, today()) ? ready : not('notStudent')
}

const ofPhoto = async (ports: PreviewPorts, agency: Agency, number: string | null): Promise<Answer> => {
  const photos = await photosOf(ports, agency.personal.idNumber, number ?? undefined)
  if (!photos) return number ? { ...ready, warning: 'photoUnknown' } : not('registerSilent')
  const today = ports.today()
  const reason = number
    ? photoReason(photos, number, today)
    : newestUsable(photos, today)
      ? null
      : withoutUsable(photos)
  return reason ? not(reason) : ready
}

/**
 * 提交前的核对. Of who has not agreed nothing but that is looked up, nor said. Four round trips with the session; registers
 * are asked a few at a time.
 */
export const previewAgencyBatch =
  (ports: PreviewPorts): UseCase<'permit.previewAgencyBatch'> =>
  async ({ matter, people }, caller) => {
    const unit = unitOf(caller)
    const today = ports.today()
    const agencies = await ownAgencies(
      ports,
      unit,
      people.map(({ agencyId }) => agencyId),
    )
    const agreed = agencies.filter((one) => agencyToday(one, unit, today) === 'agreed')
    const files = await filesOf(
      ports,
      agreed.map(({ person }) => person),
    )
    const answer = async ({ photoNumber }: Named, agency: Agency): Promise<Answer> => {
      if (!agreed.includes(agency)) return not('notAgreed')
      const permit = ofPermit(files.get(agency.person) ?? null, matter, today)
      if (!permit.ready) return permit
      const student = await ofStudent(ports, unit, agency)
      return !student.ready || matter === 'endorsement' ? student : ofPhoto(ports, agency, photoNumber)
    }
    const rows = people.flatMap((named, i) => (agencies[i] ? [{ named, agency: agencies[i] }] : []))
    const answers = await several(rows, registersAtOnce, ({ named, agency }) => answer(named, agency))
    return { people: rows.flatMap(({ agency }, i) => (answers[i] ? [{ agencyId: agency._id, ...answers[i] }] : [])) }
  }
