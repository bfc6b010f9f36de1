import type { Task } from '@shared/contract/review'
import { maskName } from '@shared/text/greeting'
import type { DwellingLink } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { waitingCheckIns } from './waiting-check-ins'

const shown = 50

const linkTask = ({ _id, address, declarantType, personal, askedAt, due }: DwellingLink): Task => ({
  kind: 'link',
  id: _id,
  address,
  declarantType,
  maskedApplicant: maskName(personal.name),
  askedAt,
  due,
})

const older = (a: Task, b: Task) => (a.askedAt < b.askedAt ? -1 : 1)

/** 待办：what waits for staff, oldest first. */
export const queue =
  ({ links, ...ports }: Pick<Ports, 'links' | 'registrations' | 'today'>): UseCase<'review.queue'> =>
  async () => {
    const oldest = { order: [['askedAt', 'asc']] as ['askedAt', 'asc'][], limit: shown + 1 }
    const waiting = await Promise.all([
      links.find({ state: 'pending' }, oldest).then((found) => found.map(linkTask)),
      waitingCheckIns(ports, shown + 1),
    ])
    const tasks = waiting.flat().sort(older)
    return { tasks: tasks.slice(0, shown), more: tasks.length > shown }
  }
