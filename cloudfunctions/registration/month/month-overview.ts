import { monthOf } from '@shared/model/day'
import { admits } from '@shared/model/sign-in'
import { isFiled } from '../../kernel/check-in'
import type { Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { managedFor } from '../dwellings/managed-for'
import { onlyTheirs } from '../dwellings/own-link'
import { everyStay } from './every-stay'
import { grouped } from './grouped'
import { byNeed, fits, forKeeper, isToDo, roomView } from './rooms'

const shown = 40
const most = 1000
/** Thousands of residents that are read in one go. */
const pages = 5

const byDwelling = <T extends Pick<Registration, 'dwelling'>>(docs: readonly T[]) =>
  grouped(docs, ({ dwelling }) => dwelling)

/**
 * 房屋一览 of this declarant: every room, who lives there and what is to be done by when. Five round trips with the session up
 * to a thousand residents, all at once but the session; one more for each further thousand.
 */
export const monthOverview =
  (ports: Pick<Ports, 'links' | 'registrations' | 'today'>): UseCase<'registration.monthOverview'> =>
  async ({ show, search, from }, { holder, session: { role } }) => {
    const { links, registrations } = ports
    const today = ports.today()
    const theirs = onlyTheirs(holder)
    const may = { declare: admits('declarant', role), link: admits('dwellingKeeper', role) }
    const [mine, living, waiting, objected] = await Promise.all([
      links.find(
        { person: holder.id, state: { in: ['approved', 'pending', 'rejected'] }, ...theirs },
        { order: [['askedAt', 'desc']], limit: most },
      ),
      everyStay(ports, { declarant: holder.id, state: { in: ['active', 'awaitingLink'] }, ...theirs }, pages),
      registrations.find({ confirmers: holder.id, state: 'awaitingConfirmation', ...theirs }, { limit: most }),
      registrations.find({ declarant: holder.id, objectedAt: { gt: '' }, ...theirs }, { limit: most }),
    ])
    const managed = await managedFor(ports, mine)
    const residents = byDwelling([...living.docs, ...managed])
    const filed = byDwelling(waiting.filter(isFiled))
    const objections = byDwelling([...objected, ...managed.filter(({ objectedAt }) => objectedAt)])
    const all = mine.map((link) => {
      const here = link.dwelling
      const view = roomView(
        {
          link,
          residents: link.state === 'rejected' ? [] : (residents.get(here) ?? []),
          filed: link.state === 'approved' ? (filed.get(here) ?? []) : [],
          objected: objections.get(here) ?? [],
          complete: living.complete,
        },
        today,
      )
      return may.declare ? view : forKeeper(view)
    })
    const sum = (count: (room: (typeof all)[number]) => number) => all.reduce((total, room) => total + count(room), 0)
    const found = all.filter((room) => fits(room, { show, search })).sort(byNeed)
    return {
      month: monthOf(today),
      may,
      totals: {
        rooms: all.length,
        residents: sum((room) => room.people),
        toDo: sum((room) => (isToDo(room) ? 1 : 0)),
        vacant: sum((room) => (room.vacant ? 1 : 0)),
        checkIns: sum((room) => room.checkIns?.count ?? 0),
        asked: sum((room) => room.residents.filter(({ asked }) => asked).length),
        unanswered: sum((room) => room.unanswered),
      },
      rooms: found.slice(from, from + shown),
      found: found.length,
      next: from + shown < found.length ? from + shown : null,
      complete: living.complete && mine.length < most && waiting.length < most,
    }
  }
