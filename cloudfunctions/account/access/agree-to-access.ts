import { Refusal } from '@shared/refusal'
import { accessAgreedUntil, accessState } from '@shared/rules/access'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { ownRequest, requestView } from './own-request'

/** 同意提供: this department, this purpose, this case, these fields, until a day. Sent twice, the first day stands. */
export const agreeToAccess =
  (ports: Ports): UseCase<'account.agreeToAccess'> =>
  async ({ consentId }, caller) => {
    const consent = await ownRequest(ports, caller, consentId)
    const [today, at] = [ports.today(), ports.now().toISOString()]
    const state = accessState(consent, today)
    if (state === 'agreed') return { request: requestView(consent, today) }
    if (state !== 'asked') throw new Refusal('already-decided', { detail: '这个请求已经答复过，或者已经过期。' })
    const agreed = { ...consent, state: 'agreed' as const, answeredAt: at, until: accessAgreedUntil(today) }
    const noted = withNews(agreed, { at, by: caller.person, what: 'agreed' }, [])
    await ports.accessConsents.replace({ ...noted, tellAt: consent.tellAt })
    return { request: requestView(agreed, today) }
  }
