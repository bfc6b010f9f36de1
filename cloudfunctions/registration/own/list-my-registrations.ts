import { isContested } from '@shared/rules/objection'
import { runStanding } from '@shared/rules/run-standing'
import { registrationFacts } from '../../kernel/facts'
import type { Ports } from '../../kernel/ports'
import { changesOf, changeView, historyOf } from '../../kernel/registration-changes'
import type { UseCase } from '../../kernel/use-case'
import { registrationView } from '../declaring/registration-view'

/** 我的居住登记, what became of each, and the run of days that counts for a permit (R19). */
export const listMyRegistrations =
  ({ registrations, today }: Pick<Ports, 'registrations' | 'today'>): UseCase<'registration.listMyRegistrations'> =>
  async (_, { person }) => {
    const found = await registrations.find({ person }, { order: [['filedAt', 'desc']], limit: 100 })
    const standing = runStanding(registrationFacts(found), today())
    return {
      registrations: found.map((doc) => ({
        ...registrationView(doc),
        history: historyOf(doc),
        changes: changesOf(doc).map((change) => changeView(doc, change)),
      })),
      continuity:
        standing.state === 'running' ? { start: standing.start, days: standing.days, fullOn: standing.fullOn } : null,
      interrupted:
        standing.state === 'interrupted'
          ? {
              start: standing.start,
              days: standing.days,
              endedOn: standing.endedOn,
              registerBy: standing.registerBy,
            }
          : null,
      contested: found.some((doc) => isContested(changesOf(doc))),
    }
  }
