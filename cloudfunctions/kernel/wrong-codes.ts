/** Wrong codes of papers and slips are counted by where they come from: nobody need sign in to check one. */
import { Refusal } from '@shared/refusal'
import type { Tries } from './documents'
import { Stale, type Ports } from './ports'
import type { Visitor } from './use-case'

/** Wrong codes from one place on one day. Our choice: guessing one of 10^16 has no chance, and typing has. */
const wrongPerDay = 60

/** `before` is one round trip; `count` another, after it. */
export const wrongCodes = (
  { tries, people, today }: Pick<Ports, 'tries' | 'people' | 'today'>,
  { openId, clientIp }: Visitor,
) => {
  const id = people.hash(`checker\0${openId ?? clientIp ?? 'unknown'}`)
  return {
    before: () => tries.get(id),
    /** Throws `quota` after too many. */
    refuseTooMany: (before: Tries | null) => {
      if (before?.on === today() && before.times >= wrongPerDay) throw new Refusal('quota')
    },
    count: async (before: Tries | null) => {
      const on = today()
      if (before) await tries.replace({ ...before, on, times: before.on === on ? before.times + 1 : 1 })
      else if ((await tries.insert({ _id: id, version: 0, on, times: 1 })) === 'exists') throw new Stale('tries')
    },
  }
}
