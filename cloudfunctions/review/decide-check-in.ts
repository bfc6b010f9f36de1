import { Refusal } from '@shared/refusal'
import { checkInState, declarantsAsked, type Decision, type Filed } from '../kernel/check-in'
import type { Ports } from '../kernel/ports'
import { refuseOwn } from '../kernel/units'
import { officerCheckIn } from './waiting-check-ins'

type Deciding = Pick<Ports, 'registrations' | 'units' | 'now' | 'today'>

interface Asked {
  checkInId: string
  version: number
  person: string
  what: 'confirmed' | 'declined'
}

/** One write: the officer's decision, with its news. Sent twice, it answers alike; nobody decides what is their own. */
export const decideCheckIn = async (
  ports: Deciding,
  { checkInId, version, person, what }: Asked,
  decided: (doc: Filed, decision: Decision) => Filed | Promise<Filed>,
) => {
  const today = ports.today()
  const doc = await officerCheckIn(ports, checkInId)
  const answer = (one: Filed) => ({ state: checkInState(one, today), registeredOn: one.registeredOn })
  if (doc.actions.some((action) => action.by === person && action.what === what)) return answer(doc)
  if (doc.state !== 'awaitingConfirmation') throw new Refusal('already-decided')
  if (doc.version !== version) throw new Refusal('conflict')
  const own = '不能核实自己填报或自己房屋的住户，请由同事办理。'
  if (doc.filedBy === person) throw new Refusal('forbidden', { detail: own })
  for (const asked of declarantsAsked(doc)) await refuseOwn(ports, asked, person, own)
  const next = await decided(doc, { at: ports.now().toISOString(), today, person, by: 'officer', holder: null })
  await ports.registrations.replace(next)
  return answer(next)
}
