import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { gather, saidOf, type Gathered } from '../file/gather'
import { withNews } from '../../kernel/telling'
import { permitDates, saveFile, waitingCase, withCase } from '../file/permit-file'
import { settle } from '../file/settle'
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

/** What nobody asked for that day is never refused: it ends as if it had not been filed, and the holder decides. */
const leftOpen = (file: PermitFile, one: PermitCase, now: Date): PermitFile => {
  const at = now.toISOString()
  const ended = withCase(file, { ...one, state: 'withdrawn', decidedAt: at, due: null })
  return withNews({ ...ended, nextTryAt: null }, { at, by: 'system', what: 'standing:left-open' }, [])
}

/** A case that waits for a register, looked at again. */
export const decideWaiting =
  (ports: Ports): UseCase<'permit.decideWaiting'> =>
  async ({ person }) => {
    const file = await ports.permits.get(person)
    const one = waitingCase(file)
    if (!file || !one) return { state: 'none' }
    const { idNumber } = file.personal
    const asked = { person, idType: residentIdCard, idNumber }
    const gathered = await gather(ports, asked, one.filedOn, one.form?.photoNumber)
    const [now, today] = [ports.now(), ports.today()]
    const decision = saidOf(gathered, decide(gathered, file, one))
    const settled =
      decision.outcome === 'refused' && one.filedBy.way === 'standing'
        ? leftOpen(file, one, now)
        : settle({ file, case: one, decision, now, today, by: 'system' })
    await saveFile(ports, settled)
    return { state: settled.cases.find(({ id }) => id === one.id)?.state ?? 'none' }
  }
