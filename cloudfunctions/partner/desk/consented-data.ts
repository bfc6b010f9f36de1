import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { accessState, shownFrom, wholeMonths } from '@shared/rules/access'
import { runOf } from '@shared/rules/continuity'
import { coverage } from '@shared/rules/coverage'
import type { AccessConsent, Registration } from '../../kernel/documents'
import { registrationFacts } from '../../kernel/facts'
import type { Ports } from '../../kernel/ports'
import type { Caller, UseCase } from '../../kernel/use-case'
import { ownDepartment } from './own-department'

const monthsOf = (registrations: readonly Registration[], today: string) => {
  const { start } = runOf(coverage(registrationFacts(registrations)), today)
  return { total: start ? wholeMonths(start, today) : 0, since: start }
}

/** 现居住地址: of the newest registration that is in effect. */
const addressOf = (registrations: readonly Registration[]) => {
  const home = registrations
    .filter(({ state }) => state === 'active')
    .sort((a, b) => ((a.registeredOn ?? '') < (b.registeredOn ?? '') ? 1 : -1))[0]
  return { text: home?.address ?? null, since: home?.registeredOn ?? null }
}

/** Looks within this time are one: a page that comes back to the front leaves no second trace. */
const oneLookMs = 15 * 60_000

const note = async (ports: Ports, caller: Caller, consent: AccessConsent, at: string) => {
  const { department, purpose, person, fields, personal } = consent
  const on = cityDay(new Date(at))
  await ports.accesses.insert({
    _id: ports.people.hash(`consented\0${consent._id}\0${caller.person}\0${Math.floor(Date.parse(at) / oneLookMs)}`),
    version: 0,
    at,
    on,
    department,
    purpose,
    person,
    way: 'consent',
    by: caller.person,
    outcome: 'match',
    problem: null,
    told: fields,
    shownFrom: shownFrom(purpose, { at, on }),
    personal: { caseNo: personal.caseNo, answer: null },
  })
}

/** Looks at what one consent shows, on the day it is asked: a consent taken back shows nothing from then on. */
export const consentedData =
  (ports: Ports): UseCase<'partner.consentedData'> =>
  async ({ consentId }, caller) => {
    const [department, consent] = await Promise.all([ownDepartment(ports, caller), ports.accessConsents.get(consentId)])
    if (consent?.department !== department._id) throw new Refusal('not-found')
    const [today, asOf] = [ports.today(), ports.now().toISOString()]
    if (accessState(consent, today) !== 'agreed') throw new Refusal('consent-ended')
    const registrations = await ports.registrations.find({ person: consent.person }, { limit: 100 })
    await note(ports, caller, consent, asOf)
    const { fields, personal, until } = consent
    return {
      name: personal.name,
      caseNo: personal.caseNo,
      until,
      asOf,
      months: fields.includes('months') ? monthsOf(registrations, today) : null,
      address: fields.includes('address') ? addressOf(registrations) : null,
    }
  }
