import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'
import { ownLink } from '../dwellings/own-link'
import { revokeCodes } from './check-in-codes'

/** 停用入住码: none of the dwelling's codes opens or sends anything any more. What was sent before stays. */
export const revokeCheckInCode =
  ({ checkInCodes, links }: Pick<Ports, 'checkInCodes' | 'links'>): UseCase<'registration.revokeCheckInCode'> =>
  async ({ dwellingCode }, { holder }) => {
    await ownLink({ links }, dwellingCode, holder)
    await revokeCodes({ checkInCodes }, linkId(dwellingCode, holder.id))
    return {}
  }
