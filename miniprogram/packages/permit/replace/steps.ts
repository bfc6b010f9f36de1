import { type OutputOf } from '@shared/contract'
import { replacementReasons } from '@shared/contract/fees'
import { type Day } from '@shared/model/day'
import { type ReplacementReason } from '@shared/rules/replacement'
import { type Step } from '@/form'
import { type Values } from '@/form/steps'
import { reasonText } from '@/text/fees'
import { applySteps } from '../apply/steps'
import { blank as applying, inputOf as applicationOf, type Name as ApplyName } from '../apply/values'

type Eligibility = OutputOf<'permit.checkEligibility'>

/** The answers of an application, and why a new card is wanted. */
export const blank = { ...applying, reason: '' }
export type Name = ApplyName | 'reason'
export type Replacing = Values<Name>

const isReason = (text: string): text is ReplacementReason => replacementReasons.some((reason) => reason === text)

export const reasonOf = ({ reason }: Pick<Replacing, 'reason'>): ReplacementReason =>
  isReason(reason) ? reason : 'lost'

/** What an application asks too. */
const shared = ['phone', 'collection']

const reasonStep: Step<Name> = {
  id: 'reason',
  title: '为什么要换新证？',
  lead: '证件有效期和每年签注的日期都不变。',
  group: '这次申请',
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: '原因',
      options: replacementReasons.map((value) => ({ value, ...reasonText[value] })),
      shown: (values) => `${reasonText[reasonOf(values)].label}（${reasonText[reasonOf(values)].detail}）`,
    },
  ],
}

/** 补领、换领, question by question: why, whom to tell, where the new card goes. */
export const replaceSteps = (eligibility: Eligibility, day: Day): Step<Name>[] => [
  reasonStep,
  ...applySteps(eligibility, day).filter(({ id }) => shared.includes(id)),
]

export const inputOf = (values: Replacing) => {
  const { acceptancePoint, phone, collection } = applicationOf(values)
  return { reason: reasonOf(values), acceptancePoint, phone, collection }
}
