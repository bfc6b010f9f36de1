import { confirmed, declarantsAsked, type Filed } from '../kernel/check-in'
import { keptFor, settleReports } from '../kernel/data-refusals'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { decideCheckIn } from './decide-check-in'

type ConfirmPorts = Pick<Ports, 'registrations' | 'links' | 'units' | 'now' | 'today'>

/** The link of whoever stands as declarant of it: with it are kept the reports of people who gave no data. */
const linkOf = async ({ links }: ConfirmPorts, doc: Filed) => {
  const [holder] = declarantsAsked(doc)
  return holder ? links.get(`${doc.dwelling}:${holder}`) : null
}

/** 网格员确认 in the silent declarant's place: registered from the day of this confirmation (R11). */
export const confirmCheckIn =
  (ports: ConfirmPorts): UseCase<'review.confirmCheckIn'> =>
  async ({ checkInId, version }, { person }) => {
    const made: Filed[] = []
    const asked = { checkInId, version, person, what: 'confirmed' as const }
    const answer = await decideCheckIn(ports, asked, async (doc, decision) => {
      const { moveInOn, personal } = doc
      const kept = keptFor(await linkOf(ports, doc), { name: personal.name, moveInOn, filedOn: decision.today })
      const next = confirmed(doc, decision, doc.declarantType, kept)
      made.push(next)
      return next
    })
    await settleReports(ports, made, person, ports.now().toISOString())
    return answer
  }
