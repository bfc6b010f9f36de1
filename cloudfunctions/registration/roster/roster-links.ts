import { isInstant } from '@shared/rules/deadlines'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { onlyTheirs } from '../dwellings/own-link'

const page = 1000

/** Every open link of this declarant. One round trip for a thousand of them. */
export const openLinks = async ({ links }: Pick<Ports, 'links'>, holder: Holder): Promise<DwellingLink[]> => {
  const all: DwellingLink[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await links.find(
      {
        person: holder.id,
        state: { in: ['approved', 'pending'] },
        ...onlyTheirs(holder),
        ...(last ? { _id: { gt: last._id } } : {}),
      },
      { order: [['_id', 'asc']], limit: page },
    )
    all.push(...found)
    if (found.length < page) return all
  }
}

/** 即时申报: a roster is of people who stay, so only lodgings declare at once; lets by the day are declared one by one. */
export const isInstantRow = ({ declarantType }: Pick<DwellingLink, 'declarantType'>): boolean =>
  isInstant(declarantType === 'actualManager' ? 'lessor' : declarantType, false)
