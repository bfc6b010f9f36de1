import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { managementState } from '@shared/rules/manager-offer'
import { inheriting } from '../../kernel/data-refusals'
import type { DwellingLink, Management } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { finish, isUnfinished } from '../dwellings/finish-unlinking'
import { linkId } from '../dwellings/link-view'
import { managementView, ownerPage, ownManagement } from './management-view'

type AcceptPorts = Pick<Ports, 'links' | 'managements' | 'together' | 'people' | 'chance' | 'now' | 'today'>

const overdue = () => new Refusal('already-decided', { detail: '这份委托已经过期或者收回了，请对方重新发出。' })

/** The manager's own link, with the owner's offer for its finding: no register has to say it again (R13). */
const managersLink = (ports: AcceptPorts, caller: Caller, doc: Management, owners: DwellingLink): DwellingLink => {
  const [at, today] = [ports.now().toISOString(), ports.today()]
  const submission = submissionOf(ports, caller, { dwellingCode: doc._id })
  return {
    _id: linkId(doc._id, caller.person),
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    person: caller.person,
    actsFor: doc.owner,
    dwelling: doc._id,
    address: owners.address,
    street: owners.street,
    declarantType: 'actualManager',
    state: 'approved',
    askedAt: at,
    askedOn: today,
    due: null,
    decidedAt: at,
    postCheck: false,
    findings: [
      {
        condition: 'dwellingHolder',
        state: 'met',
        required: '业主或出租人委托',
        found: '业主或出租人在居住通委托，本人已接受',
        source: null,
        at,
        gap: null,
        article: '条例:8',
        remedy: null,
        earliest: null,
      },
    ],
    receipt: newReceipt(ports, 'dwellingLink', owners.street.slice(0, 6)),
    submission,
    submissionKey: submission.key,
    releasing: false,
    evidence: null,
    personal: { name: caller.session.personal.name, reason: null },
  }
}

const accepted = (doc: Management, { person }: Caller, at: string): Management => {
  const notice = {
    kind: 'managerAccepted' as const,
    to: doc.owner,
    params: [streetName(doc.street)],
    page: ownerPage(doc._id),
  }
  return withNews({ ...doc, state: 'accepted', answeredAt: at }, { at, by: person, what: 'managerAccepted' }, [notice])
}

/**
 * 接受委托: the answer and the manager's link are one transaction. An asking of one's own for the same dwelling gives way; what
 * was declared under it is carried over by the timer.
 */
export const acceptManager =
  (ports: Ports): UseCase<'registration.acceptManager'> =>
  async ({ dwellingCode }, caller) => {
    const { doc, side } = await ownManagement(ports, dwellingCode, caller)
    if (side !== 'manager') throw new Refusal('not-found')
    const standing = managementState(doc, ports.today())
    if (standing === 'accepted') return { management: managementView(doc, side, ports) }
    if (standing !== 'offered') throw overdue()
    const [owners, before] = await Promise.all([
      ports.links.get(linkId(dwellingCode, doc.owner)),
      ports.links.get(linkId(dwellingCode, caller.person)),
    ])
    if (owners?.state !== 'approved') throw overdue()
    if (before?.state === 'approved')
      throw new Refusal('already-linked', { detail: '您自己已经关联了这处房屋，可以直接管理住户，不用接受委托。' })
    if (isUnfinished(before)) {
      await finish(ports, before)
      throw new Stale('links')
    }
    const at = ports.now().toISOString()
    const link = inheriting(managersLink(ports, caller, doc, owners), before)
    const carried = before
      ? { version: before.version, actions: before.actions, outbox: before.outbox, releasing: true }
      : {}
    const linked = withNews({ ...link, ...carried }, { at, by: caller.person, what: 'linkApproved' }, [])
    const next = accepted(doc, caller, at)
    await ports.together([
      { table: 'managements', doc: next },
      { table: 'links', doc: { ...linked, tellAt: before?.tellAt ?? null } },
    ])
    return { management: managementView(next, side, ports) }
  }
