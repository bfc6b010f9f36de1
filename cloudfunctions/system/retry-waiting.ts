import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

const batch = 50
/** A case that cannot be looked at steps back, so that it blocks no other. */
const failedMinutes = 15

const minutesLater = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000).toISOString()

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
    for (const file of files) {
      const reply = await ask('permit.decideWaiting', { person: file._id })
      if (reply.ok) total.decided += reply.output.state === 'waiting' ? 0 : 1
      else {
        total.failed += 1
        await permits.replace({ ...file, nextTryAt: minutesLater(now(), failedMinutes) })
      }
    }
    for (const { _id: linkId } of unfinished) {
      const reply = await ask('review.releaseLink', { linkId })
      if (reply.ok) total.released += reply.output.released
      else total.failed += 1
    }
    return total
  }
