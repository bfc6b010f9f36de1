import { type InputOf, type OutputOf } from '@shared/contract'
import { type Values } from '@/form/steps'
import { blank, inputOf, withKnown } from '../apply/values'
import { adultsIn, childrenIn, membersOf } from './members'

type Eligibility = OutputOf<'permit.checkEligibility'>

/** What the form holds: an application's own answers; `members` is what `members.ts` writes; `self`: 本人也一起办. */
export const familyBlank = { ...blank, members: '', self: '' }
export type FamilyName = keyof typeof familyBlank
export type FamilyValues = Values<FamilyName>

/** Who has a permit, or a case under way, files for the others alone. */
export const mayFileOwn = ({ permit, open }: Eligibility): boolean =>
  open === null && (permit.state === 'none' || permit.state === 'cancelled')

export const familyWithKnown = (draft: FamilyValues, eligibility: Eligibility): FamilyValues => ({
  ...draft,
  ...withKnown(draft, eligibility),
  members: draft.members,
  self: mayFileOwn(eligibility) ? draft.self || 'yes' : 'no',
})

/** The contract's input of what was filled; sending it is the declaration that it is true. */
export const familyInput = (values: FamilyValues): InputOf<'permit.startFamily'> => {
  const { route, photoNumber, acceptancePoint, phone, collection } = inputOf({ ...values, relatives: '' })
  const members = membersOf(values.members)
  return {
    acceptancePoint,
    phone,
    collection,
    own: values.self === 'yes' ? { route, photoNumber } : null,
    children: childrenIn(members),
    adults: adultsIn(members),
    declared: true,
  }
}
