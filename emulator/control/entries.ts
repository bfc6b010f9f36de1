/** What all registers hold of one person, at a glance. */
import type { Providers } from '../providers'

/** `{ [register]: value, null where it knows nothing }` for a number. */
export const entriesOf = async ({ names, get }: Providers['registers'], idNumber: string) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await get(name, idNumber)] as const)))
