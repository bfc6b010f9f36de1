import { type OutputOf } from '@shared/contract'
import { type Day } from '@shared/model/day'
import { type Step } from '@/form'
import { familyText as text } from '@/text/family'
import { collectionStep, phoneStep, photoStep, routeStep } from '../apply/steps'
import { membersOf, membersProblem, memberText } from './members'
import { MembersField } from './members-field'
import { type FamilyName, type FamilyValues, mayFileOwn } from './values'

type Eligibility = OutputOf<'permit.checkEligibility'>

const withSelf = ({ self }: FamilyValues) => self === 'yes'

const membersStep = (eligibility: Eligibility): Step<FamilyName> => ({
  id: 'members',
  title: text.who,
  lead: text.whoLead,
  group: '一起办的人',
  fields: [
    {
      kind: 'custom',
      name: 'members',
      label: '家人',
      missing: '请添加一起办的家人；只办自己的请用“申领”',
      check: membersProblem,
      shown: ({ members }) => membersOf(members).list.map(memberText).join('；'),
      render: (props) => <MembersField {...props} />,
    },
    {
      kind: 'choice',
      name: 'self',
      label: '您自己也办吗',
      when: () => mayFileOwn(eligibility),
      options: [
        { value: 'yes', label: '一起办' },
        { value: 'no', label: '只给家人办' },
      ],
    },
  ],
})

/** 一起申领: who; then an application's own questions, those of the applicant's own condition only where there is one. */
export const familySteps = (eligibility: Eligibility, day: Day): Step<FamilyName>[] => [
  membersStep(eligibility),
  { ...routeStep(eligibility), title: '您自己按哪个条件申办？', group: '您的申请', when: withSelf },
  { ...photoStep(eligibility, day), title: '您自己的证件照片', group: '您的申请', when: withSelf },
  { ...phoneStep(eligibility), group: '联系和领证' },
  { ...collectionStep(eligibility, day), group: '联系和领证' },
]
