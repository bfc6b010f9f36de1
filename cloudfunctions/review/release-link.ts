import { streetName } from '@shared/codes/streets'
import { registeredOn } from '@shared/rules/effective-date'
import type { DwellingLink, Registration } from '../kernel/documents'
import { forgetEvidence } from '../kernel/evidence'
import { declarantOf } from '../kernel/managing'
import { Stale, type Ports } from '../kernel/ports'
import { openKeyOf } from '../kernel/registration-changes'
import { withNews } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'

const page = '/packages/registration/my-registrations/index'
const batch = 100

/** What a declaration that waited comes to: its dwelling's link decides. */
const takesEffect = (doc: Registration, link: DwellingLink, at: string): Registration => {
  const on = registeredOn({ by: 'declarant', filedOn: doc.filedOn, confirmedOn: null, link: 'approved' })
  const params = [streetName(doc.street), on ?? doc.filedOn]
  const notice = { kind: 'registered' as const, to: doc.person, params, page }
  const next: Registration = { ...doc, declarant: declarantOf(link), state: 'active', registeredOn: on }
  return withNews(next, { at, by: 'system', what: 'tookEffect' }, [notice])
}

const comesToNothing = (doc: Registration, at: string, why: 'declined' | 'twice'): Registration => {
  const kind = why === 'twice' ? ('registrationTwice' as const) : ('registrationDeclined' as const)
  const notice = { kind, to: doc.person, params: [streetName(doc.street)], page }
  return withNews({ ...doc, state: 'declined', openKey: doc._id }, { at, by: 'system', what: why }, [notice])
}

/** A declaration that waited: takes effect from its filing day (R12), or ends; the resident is told either way. */
const carriedOver = (doc: Registration, link: DwellingLink, at: string): Registration =>
  link.state === 'approved' ? takesEffect(doc, link, at) : comesToNothing(doc, at, 'declined')

/** The record at the dwelling as it is recorded (地址补录). */
const inPlace = (doc: Registration, { dwelling, address, street, declarantType }: DwellingLink): Registration => ({
  ...doc,
  dwelling,
  address,
  street,
  district: street.slice(0, 6),
  declarantType,
})

/** The declaration goes there, with its filing day. */
const moved = (doc: Registration, target: DwellingLink, at: string): Registration => {
  const there = { ...inPlace(doc, target), openKey: openKeyOf(doc.person, target.dwelling) }
  if (target.state !== 'pending') return carriedOver(there, target, at)
  const waits = { kind: 'registrationWaits' as const, to: doc.person, params: [streetName(target.street), doc.receipt] }
  return withNews(there, { at, by: 'system', what: 'recorded' }, [{ ...waits, page }])
}

/** Whether the person has an open registration in the dwelling already: nobody is registered twice there. */
const isTaken = async ({ registrations }: Ports, person: string, dwelling: string): Promise<boolean> =>
  (await registrations.find({ openKey: openKeyOf(person, dwelling) }, { limit: 1 })).length > 0

const nextOf = async (ports: Ports, doc: Registration, link: DwellingLink, target: DwellingLink | null) => {
  const at = ports.now().toISOString()
  if (!target) return carriedOver(doc, link, at)
  const taken = await isTaken(ports, doc.person, target.dwelling)
  return taken ? comesToNothing(doc, at, 'twice') : moved(doc, target, at)
}

const targetOf = ({ links }: Ports, { movedTo, person }: DwellingLink) =>
  movedTo ? links.get(`${movedTo}:${person}`) : Promise.resolve(null)

/** What was voided goes along: an objection may yet bring it back. */
const takeAlong = async ({ registrations, now }: Ports, link: DwellingLink, target: DwellingLink): Promise<void> => {
  const voided = await registrations.find(
    { declarant: link.person, dwelling: link.dwelling, state: 'void' },
    { limit: 1000 },
  )
  const action = { at: now().toISOString(), by: 'system', what: 'recorded' }
  for (const doc of voided) await registrations.replace(withNews(inPlace(doc, target), action, []))
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
  const { links, registrations } = ports
  let released = 0
  for (;;) {
    const where = { declarant: link.person, dwelling: link.dwelling, state: 'awaitingLink' as const }
    const [waiting, there] = await Promise.all([registrations.find(where, { limit: batch }), targetOf(ports, link)])
    for (const doc of waiting) await registrations.replace(await nextOf(ports, doc, link, there))
    released += waiting.length
    if (waiting.length < batch) break
  }
  const target = await targetOf(ports, link)
  if (target) await takeAlong(ports, link, target)
  if (!(await evidenceGone(ports, link))) return released
  await links.replace({ ...link, releasing: false }).catch((error: unknown) => {
    if (!(error instanceof Stale)) throw error
  })
  // The link there may have been decided while declarations moved to it.
  const after = target && released > 0 ? await targetOf(ports, link) : null
  if (after && after.state !== 'pending') await release(ports, after)
  return released
}

/** 决定的后续：finishes what a decision left undone. */
export const releaseLink =
  (ports: Ports): UseCase<'review.releaseLink'> =>
  async ({ linkId }) => {
    const link = await ports.links.get(linkId)
    return { released: link?.releasing ? await release(ports, link) : 0 }
  }
