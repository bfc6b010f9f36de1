import { refusalsOf, refusalView } from '../../kernel/data-refusals'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownLink } from '../dwellings/own-link'

/** 一处房屋的报告, the newest first, each with where it stands. */
export const listRefusals =
  (ports: Pick<Ports, 'links'>): UseCase<'registration.listRefusals'> =>
  async ({ dwellingCode }, { holder }) => {
    const link = await ownLink(ports, dwellingCode, holder)
    const refusals = refusalsOf(link).map((one) => refusalView(link, one))
    return { address: link.address, refusals: refusals.reverse() }
  }
