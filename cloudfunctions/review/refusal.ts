import { Refusal } from '@shared/refusal'
import { refusalsOf, refusalView } from '../kernel/data-refusals'
import type { DwellingLink, StoredDataRefusal } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

/** A report is named by its link and its own id. */
export const readRefusal = async (
  { links }: Pick<Ports, 'links'>,
  caseId: string,
): Promise<{ link: DwellingLink; refusal: StoredDataRefusal }> => {
  const at = caseId.lastIndexOf(':')
  const link = at > 0 ? await links.get(caseId.slice(0, at)) : null
  const refusal = link && refusalsOf(link).find(({ id }) => id === caseId.slice(at + 1))
  if (!link || !refusal) throw new Refusal('not-found')
  return { link, refusal }
}

/** 一件拒不提供信息的报告, with what a visit needs: where, who as far as known, and what was asked of them. */
export const refusal =
  (ports: Pick<Ports, 'links'>): UseCase<'review.refusal'> =>
  async ({ refusalId }) => {
    const { link, refusal: one } = await readRefusal(ports, refusalId)
    const { name, about, asked, moveInOn, reportedAt, due, answer, declaredOn, state } = refusalView(link, one)
    return {
      ...{ refusalId, version: link.version, state, name, about, asked, moveInOn, reportedAt, due, answer, declaredOn },
      address: link.address,
      dwellingCode: link.dwelling,
      declarantType: link.declarantType,
      maskedDeclarant: linkHolderName(link),
    }
  }
