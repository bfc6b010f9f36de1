/** 代办授权: whose it is, whether it holds, and how it ends. */
import { agencyState, type AgencyState } from '@shared/rules/agency'
import { theUnit } from '@shared/text/units'
import type { Agency, Unit } from './documents'
import type { Ports } from './ports'
import { several } from './several'
import { withNews } from './telling'

/** One a unit and person: asking twice finds the same. */
export const agencyIdOf = ({ people }: Pick<Ports, 'people'>, unit: string, person: string): string =>
  people.hash(`agency\0${unit}\0${person}`)

/** Where the person looks after it. */
export const agencyPage = '/packages/account/agencies/index'

/** A unit's account that was closed, and perhaps opened anew since, has no agreement left. */
const isOpenFor = ({ askedAt }: Agency, unit: Pick<Unit, 'state' | 'openedAt'> | null): boolean =>
  unit?.state === 'open' && unit.openedAt <= askedAt

/** As it stands today. */
export const agencyToday = (
  agency: Agency,
  unit: Pick<Unit, 'state' | 'openedAt'> | null,
  today: string,
): AgencyState => agencyState(agency, { today, unitOpen: isOpenFor(agency, unit) })

interface AgencyEnd {
  at: string
  on: string
  by: string
  endedBy: NonNullable<Agency['endedBy']>
}

/** `agency` ended; the person is told unless it was they who ended it. What is in hand stays the person's own. */
export const endedAgency = (agency: Agency, { at, on, by, endedBy }: AgencyEnd): Agency => {
  const notices =
    endedBy === 'person' || agency.state !== 'agreed'
      ? []
      : [{ kind: 'agencyEnded' as const, to: agency.person, params: [theUnit], page: agencyPage }]
  return withNews({ ...agency, state: 'ended', endedOn: on, endedBy }, { at, by, what: `ended:${endedBy}` }, notices)
}

const pageSize = 500
const atOnce = 10

/**
 * Every agency of a unit whose account was closed: they hold no more by that alone, and this tells the people. Called again,
 * it goes on with those who were not told yet.
 */
export const endAgenciesOf = async (
  { agencies }: Pick<Ports, 'agencies'>,
  unit: string,
  end: Omit<AgencyEnd, 'endedBy'>,
): Promise<void> => {
  for (;;) {
    const open = await agencies.find({ unit, state: { in: ['asked', 'agreed'] } }, { limit: pageSize })
    await several(open, atOnce, (one) => agencies.replace(endedAgency(one, { ...end, endedBy: 'closed' })))
    if (open.length < pageSize) return
  }
}
