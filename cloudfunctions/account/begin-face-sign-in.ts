import { normalName } from '@shared/model/name'
import { badInput } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { beginFaceCheck } from './face-check'

/** 居民身份证: the only document that the face vendors can check. */
const residentIdCard = '111'

/** 人脸登录第一步。 */
export const beginFaceSignIn =
  (ports: Ports): UseCase<'account.beginFaceSignIn'> =>
  async ({ name, idNumber: number, returnTo }, visitor) => {
    const checked = idNumber({ idType: residentIdCard, number })
    if (checked.problem) throw badInput({ idNumber: idNumberHints[checked.problem] })
    const personal = {
      name: normalName(name),
      idType: residentIdCard,
      idNumber: checked.normalised,
      sex: checked.sex,
      phone: null,
    }
    const person = ports.people.keyOf(residentIdCard, checked.normalised)
    return beginFaceCheck(ports)({ kind: 'face', person, session: null, returnTo, personal }, visitor)
  }
