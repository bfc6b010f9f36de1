import { streetName } from '@shared/codes/streets'
import type { ManagementView } from '@shared/contract/managers'
import type { DwellingLink, Management } from '../../kernel/documents'
import type { Ports, Write } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { revokeCodes } from '../check-in/check-in-codes'
import { linkId } from '../dwellings/link-view'
import { dwellingsPage, managementView, ownerPage, ownManagement } from './management-view'

type EndPorts = Pick<Ports, 'links' | 'managements' | 'checkInCodes' | 'together' | 'now' | 'today'>

interface End {
  by: string
  side: ManagementView['side']
  at: string
}

const ended = (doc: Management, { by, side, at }: End): Management => {
  const params = [streetName(doc.street)]
  const notice =
    side === 'owner'
      ? { kind: 'managerTakenBack' as const, to: doc.manager, params, page: dwellingsPage }
      : { kind: 'managerSteppedDown' as const, to: doc.owner, params, page: ownerPage(doc._id) }
  const next: Management = { ...doc, state: 'ended', endedAt: at, endedBy: side }
  return withNews(next, { at, by, what: 'managerEnded' }, [notice])
}

const unlinked = (link: DwellingLink, { by, at }: End): DwellingLink => ({
  ...withNews({ ...link, state: 'ended' }, { at, by, what: 'managerEnded' }, []),
  tellAt: link.tellAt,
})

/** What ends a management: the offer or the management itself, and with it the manager's link, told to the other one. */
const endingWrites = async ({ links }: EndPorts, doc: Management, end: End): Promise<Write[]> => {
  const link = doc.state === 'accepted' ? await links.get(linkId(doc._id, doc.manager)) : null
  const writes: Write[] = [{ table: 'managements', doc: ended(doc, end) }]
  return link?.state === 'approved' && link.actsFor === doc.owner
    ? [...writes, { table: 'links', doc: unlinked(link, end) }]
    : writes
}

/** The end is one transaction; the codes that the manager handed out go after it, and open nothing without a link meanwhile. */
const end = async (ports: EndPorts, doc: Management, how: End): Promise<Management> => {
  const writes = await endingWrites(ports, doc, how)
  await ports.together(writes)
  await revokeCodes(ports, linkId(doc._id, doc.manager))
  return writes.flatMap((one) => (one.table === 'managements' ? [one.doc] : []))[0] ?? doc
}

const isOver = ({ state }: Management) => state === 'ended' || state === 'declined'

/** For whoever ends a link: nobody manages in the name of one who holds it no more, and who gave it up manages nothing. */
export const endManagementOf = async (
  ports: EndPorts,
  { dwelling, person, actsFor }: DwellingLink,
  by: string,
): Promise<void> => {
  const doc = await ports.managements.get(dwelling)
  if (!doc || isOver(doc)) return
  const side = doc.owner === person ? 'owner' : doc.manager === person && actsFor === doc.owner ? 'manager' : null
  if (side) await end(ports, doc, { by, side, at: ports.now().toISOString() })
}

/**
 * 终止委托, by either of the two; the other one is told. The residents stay registered as they are: they were the owner's all the
 * time. What has ended already is answered alike.
 */
export const endManager =
  (ports: EndPorts): UseCase<'registration.endManager'> =>
  async ({ dwellingCode }, caller) => {
    const { doc, side } = await ownManagement(ports, dwellingCode, caller)
    if (isOver(doc)) return { management: managementView(doc, side, ports) }
    const next = await end(ports, doc, { by: caller.person, side, at: ports.now().toISOString() })
    return { management: managementView(next, side, ports) }
  }
