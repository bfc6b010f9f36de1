import { badInput } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { confirmSession } from './confirm-session'
import { redeem } from './counter-code'
import { openSession } from './open-session'

/** 受理点登录码登录: as strong as a face, since staff have seen the person and the document. */
export const signInWithCounterCode =
  (ports: Ports): UseCase<'account.signInWithCounterCode'> =>
  async ({ idType, idNumber: typed, code, bind, privacy }, visitor) => {
    const { problem, normalised: number, sex } = idNumber({ idType, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const person = ports.people.keyOf(idType, number)
    const { next, device, repeatOf } = await redeem(ports, { person, code, binds: bind }, visitor)
    const { name, counterPhone } = next.personal
    const opened = await openSession(ports)({
      person,
      way: 'counterCode',
      openId: openIdHash(ports, visitor.openId),
      known: { name, idType: next.personal.idType, idNumber: next.personal.idNumber, sex, phone: counterPhone },
      agreed: { privacy },
      also: [{ table: 'credentials', doc: next }],
      repeatOf,
    })
    return { ...opened, device }
  }

/** 用受理点登录码再次确认本人. */
export const stepUpWithCounterCode =
  (ports: Ports): UseCase<'account.stepUpWithCounterCode'> =>
  async ({ code, bind }, caller) => {
    const { person, session } = caller
    const { next, device, repeatOf } = await redeem(ports, { person, code, binds: bind }, caller)
    const at = repeatOf ?? ports.now().toISOString()
    const also = [{ table: 'credentials' as const, doc: next }]
    const phone = next.personal.counterPhone
    const me = await confirmSession(ports, { session: session._id, person, way: 'counterCode', at, phone, also })
    return { me, device }
  }
