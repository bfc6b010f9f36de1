import { maskName } from '@shared/text/greeting'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

const shown = 50

/** 待办：pending links, oldest first. */
export const queue =
  ({ links }: Pick<Ports, 'links'>): UseCase<'review.queue'> =>
  async () => {
    const found = await links.find({ state: 'pending' }, { order: [['askedAt', 'asc']], limit: shown + 1 })
    return {
      links: found.slice(0, shown).map(({ _id, address, declarantType, personal, askedAt, due }) => ({
        linkId: _id,
        address,
        declarantType,
        maskedApplicant: maskName(personal.name),
        askedAt,
        due,
      })),
      more: found.length > shown,
    }
  }
