import type { OutputOf } from '@shared/contract'
import { continuity } from '@shared/rules/continuity'
import { eligibility } from '@shared/rules/eligibility'
import { insuranceKinds, insuranceMonths, insuranceNames, type InsuranceFacts } from '@shared/rules/insurance'
import { photoProblem } from '@shared/rules/photo'
import { insuranceWindowMonths } from '@shared/rules/social-insurance'
import type { Ports } from '../../kernel/ports'
import type { Caller, UseCase } from '../../kernel/use-case'
import { gather, saidOf, type Gathered } from '../file/gather'
import { applicantOf, waitingCase } from '../file/permit-file'
import { caseView, permitView } from '../file/views'

type Output = OutputOf<'permit.checkEligibility'>

/** The months of the two years that count, for each type that was ever paid in them; pension stands for none. */
const insurance = (facts: InsuranceFacts): Output['insurance'] => {
  if (!facts.insurance) return null
  const count = insuranceWindowMonths.on(facts.today) + 1
  const all = insuranceKinds.map((type) => ({
    type,
    name: insuranceNames[type],
    months: insuranceMonths(facts, type, count),
  }))
  const paid = all.filter(({ months }) => months.some(({ insured }) => insured))
  return paid.length > 0 ? paid : all.slice(0, 1)
}

const residence = ({ registrations, facts }: Gathered): Output['residence'] => {
  const { start, days, fullOn } = continuity({ today: facts.today, registrations: facts.registrations ?? [] })
  if (!start || !fullOn) return null
  const spans = registrations
    .filter(
      (one) =>
        one.registeredOn &&
        (one.state === 'active' || one.state === 'movedOut') &&
        (one.endedOn ?? facts.today) >= start,
    )
    .map((one) => ({ from: one.registeredOn ?? start, to: one.endedOn, address: one.address }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return { start, fullOn, days, spans }
}

const prefill = ({ registrations, photos, facts }: Gathered, { session }: Caller): Output['prefill'] => {
  const photo = photos?.find(({ number }) => photoProblem(photos, number, facts.today) === null)
  const active = registrations.find(({ state }) => state === 'active')
  return {
    phone: session.personal.phone,
    photoNumber: photo?.number ?? null,
    photoTakenOn: photo?.takenOn ?? null,
    acceptancePoint: active?.street ?? null,
    address: active?.address ?? null,
  }
}

/** 资格查询 (R19–R22): every condition of every route. Three round trips with the session. */
export const checkEligibility =
  (ports: Ports): UseCase<'permit.checkEligibility'> =>
  async (_, caller) => {
    const today = ports.today()
    const [file, gathered] = await Promise.all([
      ports.permits.get(caller.person),
      gather(ports, applicantOf(caller), today),
    ])
    const open = waitingCase(file)
    return {
      decision: saidOf(gathered, eligibility(gathered.facts, gathered.readings)),
      permit: permitView(file, today),
      open: file && open ? caseView(file, open, today) : null,
      insurance: insurance(gathered.facts),
      residence: residence(gathered),
      prefill: prefill(gathered, caller),
    }
  }
