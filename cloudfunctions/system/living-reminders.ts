/** 每月核对的提醒: one SMS a month to a holder who has not answered for everybody. */
import { monthOf, type Month } from '@shared/model/day'
import { isAskedAbout, livingReminderDue } from '@shared/rules/still-living'
import type { DwellingLink } from '../kernel/documents'
import { declarantOf } from '../kernel/managing'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'

type ReminderPorts = Pick<Ports, 'links' | 'registrations' | 'now' | 'today'>

const most = 1000
const page = '/packages/registration/still-living/index'

/** Residents of these dwellings about whom the month asks and nothing was said. */
const unanswered = async ({ registrations, today }: ReminderPorts, mine: readonly DwellingLink[], month: Month) => {
  const found = await registrations.find(
    {
      declarant: { in: [...new Set(mine.map(declarantOf))] },
      dwelling: { in: mine.map(({ dwelling }) => dwelling) },
      state: 'active',
    },
    { limit: most },
  )
  const theirs = new Set(mine.map((link) => `${link.dwelling}:${declarantOf(link)}`))
  return found.filter(
    ({ dwelling, declarant, registeredOn, stillLiving }) =>
      theirs.has(`${dwelling}:${declarant}`) && isAskedAbout(registeredOn, today()) && !stillLiving?.[month],
  ).length
}

/**
 * Looks at one holder, for this month: the notice and its mark are one write on the first of the links, the other links are marked
 * after it. So whatever stops on the way, the month is told once.
 */
const look = async (ports: ReminderPorts, person: string, month: Month): Promise<boolean> => {
  const found = await ports.links.find({ person, state: 'approved' }, { limit: most })
  const mine = found.sort((a, b) => (a._id < b._id ? -1 : 1))
  const told = mine.some(({ remindedFor }) => remindedFor === month)
  const count = told ? 0 : await unanswered(ports, mine, month)
  for (const [i, link] of mine.entries()) {
    if (link.remindedFor === month) continue
    const next = { ...link, remindedFor: month }
    const notice = { kind: 'livingCheck' as const, to: person, params: [String(count)], page }
    const action = { at: ports.now().toISOString(), by: 'system', what: `livingCheck:${month}` }
    await ports.links.replace(i === 0 && count > 0 ? withNews(next, action, [notice]) : next)
  }
  return count > 0
}

/** Every holder whose month was not looked at yet, once its day has come; each tried once a run. */
export const livingReminders = async (
  ports: ReminderPorts,
  tried: (write: () => Promise<void>) => Promise<void>,
): Promise<number> => {
  const month = livingReminderDue(ports.today(), null)
  if (month === null) return 0
  const seen = new Set<string>()
  let reminded = 0
  const before = [{ remindedFor: null }, { remindedFor: { lt: monthOf(ports.today()) } }]
  for (const where of before) {
    for (;;) {
      const due = await ports.links.find({ state: 'approved', ...where }, { limit: most })
      const people = [...new Set(due.map(({ person }) => person))].filter((person) => !seen.has(person))
      if (people.length === 0) break
      for (const person of people) {
        seen.add(person)
        await tried(async () => {
          if (await look(ports, person, month)) reminded += 1
        })
      }
    }
  }
  return reminded
}
