import { accessState } from '@shared/rules/access'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { ownRequest, requestView } from './own-request'

/** 不同意, or 收回同意: holds from the next look of the department on. What is over stays as it is. */
export const refuseAccess =
  (ports: Ports): UseCase<'account.refuseAccess'> =>
  async ({ consentId }, caller) => {
    const consent = await ownRequest(ports, caller, consentId)
    const [today, at] = [ports.today(), ports.now().toISOString()]
    const state = accessState(consent, today)
    if (state !== 'asked' && state !== 'agreed') return { request: requestView(consent, today) }
    const said = state === 'asked' ? ('declined' as const) : ('withdrawn' as const)
    const refused = { ...consent, state: said, answeredAt: at }
    const noted = withNews(refused, { at, by: caller.person, what: said }, [])
    await ports.accessConsents.replace({ ...noted, tellAt: consent.tellAt })
    return { request: requestView(refused, today) }
  }
