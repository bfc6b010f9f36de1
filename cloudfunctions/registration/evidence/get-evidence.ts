import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownLink } from '../dwellings/own-link'
import { standingOf, wholePages } from './own-evidence'

/** 房屋材料: what is needed by when, and what is there. Of a decided link there is nothing any more. */
export const getEvidence =
  (ports: Pick<Ports, 'links' | 'evidence' | 'now'>): UseCase<'registration.getEvidence'> =>
  async ({ dwellingCode }, { holder }) => {
    const link = await ownLink(ports, dwellingCode, holder)
    return standingOf(link, link.state === 'pending' ? await wholePages(ports, link) : [])
  }
