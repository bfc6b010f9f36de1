import type { Task } from '@shared/contract/review'
import { isProvisional } from '@shared/rules/missing-dwelling'
import { maskName } from '@shared/text/greeting'
import { dayBillCount, dayBillTitle } from '@shared/text/fees'
import type { DayBill, DwellingLink, Registration } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { refusalsOf } from '../kernel/data-refusals'
import { changesOf } from '../kernel/registration-changes'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { permitTasks } from './permit-tasks'
import { waitingCheckIns } from './waiting-check-ins'

const shown = 50

const linkTask = (link: DwellingLink): Task => ({
  kind: 'link',
  id: link._id,
  address: link.address,
  declarantType: link.declarantType,
  maskedApplicant: linkHolderName(link),
  askedAt: link.askedAt,
  due: link.due,
})

/** One task a link; those who ask for the same dwelling to be recorded are one. */
const linkTasks = (links: readonly DwellingLink[]): Task[] => {
  const tasks = links.map((link) => ({ ...linkTask(link), key: link.dwelling }))
  const first = (one: (typeof tasks)[number], i: number) => tasks.findIndex(({ key }) => key === one.key) === i
  return tasks
    .filter((one, i) => !isProvisional(one.key) || first(one, i))
    .map(({ key, ...task }) => (isProvisional(key) ? { ...task, kind: 'missingDwelling', id: key } : task))
}

const objectionTasks = (doc: Registration): Task[] =>
  changesOf(doc).flatMap(({ id, objection }) =>
    objection?.state === 'open'
      ? {
          kind: 'objection' as const,
          id: `${doc._id}:${id}`,
          address: doc.address,
          declarantType: doc.declarantType,
          maskedApplicant: maskName(doc.personal.name),
          askedAt: objection.at,
          due: objection.due,
        }
      : [],
  )

const refusalTasks = (link: DwellingLink): Task[] =>
  refusalsOf(link).flatMap(({ id, state, at, due }) =>
    state === 'open'
      ? {
          kind: 'refusal' as const,
          id: `${link._id}:${id}`,
          address: link.address,
          declarantType: link.declarantType,
          maskedApplicant: linkHolderName(link),
          askedAt: at,
          due,
        }
      : [],
  )

const billTasks = (bills: readonly DayBill[]): Task[] =>
  bills.map(({ _id, openAt, readAt, differences }) => ({
    kind: 'dayBill',
    id: _id,
    address: dayBillTitle(_id),
    declarantType: null,
    maskedApplicant: dayBillCount(differences.length),
    askedAt: openAt ?? readAt,
    due: null,
  }))

const older = (a: Task, b: Task) => (a.askedAt < b.askedAt ? -1 : 1)

/** 待办：what waits for staff, oldest first. */
export const queue =
  (ports: Pick<Ports, 'links' | 'registrations' | 'permits' | 'dayBills' | 'today'>): UseCase<'review.queue'> =>
  async () => {
    const { links, registrations, today } = ports
    const oldest = { order: [['askedAt', 'asc']] as ['askedAt', 'asc'][], limit: shown + 1 }
    const oldestObjection = { order: [['objectedAt', 'asc']] as ['objectedAt', 'asc'][], limit: shown + 1 }
    const oldestRefusal = { order: [['refusedAt', 'asc']] as ['refusedAt', 'asc'][], limit: shown + 1 }
    const waiting = await Promise.all([
      links.find({ state: 'pending' }, oldest).then(linkTasks),
      waitingCheckIns({ registrations, today }, shown + 1),
      registrations.find({ objectedAt: { gt: '' } }, oldestObjection).then((found) => found.flatMap(objectionTasks)),
      links.find({ refusedAt: { gt: '' } }, oldestRefusal).then((found) => found.flatMap(refusalTasks)),
      permitTasks(ports, shown + 1),
      ports.dayBills.find({ openAt: { gt: '' } }, { order: [['openAt', 'asc']], limit: shown + 1 }).then(billTasks),
    ])
    const tasks = waiting.flat().sort(older)
    return { tasks: tasks.slice(0, shown), more: tasks.length > shown }
  }
