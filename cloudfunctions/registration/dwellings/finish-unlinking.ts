/** 注销关联: what follows from it for the residents, one write each; it may stop anywhere and go on. */
import { streetName } from '@shared/codes/streets'
import { unlinking as unlinkingOf } from '@shared/rules/unlinking'
import { declarantsAsked, isFiled, officer, statusPage, type Filed } from '../../kernel/check-in'
import type { DwellingLink, Registration, Unlinking } from '../../kernel/documents'
import { forgetEvidence } from '../../kernel/evidence'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { revokeCodes } from '../check-in/check-in-codes'
import { endManagementOf } from '../managers/end-manager'
import { moveOutTerm } from '../residents/declare-move-out'
import { endRegistrations } from '../residents/end-registrations'
import { recordPage } from '../residents/own-registrations'
import { takenFromUnit } from './taken-from-unit'

const all = 1000

type Unlinked = DwellingLink & { unlinking: Unlinking }

export const isUnfinished = (link: DwellingLink | null | undefined): link is Unlinked => link?.unlinking?.done === null

/** What this unlinking has done to a record already is not done again. */
const isDone = ({ actions }: Registration, { at }: Unlinking, what: string) =>
  actions.some((one) => one.what === what && one.at === at)

const moveOut = async (ports: Ports, docs: Registration[], { on, by, submission }: Unlinking): Promise<void> => {
  if (docs.length === 0) return
  await endRegistrations(ports, docs, {
    caller: { person: by },
    submission,
    isSame: ({ kind }, { moveOutOn }) => kind === 'movedOut' && moveOutOn === on,
    plan: (doc) => {
      const { due, daysLate } = moveOutTerm(doc, on, on)
      return { kind: 'movedOut', endedOn: on, due, daysLate, said: { moveOutOn: on, voidReason: null, words: '' } }
    },
  })
}

const unmanaged = (doc: Registration, { at, by }: Unlinking): Registration =>
  withNews(doc, { at, by, what: 'unmanaged' }, [
    { kind: 'dwellingUnmanaged', to: doc.person, params: [streetName(doc.street)], page: recordPage(doc._id) },
  ])

/** It had not taken effect, and now it will not. */
const dropped = (doc: Registration, { at, by }: Unlinking): Registration =>
  withNews({ ...doc, state: 'declined', openKey: doc._id }, { at, by, what: 'dropped' }, [
    { kind: 'registrationDropped', to: doc.person, params: [streetName(doc.street)], page: recordPage(doc._id) },
  ])

/**
 * Whoever else was asked and still holds the dwelling may confirm it; where nobody is left it is the grid officer's, and the
 * resident hears of it.
 */
const handedOver = (doc: Filed, holders: ReadonlySet<string>, { at, by }: Unlinking): Filed => {
  const others = declarantsAsked(doc).filter((one) => holders.has(one))
  const withOfficer = others.length === 0 && !doc.confirmers?.includes(officer)
  const confirmers = [...others, ...(doc.confirmers?.includes(officer) ? [officer] : [])]
  const next: Filed = withOfficer
    ? { ...doc, confirmers: [...confirmers, officer], nextLookOn: null }
    : { ...doc, confirmers }
  const told = { kind: 'checkInHandedOver' as const, to: doc.filedBy, params: [streetName(doc.street)] }
  return withNews(next, { at, by, what: 'handedOver' }, withOfficer ? [{ ...told, page: statusPage }] : [])
}

/** Does all that an unlinking asks for, and notes it on the link last. Gives the link as it stands then. */
export const finish = async (ports: Ports, link: Unlinked): Promise<Unlinked> => {
  const { registrations, links } = ports
  const { unlinking, person, dwelling } = link
  const here = { declarant: person, dwelling }
  const [active, waiting, filed] = await Promise.all([
    registrations.find({ ...here, state: 'active' }, { limit: all }),
    registrations.find({ ...here, state: 'awaitingLink' }, { limit: all }),
    registrations.find({ confirmers: person, state: 'awaitingConfirmation', dwelling }, { limit: all }),
    revokeCodes(ports, link._id),
    forgetEvidence(ports, link._id, unlinking.at),
  ])
  await endManagementOf(ports, link, unlinking.by)
  await takenFromUnit(ports, link, unlinking.by)
  const left = filed.length > 0 ? await links.find({ dwelling, state: 'approved' }, { limit: all }) : []
  const holders = new Set(left.map((one) => one.person))
  const concerned = active.map(({ _id }) => ({ person: _id, open: true }))
  const { end, unmanaged: staying } = unlinkingOf(concerned, unlinking.withResidents)
  const ending = active.filter(({ _id }) => end.includes(_id))
  const untold = active.filter((doc) => staying.includes(doc._id) && !isDone(doc, unlinking, 'unmanaged'))
  const handing = filed.filter(isFiled)
  await moveOut(ports, ending, unlinking)
  for (const doc of untold) await registrations.replace(unmanaged(doc, unlinking))
  for (const doc of waiting) await registrations.replace(dropped(doc, unlinking))
  for (const doc of handing) await registrations.replace(handedOver(doc, holders, unlinking))
  const done = {
    movedOut: ending.length,
    unmanaged: staying.length,
    dropped: waiting.length,
    handedOver: handing.length,
  }
  const finished: Unlinked = { ...link, releasing: false, unlinking: { ...unlinking, done } }
  await links.replace(finished)
  return finished
}

/** 注销关联的后续：finishes what was left half done. */
export const finishUnlinking =
  (ports: Ports): UseCase<'registration.finishUnlinking'> =>
  async ({ linkId }) => {
    const link = await ports.links.get(linkId)
    if (!isUnfinished(link)) return { finished: 0 }
    await finish(ports, link)
    return { finished: 1 }
  }
