import type { InputOf } from '@shared/contract'
import { evidenceLimits } from '@shared/model/evidence'
import { badInput } from '@shared/refusal'
import type { DwellingLink, EvidencePage } from '../../kernel/documents'
import { firstLookAt, forgetPages, partPath, partPaths, wholePath } from '../../kernel/evidence'
import { cleanJpeg } from '../../kernel/jpeg'
import { Stale, type Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { pendingLink } from './own-evidence'

type Input = InputOf<'registration.uploadEvidence'>
type UploadPorts = Pick<Ports, 'links' | 'evidence' | 'files' | 'people' | 'now'>

const again = '照片没有传完整，请重新拍'
const notAPhoto = '只能用照片（JPEG），请拍照或从相册里选一张'
const tooMany = `一处房屋最多 ${evidenceLimits.pages} 页，请只留看得清的`

/** The page begins: its document stands before its first byte is stored. */
const begun = async (ports: UploadPorts, link: DwellingLink, id: string, { kind, parts }: Input) => {
  const at = ports.now().toISOString()
  const others = await ports.evidence.count({ link: link._id, at: { gte: link.askedAt } })
  if (others >= evidenceLimits.pages) throw badInput({ data: tooMany })
  const page: EvidencePage = {
    _id: id,
    version: 0,
    link: link._id,
    kind,
    at,
    state: 'arriving',
    parts,
    got: [],
    lookAt: firstLookAt({ at }),
  }
  if ((await ports.evidence.insert(page)) === 'exists') throw new Stale('evidence')
  return { ...page, version: 1 }
}

/** The picture of all parts, stripped of whatever is not the picture. What is none is not kept. */
const put = async (ports: UploadPorts, page: EvidencePage, last: { part: number; bytes: Uint8Array }) => {
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

const view = ({ _id, kind, at, state }: EvidencePage) =>
  state === 'whole' ? { pageId: _id, kind, at, sent: false } : null

/**
 * 上传一页 in parts, each sealed as it comes. With the last one the page is put together, checked (JPEG, nothing but the picture)
 * and kept under one path; the parts go. Sent again, a part changes nothing.
 */
export const uploadEvidence =
  (ports: UploadPorts): UseCase<'registration.uploadEvidence'> =>
  async (input, { holder }) => {
    const { part, parts } = input
    const { evidence, files, people } = ports
    const bytes = Buffer.from(input.data, 'base64')
    if (part >= parts || bytes.length > evidenceLimits.partBytes) throw badInput({ data: again })
    const link = await pendingLink(ports, input.dwellingCode, holder)
    const id = people.hash(`evidence\0${link._id}\0${link.askedAt}\0${input.uploadId}`)
    const page = (await evidence.get(id)) ?? (await begun(ports, link, id, input))
    if (page.state === 'whole') return { page: view(page) }
    if (page.parts !== parts || page.kind !== input.kind) throw badInput({ data: again })
    const got = [...new Set([...page.got, part])]
    if (got.length < parts) {
      await files.put(partPath(id, part), bytes)
      await evidence.replace({ ...page, got })
      return { page: null }
    }
    await put(ports, page, { part, bytes })
    const whole: EvidencePage = { ...page, state: 'whole', got }
    await evidence.replace(whole)
    if (parts > 1) await files.remove(partPaths(page))
    return { page: view(whole) }
  }
