import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'

const filesAtOnce = 500

/** The files of these people; one round trip for every five hundred. */
export const filesOf = async (
  { permits }: Pick<Ports, 'permits'>,
  persons: readonly string[],
): Promise<Map<string, PermitFile>> => {
  const pages = Array.from({ length: Math.ceil(persons.length / filesAtOnce) }, (_, i) =>
    persons.slice(i * filesAtOnce, (i + 1) * filesAtOnce),
  )
  const found = await several(pages, pages.length, (page) =>
    permits.find({ _id: { in: page } }, { limit: page.length }),
  )
  return new Map(found.flat().map((file) => [file._id, file]))
}
