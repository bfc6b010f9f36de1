import { type InputOf, type OutputOf } from '@shared/contract'
import { type Route } from '@shared/model/decision'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'

/** What the form holds. `method` is `self` or `agent`. */
export const blank = {
  phone: '',
  photoNumber: '',
  acceptancePoint: '',
  method: '',
  agentName: '',
  agentIdNumber: '',
  ...unsent,
}
export type Name = keyof typeof blank
export type Applying = Values<Name>

type Known = OutputOf<'permit.checkEligibility'>['prefill']

/** What is asked: only what neither the draft nor the registers know. The applicant collects, unless they say otherwise. */
export const withKnown = (draft: Applying, known: Known): Applying => ({
  ...draft,
  phone: draft.phone || (known.phone ?? ''),
  photoNumber: draft.photoNumber || (known.photoNumber ?? ''),
  acceptancePoint: draft.acceptancePoint || (known.acceptancePoint ?? ''),
  method: draft.method || 'self',
})

export const phoneProblem = (text: string) => (/^1[3-9]\d{9}$/.test(text.trim()) ? null : '请填写 11 位手机号码')

export const photoNumberProblem = (text: string) =>
  /^[0-9A-Za-z]{10,40}$/.test(text.trim()) ? null : '数码照相图像号是 10–40 位数字和字母，在照相回执上'

export const agentNumberProblem = (number: string) => {
  const { problem } = idNumber({ idType: '111', number })
  return problem && idNumberHints[problem]
}

/** The contract's input of what was filled. */
export const inputOf = (values: Applying, route: Route): InputOf<'permit.apply'> => ({
  route,
  acceptancePoint: values.acceptancePoint,
  photoNumber: values.photoNumber.trim(),
  phone: values.phone.trim(),
  collection:
    values.method === 'agent'
      ? {
          method: 'agent',
          agentName: values.agentName.trim(),
          agentIdNumber: idNumber({ idType: '111', number: values.agentIdNumber }).normalised,
        }
      : { method: 'self' },
  relatives: [],
  declared: true,
})
