import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'
import { ownLink } from '../dwellings/own-link'

/** 停用入住码: none of the dwelling's codes opens or sends anything any more. What was sent before stays. */
export const revokeCheckInCode =
  ({ checkInCodes, links }: Pick<Ports, 'checkInCodes' | 'links'>): UseCase<'registration.revokeCheckInCode'> =>
  async ({ dwellingCode }, { holder }) => {
    const [codes] = await Promise.all([
      checkInCodes.get(linkId(dwellingCode, holder.id)),
      ownLink({ links }, dwellingCode, holder),
    ])
    if (codes && codes.codes.length > 0)
      await checkInCodes.replace({ ...codes, codes: [], hashes: [], personal: { screen: null, print: null } })
    return {}
  }
