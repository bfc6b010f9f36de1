import type { Registration } from '../../kernel/documents'
import type { Ports, Where } from '../../kernel/ports'

const page = 1000

/**
 * Every registration that fits, in the order of dwellings: one round trip for each thousand, of which at most `pages` are
 * asked for. `complete` is false where there are more; what is given then covers whole dwellings.
 */
export const everyStay = async (
  { registrations }: Pick<Ports, 'registrations'>,
  where: Where<Registration>,
  pages: number,
): Promise<{ docs: Registration[]; complete: boolean }> => {
  const docs: Registration[] = []
  let from = ''
  for (let asked = 1; ; asked += 1) {
    const found = await registrations.find(from ? [where, { dwelling: { gte: from } }] : where, {
      order: [['dwelling', 'asc']],
      limit: page,
    })
    const last = found.at(-1)?.dwelling ?? ''
    if (found.length < page) return { docs: [...docs, ...found], complete: true }
    docs.push(...found.filter(({ dwelling }) => dwelling !== last))
    if (asked === pages || last === from) return { docs, complete: false }
    from = last
  }
}
