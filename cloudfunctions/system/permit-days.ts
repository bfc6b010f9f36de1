import type { Ports } from '../kernel/ports'
import { duePages, parts } from './due-pages'

/** How many files the permit function takes at once. */
const atOnce = 50

/** Permits with something to do today: the permit function does it. A part that fails is left for the next run. */
export const permitDays = async ({
  permits,
  ask,
  today,
  complain,
}: Pick<Ports, 'permits' | 'ask' | 'today' | 'complain'>): Promise<{ changed: number; failed: number }> => {
  const total = { changed: 0, failed: 0 }
  const due = { nextDueDay: { gt: '', lte: today() } }
  for await (const page of duePages((limit) => permits.find(due, { order: [['nextDueDay', 'asc']], limit }))) {
    for (const part of parts(page, atOnce)) {
      const persons = part.map(({ _id }) => _id)
      const reply = await ask('permit.runDay', { persons }).catch((error: unknown) => {
        complain('system.runDeadlines', error)
        return null
      })
      total.changed += reply?.ok ? reply.output.changed : 0
      total.failed += reply?.ok ? reply.output.failed : persons.length
    }
  }
  return total
}
