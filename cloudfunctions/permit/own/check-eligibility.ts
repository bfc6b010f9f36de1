import type { OutputOf } from '@shared/contract'
import { earlierOf, type Day } from '@shared/model/day'
import { eligibility, routeStandings } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import { spansOf } from '@shared/rules/residence'
import {
  endorsementResidenceDays,
  lookbackFrom,
  residenceDaysAhead,
  residenceDaysOn,
} from '@shared/rules/residence-days'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { gather, saidOf, type Gathered } from '../file/gather'
import { permitDates, statusOf, waitingCase } from '../../kernel/permit-standing'
import { applicantOf, type Applicant } from '../file/permit-file'
import { caseView, permitView, watchView } from '../file/views'
import { insurancePicture, residencePicture } from './pictures'
import { prefill } from './prefill'

type Output = OutputOf<'permit.checkEligibility'>

/** How the days of the year grow until they are enough, or until the window closes. */
const growth = (
  gathered: Gathered,
  enoughOn: Day | null,
  closes: Day,
): NonNullable<Output['endorsement']>['residence'] => {
  const { today } = gathered.facts
  const spans = spansOf(gathered.facts.registrations)
  if (!spans) return null
  const until = enoughOn === null ? closes : earlierOf(enoughOn, closes)
  return {
    from: lookbackFrom(today),
    days: residenceDaysOn(spans, today),
    required: endorsementResidenceDays.on(today),
    ahead: residenceDaysAhead(spans, today, until),
  }
}

/** 能不能签注 (R25, R28) for a holder, with every day on which it could be. */
const endorsementOf = (file: PermitFile | null, gathered: Gathered, today: Day): Output['endorsement'] => {
  const [status, permit] = [statusOf(file, today), permitDates(file)]
  if (!permit || (status !== 'valid' && status !== 'suspended')) return null
  const said = endorsement({ ...gathered.facts, permit }, gathered.readings)
  const { windowOpens, windowCloses, validUntilAfter } = said
  const enoughOn = said.findings.find(({ condition }) => condition === 'residenceDays')?.earliest ?? null
  return {
    decision: { ...saidOf(gathered, said), inputs: {} },
    windowOpens,
    windowCloses,
    validUntilAfter,
    residence: growth(gathered, enoughOn, windowCloses),
  }
}

/** What the registers and the file say of an applicant, whoever looks. */
export const eligibilityView = (
  gathered: Gathered,
  { applicant, file, today }: { applicant: Applicant; file: PermitFile | null; today: Day },
): Output => {
  const open = waitingCase(file)
  return {
    decision: saidOf(gathered, eligibility(gathered.facts, gathered.readings)),
    permit: permitView(file, today),
    open: file && open ? caseView(file, open, today) : null,
    insurance: insurancePicture(gathered.facts),
    residence: residencePicture(gathered),
    routes: routeStandings(gathered.facts),
    endorsement: endorsementOf(file, gathered, today),
    telling: watchView(file?.watch ?? null),
    prefill: prefill(gathered, applicant, file),
  }
}

/** 资格查询 (R19–R22, R28): every condition of every route, and why. Three round trips with the session. */
export const checkEligibility =
  (ports: Ports): UseCase<'permit.checkEligibility'> =>
  async (_, caller) => {
    const [today, applicant] = [ports.today(), applicantOf(caller)]
    const [file, gathered] = await Promise.all([ports.permits.get(caller.person), gather(ports, applicant, today)])
    return eligibilityView(gathered, { applicant, file, today })
  }
