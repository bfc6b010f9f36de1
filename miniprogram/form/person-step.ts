/** Somebody who is named with a number: the same questions wherever that is. */
import { nameOf } from '@shared/codes/code'
import { idTypes } from '@shared/codes/id-types'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber, maskPhone } from '@shared/text/greeting'
import { type Step, type Values } from './steps'

export const blankPerson = { idType: '111', idNumber: '', name: '', phone: '' }
type PersonName = keyof typeof blankPerson

/** The contract's person of what was filled. */
export const personOf = ({ idType, idNumber, name, phone }: Values<PersonName>) => ({
  idType,
  idNumber: idNumber.trim(),
  name: name.trim(),
  phone: phone.trim(),
})

const numberProblem = (number: string, { idType }: Values<PersonName>): string | null => {
  const { problem } = readIdNumber({ idType, number })
  return problem ? idNumberHints[problem] : null
}

/** 证件, 姓名, 手机. `at` is where they stand in the input (`administrator.`). */
export const personStep = <Name extends string>(
  { id, title, lead, group }: Pick<Step<Name>, 'id' | 'title' | 'lead' | 'group'>,
  at = '',
): Step<PersonName> => ({
  id,
  title,
  lead,
  group,
  fields: [
    {
      kind: 'select',
      name: 'idType',
      label: '证件种类',
      path: `${at}idType`,
      options: idTypes.map(({ code, name }) => ({ value: code, label: name })),
      shown: () => null,
    },
    {
      kind: 'text',
      name: 'idNumber',
      label: '证件号码',
      path: `${at}idNumber`,
      input: 'idNumber',
      maxLength: 30,
      check: numberProblem,
      shown: ({ idType, idNumber }) => `${nameOf(idTypes, idType)} ${maskIdNumber(idNumber.trim())}`,
    },
    { kind: 'text', name: 'name', label: '姓名', path: `${at}name`, hint: '与证件上一样', maxLength: 50 },
    {
      kind: 'text',
      name: 'phone',
      label: '手机号码',
      path: `${at}phone`,
      input: 'phone',
      maxLength: 11,
      hint: '本人的手机，通知会发到这里',
      check: (phone) => (/^1[3-9]\d{9}$/.test(phone) ? null : '请填写 11 位手机号码'),
      shown: ({ phone }) => maskPhone(phone.trim()),
    },
  ],
})
