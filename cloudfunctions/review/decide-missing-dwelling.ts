import { streetName } from '@shared/codes/streets'
import type { InputOf, OutputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import { linkReview } from '@shared/rules/link-review'
import { bequeathed, inheriting, refusalsOf } from '../kernel/data-refusals'
import type { Dwelling, DwellingLink } from '../kernel/documents'
import { Stale, type Ports } from '../kernel/ports'
import { newReceipt } from '../kernel/receipts'
import { withNews } from '../kernel/telling'
import { isUnitKey, refuseOwn } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { askersOf, isWaiting, versionOf } from './missing-dwelling'
import { recordedPlace } from './recorded-place'
import { release } from './release-link'

type Input = InputOf<'review.decideMissingDwelling'>
type Output = OutputOf<'review.decideMissingDwelling'>

const page = '/packages/registration/dwellings/index'

interface Deciding {
  ports: Ports
  by: string
  at: string
}

const refused = (link: DwellingLink, reason: string, { by, at }: Deciding): DwellingLink =>
  withNews(
    {
      ...link,
      state: 'rejected',
      decidedAt: at,
      releasing: true,
      personal: { ...link.personal, reason },
    },
    { at, by, what: 'notRecorded' },
    [{ kind: 'dwellingNotRecorded', to: link.person, params: [streetName(link.street)], page }],
  )

/** The request ends, and points to the dwelling as it is recorded: what waited goes there. */
const recorded = (link: DwellingLink, target: DwellingLink, { by, at }: Deciding): DwellingLink => {
  const kind = target.state === 'approved' ? ('dwellingRecorded' as const) : ('dwellingRecordedOnly' as const)
  return withNews(
    { ...bequeathed(link), state: 'ended', decidedAt: at, releasing: true, movedTo: target.dwelling },
    { at, by, what: 'recorded' },
    [{ kind, to: link.person, params: [streetName(target.street)], page }],
  )
}

/** The link to the recorded dwelling: of the same day, approved where staff or the rule say so, else for staff to decide (R13). */
const linkThere = (
  request: DwellingLink,
  dwelling: Dwelling,
  before: DwellingLink | null,
  { verified, deciding }: { verified: boolean; deciding: Deciding },
): DwellingLink => {
  const { ports, by, at } = deciding
  const review = linkReview({
    declarant: request.declarantType,
    isUnit: isUnitKey(request.person),
    dwellingCode: dwelling._id,
    today: ports.today(),
    property: [],
    leases: [],
  })
  const approved = verified || review.state === 'approved'
  const submission = { ...request.submission, key: `${request.submission.key}:recorded` }
  const link: DwellingLink = {
    ...request,
    _id: `${dwelling._id}:${request.person}`,
    version: before?.version ?? 0,
    actions: before?.actions ?? [],
    outbox: before?.outbox ?? [],
    tellAt: before?.tellAt ?? null,
    dwelling: dwelling._id,
    address: dwelling.address,
    street: dwelling.street,
    state: approved ? 'approved' : 'pending',
    due: approved ? null : (review.clock?.due ?? null),
    decidedAt: approved ? at : null,
    postCheck: approved && !verified,
    receipt: newReceipt(ports, 'dwellingLink', dwelling.district),
    submission,
    submissionKey: submission.key,
    releasing: before?.releasing ?? false,
    evidence: null,
    personal: {
      name: request.personal.name,
      reason: approved ? null : '房屋地址已补录，由受理点核实您与这处房屋的关系。',
    },
  }
  const whole = inheriting({ ...link, refusals: [], refusedAt: null }, before, request)
  return withNews(whole, { at, by, what: approved ? 'linkApproved' : 'linkAsked' }, [])
}

const isOpen = (link: DwellingLink | undefined): link is DwellingLink =>
  link?.state === 'approved' || link?.state === 'pending'

/** Every request with the link that takes its place; one that has such a link already keeps that. */
const record = async (deciding: Deciding, input: Input & { dwellingCode: string }, waiting: DwellingLink[]) => {
  const { ports } = deciding
  const { dwelling, writes } = await recordedPlace(ports, input)
  const ids = waiting.map(({ person }) => `${dwelling._id}:${person}`)
  const known = await ports.links.find({ _id: { in: ids } }, { limit: ids.length })
  const pairs = waiting.map((request) => {
    const before = known.find(({ person }) => person === request.person)
    if (before?.unlinking?.done === null) throw new Stale('links')
    if (isOpen(before)) {
      const heir = refusalsOf(request).length > 0 ? [inheriting(before, request)] : []
      return { request: recorded(request, before, deciding), fresh: heir }
    }
    const target = linkThere(request, dwelling, before ?? null, { verified: input.verified, deciding })
    return { request: recorded(request, target, deciding), fresh: [target] }
  })
  const requests = pairs.map(({ request }) => request)
  const all = [...requests, ...pairs.flatMap(({ fresh }) => fresh)]
  await ports.together([...writes, ...all.map((doc) => ({ table: 'links' as const, doc }))])
  const states = [...known.filter(isOpen), ...pairs.flatMap(({ fresh }) => fresh)].map(({ state }) => state)
  return { requests, state: states.every((one) => one === 'approved') ? ('approved' as const) : ('pending' as const) }
}

const refuse = async (deciding: Deciding, reason: string | null, waiting: DwellingLink[]) => {
  if ([...(reason ?? '')].length < 2) throw badInput({ reason: '请写明理由，至少 2 个字' })
  const requests = waiting.map((link) => refused(link, reason ?? '', deciding))
  await deciding.ports.together(requests.map((doc) => ({ table: 'links' as const, doc })))
  return { requests, state: 'rejected' as const }
}

/** The answer to a decision that this person has made already; anybody else's is refused. */
const madeBefore = async ({ links }: Ports, asked: DwellingLink[], by: string): Promise<Output> => {
  const last = asked.filter(({ actions }) => actions.at(-1)?.by === by).at(-1)
  if (!last) throw new Refusal('already-decided')
  const target = last.movedTo ? await links.get(`${last.movedTo}:${last.person}`) : null
  const state = target?.state === 'approved' ? 'approved' : target ? 'pending' : 'rejected'
  return { state, dwellingCode: last.movedTo ?? null, released: 0 }
}

/**
 * 决定地址补录 (R14): the dwelling, the requests and the links that take their place are one write, and those who asked are told in
 * it; declarations that waited follow with their first filing day, now or by the next timer. Sent twice, it answers alike.
 */
export const decideMissingDwelling =
  (ports: Ports): UseCase<'review.decideMissingDwelling'> =>
  async (input, { person: by }) => {
    const asked = await askersOf(ports, input.requestId)
    const waiting = asked.filter(isWaiting)
    if (waiting.length === 0) return madeBefore(ports, asked, by)
    if (versionOf(ports, waiting) !== input.version) throw new Refusal('conflict')
    for (const { person } of waiting) await refuseOwn(ports, person, by, '不能办理自己或自己单位的申请，请由同事办理。')
    if (input.verified && waiting.length > 1)
      throw badInput({ verified: '有几个人申请同一处房屋，请逐个在“房屋关联”里核实' })
    const deciding: Deciding = { ports, by, at: ports.now().toISOString() }
    const { dwellingCode } = input
    const { requests, state } =
      dwellingCode === null
        ? await refuse(deciding, input.reason, waiting)
        : await record(deciding, { ...input, dwellingCode }, waiting)
    let released = 0
    for (const link of requests) released += await release(ports, { ...link, version: link.version + 1 })
    return { state, dwellingCode: requests[0]?.movedTo ?? null, released }
  }
