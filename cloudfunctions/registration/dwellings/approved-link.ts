import { Refusal } from '@shared/refusal'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { ownLink } from './own-link'

/** The declarant's own link, which must be approved: while it is under review nobody can be invited or confirmed (R13). */
export const approvedLink = async (
  ports: Pick<Ports, 'links'>,
  dwellingCode: string,
  holder: Holder,
): Promise<DwellingLink> => {
  const link = await ownLink(ports, dwellingCode, holder)
  if (link.state !== 'approved')
    throw new Refusal('not-your-dwelling', {
      detail: '这处房屋还在审核，通过后才能让住户扫码登记。现在可以用“添加住户”先申报。',
    })
  return link
}
