import type { IdentityDocument } from '@shared/rules/counter'
import type { PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'
import { withNews } from '../../../kernel/telling'
import { saveFile } from '../../file/permit-file'

/** Looks within this time are one: a page that is loaded again leaves no second trace. */
export const oneLookMs = 15 * 60_000

type Look = 'lookedUp' | 'revealed' | `identified:${IdentityDocument}`

/** Notes on the file that an officer looked, before anything is shown; `anew`: the file says more than before. The file as it
 * is then. */
export const noteLook = async (
  ports: Pick<Ports, 'permits' | 'now' | 'today'>,
  file: PermitFile,
  { by, what, anew = false }: { by: string; what: Look; anew?: boolean },
): Promise<PermitFile> => {
  const now = ports.now()
  const seen = file.actions.some(
    (one) => one.what === what && one.by === by && now.getTime() - new Date(one.at).getTime() < oneLookMs,
  )
  if (seen && !anew) return file
  const noted = { ...withNews(file, { at: now.toISOString(), by, what }, []), tellAt: file.tellAt }
  await saveFile(ports, noted)
  return { ...noted, version: noted.version + 1 }
}
