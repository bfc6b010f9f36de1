import { Refusal } from '@shared/refusal'
import { refusalsOf, refusalView, saidOf, withRefusal } from '../../kernel/data-refusals'
import type { StoredDataRefusal } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { ownLink } from '../dwellings/own-link'

/** 撤回报告: it keeps no filing date any more. Sent twice, it answers alike. */
export const withdrawRefusal =
  (ports: Pick<Ports, 'links' | 'now'>): UseCase<'registration.withdrawRefusal'> =>
  async ({ dwellingCode, refusalId }, { holder, person }) => {
    const link = await ownLink(ports, dwellingCode, holder)
    const found = refusalsOf(link).find(({ id }) => id === refusalId)
    if (!found) throw new Refusal('not-found')
    if (found.state === 'withdrawn') return { refusal: refusalView(link, found) }
    if (found.state !== 'open' || found.declared) throw new Refusal('already-decided')
    const at = ports.now().toISOString()
    const withdrawn: StoredDataRefusal = { ...found, state: 'withdrawn', decidedAt: at, decidedBy: person }
    const next = withNews(
      withRefusal(link, withdrawn, saidOf(link, refusalId)),
      { at, by: person, what: 'refusalWithdrawn' },
      [],
    )
    await ports.links.replace(next)
    return { refusal: refusalView(next, withdrawn) }
  }
