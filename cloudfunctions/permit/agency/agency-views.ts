import type { AgencyPerson, AgencyUnit } from '@shared/contract/agency'
import type { Day } from '@shared/model/day'
import { agencyFilerOf } from '@shared/rules/agency'
import { maskIdNumber } from '@shared/text/greeting'
import { agencyToday } from '../../kernel/agencies'
import type { Agency, Unit } from '../../kernel/documents'

type Known = Pick<Unit, 'state' | 'openedAt'>

const unitsWord = (agency: Agency, unit: Known, today: Day): AgencyPerson['state'] => {
  const state = agencyToday(agency, unit, today)
  if (state === 'asked' || state === 'agreed') return state
  return state === 'ended' && agency.endedBy !== 'person' ? 'left' : 'notAgreed'
}

/** What the unit sees: of who declined, took it back or did not answer, that they have not agreed. */
export const agencyPerson = (agency: Agency, unit: Known, today: Day): AgencyPerson => {
  const state = unitsWord(agency, unit, today)
  const agreed = state === 'agreed'
  return {
    agencyId: agency._id,
    name: agency.personal.name,
    maskedIdNumber: maskIdNumber(agency.personal.idNumber),
    state,
    way: agreed ? agency.way : null,
    askedOn: agency.askedOn,
    until: agency.until,
    agreedOn: agreed ? agency.agreedOn : null,
  }
}

/** What the person sees. */
export const agencyUnit = (agency: Agency, unit: Unit | null, today: Day): AgencyUnit => {
  const state = agencyToday(agency, unit, today)
  const closed = state === 'ended' && agency.state !== 'ended'
  return {
    agencyId: agency._id,
    unit: agency.personal.unitName,
    filer: agencyFilerOf(unit?.kind ?? 'employer'),
    state,
    way: agency.way,
    askedOn: agency.askedOn,
    until: agency.until,
    signedOn: agency.signedOn,
    agreedOn: agency.agreedOn,
    endedOn: agency.endedOn,
    endedBy: closed ? 'closed' : agency.endedBy,
  }
}
