import { streetName } from '@shared/codes/streets'
import { registeredOn } from '@shared/rules/effective-date'
import type { DwellingLink, Registration } from '../kernel/documents'
import { forgetEvidence } from '../kernel/evidence'
import { declarantOf } from '../kernel/managing'
import { Stale, type Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'

const page = '/packages/registration/my-registrations/index'
const batch = 100

/** A declaration that waited: takes effect from its filing day (R12), or ends; the resident is told either way. */
const carriedOver = (doc: Registration, link: DwellingLink, at: string): Registration => {
  const place = streetName(doc.street)
  if (link.state !== 'approved') {
    const declined: Registration = { ...doc, state: 'declined', openKey: doc._id }
    const notice = { kind: 'registrationDeclined' as const, to: doc.person, params: [place], page }
    return withNews(declined, { at, by: 'system', what: 'declined' }, [notice])
  }
  const on = registeredOn({ by: 'declarant', filedOn: doc.filedOn, confirmedOn: null, link: 'approved' })
  const notice = { kind: 'registered' as const, to: doc.person, params: [place, on ?? doc.filedOn], page }
  const next: Registration = { ...doc, declarant: declarantOf(link), state: 'active', registeredOn: on }
  return withNews(next, { at, by: 'system', what: 'tookEffect' }, [notice])
}

/** Whether the papers are deleted; a storage that does not answer is asked again with the next run. */
const evidenceGone = async (ports: Ports, { _id, decidedAt }: DwellingLink): Promise<boolean> => {
  try {
    await forgetEvidence(ports, _id, decidedAt ?? ports.now().toISOString())
    return true
  } catch (error) {
    ports.complain('review.releaseLink', error)
    return false
  }
}

/**
 * One write a declaration, then the papers go, so it can stop anywhere and go on; the mark on the link goes last, and stays when a
 * declaration came in meanwhile: the next run finds it. Returns how many.
 */
export const release = async (ports: Ports, link: DwellingLink): Promise<number> => {
  const { links, registrations, now } = ports
  let released = 0
  for (;;) {
    const where = { declarant: link.person, dwelling: link.dwelling, state: 'awaitingLink' as const }
    const waiting = await registrations.find(where, { limit: batch })
    for (const doc of waiting) await registrations.replace(carriedOver(doc, link, now().toISOString()))
    released += waiting.length
    if (waiting.length < batch) break
  }
  if (!(await evidenceGone(ports, link))) return released
  await links.replace({ ...link, releasing: false }).catch((error: unknown) => {
    if (!(error instanceof Stale)) throw error
  })
  return released
}

/** 决定的后续：finishes what a decision left undone. */
export const releaseLink =
  (ports: Ports): UseCase<'review.releaseLink'> =>
  async ({ linkId }) => {
    const link = await ports.links.get(linkId)
    return { released: link?.releasing ? await release(ports, link) : 0 }
  }
