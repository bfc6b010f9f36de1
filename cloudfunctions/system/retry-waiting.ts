import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

const batch = 50

/** Waiting cases whose time has come are asked about again, and decisions left half done are finished. */
export const retryWaiting =
  ({ permits, links, now, ask }: Pick<Ports, 'permits' | 'links' | 'now' | 'ask'>): UseCase<'system.retryWaiting'> =>
  async () => {
    const [files, unfinished] = await Promise.all([
      permits.find(
        { nextTryAt: { gt: '', lte: now().toISOString() } },
        { order: [['nextTryAt', 'asc']], limit: batch },
      ),
      links.find({ releasing: true }, { limit: batch }),
    ])
    const total = { decided: 0, released: 0, failed: 0 }
    for (const { _id: person } of files) {
      const reply = await ask('permit.decideWaiting', { person })
      if (!reply.ok) total.failed += 1
      else if (reply.output.state !== 'waiting') total.decided += 1
    }
    for (const { _id: linkId } of unfinished) {
      const reply = await ask('review.releaseLink', { linkId })
      if (reply.ok) total.released += reply.output.released
      else total.failed += 1
    }
    return total
  }
