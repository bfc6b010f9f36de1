import type { Day } from '@shared/model/day'
import { confirmed, declarantsAsked, type Filed } from '../kernel/check-in'
import { keptFor, settleReports } from '../kernel/data-refusals'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { decideCheckIn } from './decide-check-in'

type ConfirmPorts = Pick<Ports, 'registrations' | 'links' | 'units' | 'now' | 'today'>

/** What one of those who were asked has reported of this person. */
const reported = async ({ links }: ConfirmPorts, doc: Filed, today: Day) => {
  const ids = declarantsAsked(doc).map((holder) => `${doc.dwelling}:${holder}`)
  if (ids.length === 0) return null
  const declared = { name: doc.personal.name, moveInOn: doc.moveInOn, filedOn: today }
  const found = await links.find({ _id: { in: ids } }, { limit: ids.length })
  return found.map((link) => keptFor(link, declared)).find((kept) => kept !== null) ?? null
}

/** 网格员确认 in the silent declarant's place: registered from the day of this confirmation (R11). */
export const confirmCheckIn =
  (ports: ConfirmPorts): UseCase<'review.confirmCheckIn'> =>
  async ({ checkInId, version }, { person }) => {
    const made: Filed[] = []
    const asked = { checkInId, version, person, what: 'confirmed' as const }
    const answer = await decideCheckIn(ports, asked, async (doc, decision) => {
      const kept = await reported(ports, doc, decision.today)
      const next = confirmed(doc, decision, doc.declarantType, kept)
      made.push(next)
      return next
    })
    await settleReports(ports, made, person, ports.now().toISOString())
    return answer
  }
