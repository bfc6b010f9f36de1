import { isFiled } from '../../kernel/check-in'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownView } from './check-in-view'

const shown = 20

/** 我填报的入住, for oneself and one's children: newest first. */
export const listMyCheckIns =
  ({ registrations, today }: Pick<Ports, 'registrations' | 'today'>): UseCase<'registration.listMyCheckIns'> =>
  async (_, { person }) => {
    const found = await registrations.find({ filedBy: person }, { order: [['filedAt', 'desc']], limit: shown })
    return { checkIns: found.filter(isFiled).map((doc) => ownView(doc, today())) }
  }
