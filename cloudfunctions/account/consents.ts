import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { consentView, withoutFace } from './consent'

/** What was agreed to, and when. */
export const consents =
  ({ accounts }: Pick<Ports, 'accounts'>): UseCase<'account.consents'> =>
  async (_, { person }) => {
    const account = await accounts.get(person)
    if (!account) throw new Refusal('session-ended')
    return consentView(account)
  }

/** 撤回人脸同意 (个保法第十五条). The session stays: what the face has opened was rightly opened. */
export const withdrawFaceConsent =
  ({ accounts, now }: Pick<Ports, 'accounts' | 'now'>): UseCase<'account.withdrawFaceConsent'> =>
  async (_, { person }) => {
    const account = await accounts.get(person)
    if (!account) throw new Refusal('session-ended')
    const next = withoutFace(account, now().toISOString())
    if (next !== account) await accounts.replace(next)
    return consentView(next)
  }
