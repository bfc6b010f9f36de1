import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import type { Account, Session } from '../kernel/documents'
import type { Ports } from '../kernel/ports'

/** 居民身份证: the only document that the face check and 国家网络身份认证 know. */
export const residentIdCard = '111'

interface Holder {
  person: string
  personal: Account['personal']
}

/** Who a name and the number of a 居民身份证 stand for. Throws `bad-input`. */
export const cardHolder = ({ people }: Pick<Ports, 'people'>, name: string, number: string): Holder => {
  const checked = idNumber({ idType: residentIdCard, number })
  if (checked.problem) throw badInput({ idNumber: idNumberHints[checked.problem] })
  const { normalised, sex } = checked
  return {
    person: people.keyOf(residentIdCard, normalised),
    personal: { name: normalName(name), idType: residentIdCard, idNumber: normalised, sex, phone: null },
  }
}

/** Refuses where the session is of another document. */
export const requireIdCard = ({ personal }: Session): void => {
  if (personal.idType !== residentIdCard) throw new Refusal('face-not-for-document')
}
