import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkView } from './link-view'
import { managedFor } from './managed-for'
import { onlyTheirs } from './own-link'

/** What can be used stands first; within a state the newest does. */
const states: readonly DwellingLink['state'][] = ['approved', 'pending', 'rejected', 'ended']

/** 我的房屋: every link of this declarant, with how many people are registered or wait there. */
export const listMyDwellings =
  ({ links, registrations }: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.listMyDwellings'> =>
  async (_, { holder }) => {
    const [mine, own] = await Promise.all([
      links.find(
        { person: holder.id, state: { in: ['pending', 'approved', 'rejected'] }, ...onlyTheirs(holder) },
        { order: [['askedAt', 'desc']], limit: 1000 },
      ),
      registrations.find(
        { declarant: holder.id, state: { in: ['active', 'awaitingLink'] }, ...onlyTheirs(holder) },
        { limit: 1000 },
      ),
    ])
    const residents = [...own, ...(await managedFor({ registrations }, mine))]
    const count = (dwelling: string) => residents.filter((one) => one.dwelling === dwelling).length
    const byState = [...mine].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
    return { links: byState.map((link) => linkView(link, count(link.dwelling))) }
  }
