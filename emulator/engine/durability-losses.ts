/** What must be found afterwards of what the clients of durability-load.ts were told. */
import { accounts, type Db, groups, type Ledger, opening } from './durability-load'

type Found = Record<string, unknown>

const everything = async (db: Db, collection: string): Promise<Found[]> => {
  const found: Found[] = []
  for (;;) {
    const { data } = await db.collection(collection).orderBy('_id', 'asc').skip(found.length).limit(1000).get()
    found.push(...(data as Found[]))
    if (data.length < 1000) return found
  }
}

const lostWrites = (found: Found[], { writes }: Ledger): string[] => {
  const versions = new Map(found.map(({ _id, version }) => [_id, Number(version)]))
  return [...writes].flatMap(([n, version]) => {
    const now = versions.get(n)
    if (version === null) return now === undefined ? [] : [`the removal of ${n}`]
    const removedMeanwhile = now === undefined && version === 1 && n % 5 === 0
    return removedMeanwhile || (now !== undefined && now >= version) ? [] : [`version ${version} of ${n}`]
  })
}

const lostNames = (found: Found[], { names }: Ledger): string[] => {
  const owners = new Map(found.map(({ _id, name }) => [name, _id]))
  const shared = found.length === owners.size ? [] : ['the uniqueness of names']
  return [...shared, ...[...names].filter(([name, owner]) => owners.get(name) !== owner).map(([name]) => name)]
}

const lostRounds = (found: Found[], { rounds }: Ledger): string[] =>
  groups.flatMap((group) => {
    const seen = new Set(found.filter((one) => one.group === group).map(({ round }) => Number(round)))
    const [round = -1] = seen
    const together = seen.size === 1 ? [] : [`the unity of group ${group}`]
    if (round < rounds.get(group)!) return [...together, `round ${rounds.get(group)} of group ${group}`]
    rounds.set(group, round)
    return together
  })

const lostMoney = (balances: Found[], transfers: Found[], ledger: Ledger): string[] => {
  const expected = new Map(accounts.map((id) => [id, opening]))
  for (const { from, to } of transfers) {
    expected.set(String(from), expected.get(String(from))! - 1)
    expected.set(String(to), expected.get(String(to))! + 1)
  }
  const keys = new Set(transfers.map(({ key }) => key))
  const wrong = balances.filter(({ _id, balance }) => expected.get(String(_id)) !== balance)
  const unfinished = transfers.filter(({ key }) => String(key).startsWith('never'))
  return [
    ...[...ledger.transfers].filter((key) => !keys.has(key)).map((key) => `transfer ${key}`),
    ...wrong.map(({ _id }) => `the balance of ${_id}`),
    ...unfinished.map(({ key }) => `the end of ${key}`),
  ]
}

/** What the database has lost of what it acknowledged, or torn apart of what belongs together. */
export const losses = async (db: Db, ledger: Ledger): Promise<string[]> => {
  const [writes, names, members, balances, transfers] = await Promise.all(
    ['writes', 'names', 'members', 'accounts', 'transfers'].map((name) => everything(db, name)),
  )
  return [
    ...lostWrites(writes!, ledger),
    ...lostNames(names!, ledger),
    ...lostRounds(members!, ledger),
    ...lostMoney(balances!, transfers!, ledger),
  ]
}
