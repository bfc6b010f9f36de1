import { continuity } from '@shared/rules/continuity'
import { registrationFacts } from '../kernel/facts'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { registrationView } from './registration-view'

/** 我的居住登记 and the run of days that counts for a permit (R19). */
export const listMyRegistrations =
  ({ registrations, today }: Pick<Ports, 'registrations' | 'today'>): UseCase<'registration.listMyRegistrations'> =>
  async (_, { person }) => {
    const found = await registrations.find({ person }, { order: [['filedAt', 'desc']], limit: 100 })
    const { start, days, fullOn } = continuity({ today: today(), registrations: registrationFacts(found) })
    return {
      registrations: found.map(registrationView),
      continuity: start && fullOn ? { start, days, fullOn } : null,
    }
  }
