import type { AccessLook } from '@shared/contract/partner'
import { accessDelayDays } from '@shared/rules/access'
import type { Access, Action, PermitFile, Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { requestView } from './own-request'

const pageLength = 20
/** Looks of one instant (a batch) are told apart by their id. */
const spare = 100
const requestsShown = 50

/** What a look is sorted by, newest first: since when the person may see it, and its id. */
type Entry = { key: string; look: AccessLook }

const keyOf = (since: string, id: string) => `${since}|${id}`

const byDepartment = (access: Access, names: ReadonlyMap<string, string>): Entry => ({
  key: keyOf(access.shownFrom ?? access.at, access._id),
  look: {
    lookId: access._id,
    at: access.at,
    by: names.get(access.department) ?? access.department,
    purpose: access.purpose,
    way: access.way,
    outcome: access.outcome === 'match' ? 'match' : 'noMatch',
    told: access.told,
  },
})

const isLook = ({ what }: Action) => what === 'lookedUp' || what === 'revealed'

/** Looks that stand in a record of the house itself: an officer's at the permit, a declarant's at the number. */
const inRecord = (id: string, way: 'staff' | 'declarant', actions: readonly Action[]): Entry[] =>
  actions.filter(isLook).map(({ at }, i) => ({
    key: keyOf(at, `${id}:${i}`),
    look: { lookId: `${id}:${i}`, at, by: null, purpose: null, way, outcome: 'match', told: [] },
  }))

const ofRecords = (file: PermitFile | null, registrations: readonly Registration[], person: string): Entry[] => [
  ...inRecord('permit', 'staff', file?.actions ?? []),
  ...registrations.flatMap(({ _id, actions }) =>
    inRecord(
      _id,
      'declarant',
      actions.filter(({ by }) => by !== person),
    ),
  ),
]

const namesOf = async ({ departments }: Pick<Ports, 'departments'>, accesses: readonly Access[]) => {
  const codes = [...new Set(accesses.map(({ department }) => department))]
  const found = codes.length > 0 ? await departments.find({ _id: { in: codes } }, { limit: codes.length }) : []
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** 谁查过我. Six round trips with the session's. */
export const listAccessToMyData =
  (ports: Ports): UseCase<'account.listAccessToMyData'> =>
  async ({ after }, { person }) => {
    const now = ports.now().toISOString()
    const since = after?.split('|')[0] ?? now
    const upTo = since < now ? since : now
    const [accesses, consents, file, registrations] = await Promise.all([
      ports.accesses.find(
        { person, shownFrom: { lte: upTo } },
        { order: [['shownFrom', 'desc']], limit: pageLength + spare },
      ),
      ports.accessConsents.find({ person }, { order: [['askedAt', 'desc']], limit: requestsShown }),
      ports.permits.get(person),
      ports.registrations.find({ person }, { limit: 100 }),
    ])
    const names = await namesOf(ports, accesses)
    const entries = [...accesses.map((one) => byDepartment(one, names)), ...ofRecords(file, registrations, person)]
      .filter(({ key }) => after === null || key < after)
      .sort((a, b) => (a.key < b.key ? 1 : -1))
    const today = ports.today()
    return {
      looks: entries.slice(0, pageLength).map(({ key, look }) => ({ ...look, lookId: key })),
      more: entries.length > pageLength,
      requests: consents.map((one) => requestView(one, today)),
      delayDays: accessDelayDays.on(today),
    }
  }
