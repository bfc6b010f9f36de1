import { Refusal } from '@shared/refusal'
import { evidenceOf, forgetPages } from '../../kernel/evidence'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { pendingLink } from './own-evidence'

/** 删除一页 that was not handed in. One that is gone already is gone. */
export const dropEvidence =
  (ports: Pick<Ports, 'links' | 'evidence' | 'files'>): UseCase<'registration.dropEvidence'> =>
  async ({ dwellingCode, pageId }, { holder }) => {
    const link = await pendingLink(ports, dwellingCode, holder)
    const page = await ports.evidence.get(pageId)
    if (page?.link !== link._id || page.state !== 'whole') return {}
    if (evidenceOf(link).pages.some(({ id }) => id === pageId))
      throw new Refusal('already-decided', { detail: '这一页已经提交，审核结束后自动删除。' })
    await forgetPages(ports, [page])
    return {}
  }
