/** A photographed page as it comes from a phone: in parts, each sealed as it comes, then one checked picture. */
import { evidenceLimits } from '@shared/model/evidence'
import { badInput } from '@shared/refusal'
import type { EvidencePage } from './documents'
import { firstLookAt, forgetPages, partPath, partPaths, wholePath } from './evidence'
import { cleanJpeg } from './jpeg'
import { Stale, type Ports } from './ports'

type PagePorts = Pick<Ports, 'evidence' | 'files' | 'now'>
type PagePart = { part: number; parts: number; data: string }

const again = '照片没有传完整，请重新拍'
const notAPhoto = '只能用照片（JPEG），请拍照或从相册里选一张'

/** The bytes of a part. Throws `bad-input` where they cannot be one. */
export const bytesOf = ({ part, parts, data }: PagePart): Uint8Array => {
  const bytes = Buffer.from(data, 'base64')
  if (part >= parts || bytes.length > evidenceLimits.partBytes) throw badInput({ data: again })
  return bytes
}

/** The page begins: its document stands before its first byte is stored. */
export const beginPage = async (
  { evidence, now }: PagePorts,
  { _id, link, kind, parts }: Pick<EvidencePage, '_id' | 'link' | 'kind' | 'parts'>,
): Promise<EvidencePage> => {
  const at = now().toISOString()
  const page: EvidencePage = {
    ...{ _id, version: 0, link, kind, at, state: 'arriving', parts, got: [] },
    lookAt: firstLookAt({ at }),
  }
  if ((await evidence.insert(page)) === 'exists') throw new Stale('evidence')
  return { ...page, version: 1 }
}

/** The picture of all parts, stripped of whatever is not the picture. What is none is not kept. */
const put = async (ports: PagePorts, page: EvidencePage, last: { part: number; bytes: Uint8Array }) => {
  const { files } = ports
  const parts = await Promise.all(
    partPaths(page).map((path, part) => (part === last.part ? last.bytes : files.get(path))),
  )
  const picture = parts.includes(null) ? null : cleanJpeg(Buffer.concat(parts.flatMap((bytes) => bytes ?? [])))
  if (!picture) {
    await forgetPages(ports, [page])
    throw badInput({ data: parts.includes(null) ? again : notAPhoto })
  }
  await files.put(wholePath(page._id), picture)
}

/** `page` with one part more: whole with the last. Sent again, a part changes nothing. Throws `bad-input`. */
export const withPart = async (
  ports: PagePorts,
  page: EvidencePage,
  { part, parts, bytes }: { part: number; parts: number; bytes: Uint8Array },
): Promise<EvidencePage> => {
  if (page.state === 'whole') return page
  if (page.parts !== parts) throw badInput({ data: again })
  const { evidence, files } = ports
  const got = [...new Set([...page.got, part])]
  if (got.length < parts) {
    await files.put(partPath(page._id, part), bytes)
    await evidence.replace({ ...page, got })
    return { ...page, got }
  }
  await put(ports, page, { part, bytes })
  const whole: EvidencePage = { ...page, state: 'whole', got }
  await evidence.replace(whole)
  if (parts > 1) await files.remove(partPaths(page))
  return whole
}
