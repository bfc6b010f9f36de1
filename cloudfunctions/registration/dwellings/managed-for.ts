import type { DwellingLink, Registration } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'

/**
 * Who lives in the dwellings that these links let their holder manage for somebody else, with whom they are registered. One
 * round trip, none where nothing is managed.
 */
export const managedFor = async (
  { registrations }: Pick<Ports, 'registrations'>,
  links: readonly DwellingLink[],
): Promise<Registration[]> => {
  const managed = links.filter(({ actsFor, state }) => actsFor && state === 'approved')
  if (managed.length === 0) return []
  const found = await registrations.find(
    {
      declarant: { in: [...new Set(managed.map(declarantOf))] },
      dwelling: { in: managed.map(({ dwelling }) => dwelling) },
      state: { in: ['active', 'awaitingLink'] },
    },
    { limit: 1000 },
  )
  const theirs = new Set(managed.map((link) => `${link.dwelling}:${declarantOf(link)}`))
  return found.filter(({ dwelling, declarant }) => theirs.has(`${dwelling}:${declarant}`))
}
