import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { approvedLink } from '../dwellings/approved-link'
import { codeView } from './check-in-codes'
import { linkId } from '../dwellings/link-view'

/** 入住码 on paper of one's own dwelling, to be shown or printed again. */
export const listCheckInCodes =
  (ports: Pick<Ports, 'links' | 'checkInCodes' | 'publicUrl'>): UseCase<'registration.listCheckInCodes'> =>
  async ({ dwellingCode }, { holder }) => {
    const [link, codes] = await Promise.all([
      approvedLink(ports, dwellingCode, holder),
      ports.checkInCodes.get(linkId(dwellingCode, holder.id)),
    ])
    return { address: link.address, print: codes && codeView(ports, codes, 'print') }
  }
