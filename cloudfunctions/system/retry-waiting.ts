import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

const batch = 50
/** A case that cannot be looked at steps back, so that it blocks no other. */
const failedMinutes = 15

const minutesLater = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000).toISOString()

type RetryPorts = Pick<Ports, 'permits' | 'links' | 'agencyBatches' | 'now' | 'ask' | 'complain'>

/** Asks another function; an answer that does not come is a failure of this one document only. */
const asked = async <T>(
  { complain }: RetryPorts,
  ask: () => Promise<{ ok: true; output: T } | { ok: false }>,
): Promise<T | null> => {
  try {
    const reply = await ask()
    return reply.ok ? reply.output : null
  } catch (error) {
    complain('system.retryWaiting', error)
    return null
  }
}

/** 批量代办 that its page left is gone on with; the few that one run has time for. */
const continued = async (ports: RetryPorts): Promise<number> => {
  const due = { stepAt: { gt: '', lte: ports.now().toISOString() } }
  const batches = await ports.agencyBatches.find(due, { order: [['stepAt', 'asc']], limit: 2 })
  let failed = 0
  for (const one of batches)
    if (!(await asked(ports, () => ports.ask('permit.continueAgencyBatch', { batchId: one._id })))) {
      failed += 1
      await ports.agencyBatches.replace({ ...one, stepAt: minutesLater(ports.now(), failedMinutes) })
    }
  return failed
}

/** Waiting cases whose time has come are asked about again, and what was left half done is finished. */
export const retryWaiting =
  (ports: RetryPorts): UseCase<'system.retryWaiting'> =>
  async () => {
    const { permits, links, now, ask } = ports
    const due = { nextTryAt: { gt: '', lte: now().toISOString() } }
    const [files, unfinished] = await Promise.all([
      permits.find(due, { order: [['nextTryAt', 'asc']], limit: batch }),
      links.find({ releasing: true }, { limit: batch }),
    ])
    const total = { decided: 0, released: 0, failed: 0 }
    for (const file of files) {
      const output = await asked(ports, () => ask('permit.decideWaiting', { person: file._id }))
      if (output) total.decided += output.state === 'waiting' ? 0 : 1
      else {
        total.failed += 1
        await permits.replace({ ...file, nextTryAt: minutesLater(now(), failedMinutes) })
      }
    }
    for (const { _id: linkId, unlinking } of unfinished) {
      const output =
        unlinking?.done === null
          ? await asked(ports, () => ask('registration.finishUnlinking', { linkId }))
          : await asked(ports, () => ask('review.releaseLink', { linkId }))
      total.released += output && 'released' in output ? output.released : (output?.finished ?? 0)
      total.failed += output ? 0 : 1
    }
    total.failed += await continued(ports)
    return total
  }
