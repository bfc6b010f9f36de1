import type { DwellingLink } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkView } from './link-view'
import { onlyTheirs } from './own-link'

/** What can be used stands first; within a state the newest does. */
const states: readonly DwellingLink['state'][] = ['approved', 'pending', 'rejected', 'ended']

/** Those of dwellings that are managed for their owners, with whom they are registered. */
const residentsOf = async ({ registrations }: Pick<Ports, 'registrations'>, managed: readonly DwellingLink[]) => {
  const found = await registrations.find(
    {
      declarant: { in: managed.map(declarantOf) },
      dwelling: { in: managed.map(({ dwelling }) => dwelling) },
      state: { in: ['active', 'awaitingLink'] },
    },
    { limit: 1000 },
  )
  return found.filter((one) =>
    managed.some((link) => link.dwelling === one.dwelling && declarantOf(link) === one.declarant),
  )
}

/** 我的房屋: every link of this declarant, with how many people are registered or wait there. */
export const listMyDwellings =
  ({ links, registrations }: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.listMyDwellings'> =>
  async (_, { holder }) => {
    const [mine, own] = await Promise.all([
      links.find(
        { person: holder.id, state: { in: ['pending', 'approved', 'rejected'] }, ...onlyTheirs(holder) },
        { order: [['askedAt', 'desc']], limit: 200 },
      ),
      registrations.find(
        { declarant: holder.id, state: { in: ['active', 'awaitingLink'] }, ...onlyTheirs(holder) },
        { limit: 1000 },
      ),
    ])
    const managed = mine.filter(({ actsFor, state }) => actsFor && state === 'approved')
    const residents = managed.length > 0 ? [...own, ...(await residentsOf({ registrations }, managed))] : own
    const count = (dwelling: string) => residents.filter((one) => one.dwelling === dwelling).length
    const byState = [...mine].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
    return { links: byState.map((link) => linkView(link, count(link.dwelling))) }
  }
