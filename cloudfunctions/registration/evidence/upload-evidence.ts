import type { InputOf } from '@shared/contract'
import { evidenceLimits } from '@shared/model/evidence'
import { badInput } from '@shared/refusal'
import type { DwellingLink, EvidencePage } from '../../kernel/documents'
import { beginPage, bytesOf, withPart } from '../../kernel/page-upload'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { pendingLink } from './own-evidence'

type Input = InputOf<'registration.uploadEvidence'>
type UploadPorts = Pick<Ports, 'links' | 'evidence' | 'files' | 'people' | 'now'>

const tooMany = `一处房屋最多 ${evidenceLimits.pages} 页，请只留看得清的`

const begun = async (ports: UploadPorts, link: DwellingLink, id: string, { kind, parts }: Input) => {
  const others = await ports.evidence.count({ link: link._id, at: { gte: link.askedAt } })
  if (others >= evidenceLimits.pages) throw badInput({ data: tooMany })
  return beginPage(ports, { _id: id, link: link._id, kind, parts })
}

const view = ({ _id, at, state }: EvidencePage, kind: Input['kind']) =>
  state === 'whole' ? { pageId: _id, kind, at, sent: false } : null

/**
 * 上传一页 in parts, each sealed as it comes. With the last one the page is put together, checked (JPEG, nothing but the picture)
 * and kept under one path; the parts go. Sent again, a part changes nothing.
 */
export const uploadEvidence =
  (ports: UploadPorts): UseCase<'registration.uploadEvidence'> =>
  async (input, { holder }) => {
    const bytes = bytesOf(input)
    const link = await pendingLink(ports, input.dwellingCode, holder)
    const id = ports.people.hash(`evidence\0${link._id}\0${link.askedAt}\0${input.uploadId}`)
    const page = (await ports.evidence.get(id)) ?? (await begun(ports, link, id, input))
    if (page.state !== 'whole' && page.kind !== input.kind) throw badInput({ data: '照片没有传完整，请重新拍' })
    const kind = page.kind === 'courierIdentity' ? input.kind : page.kind
    return { page: view(await withPart(ports, page, { ...input, bytes }), kind) }
  }
