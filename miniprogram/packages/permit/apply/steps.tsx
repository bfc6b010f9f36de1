import { streetName } from '@shared/codes/streets'
import { maskIdNumber, maskPhone } from '@shared/text/greeting'
import { type Step } from '@/form'
import { PointField } from './point-field'
import { agentNumberProblem, type Applying, type Name, phoneProblem, photoNumberProblem } from './values'

const byAgent = ({ method }: Applying) => method === 'agent'

/** 申领, question by question (R59); what is known is not asked, only shown. */
export const applySteps: Step<Name>[] = [
  {
    id: 'phone',
    title: '怎么联系您？',
    group: '联系',
    fields: [
      {
        kind: 'text',
        name: 'phone',
        label: '手机号码',
        hint: '办理结果和领证通知会发到这个号码',
        input: 'phone',
        autoComplete: 'tel',
        maxLength: 11,
        check: phoneProblem,
        shown: ({ phone }) => maskPhone(phone.trim()),
      },
    ],
  },
  {
    id: 'photo',
    title: '证件照片',
    lead: '到照相馆拍证件照，回执上有一个图像号。半年内拍的都能用。',
    group: '照片',
    fields: [
      {
        kind: 'text',
        name: 'photoNumber',
        label: '图像号',
        hint: '照相回执上的 10–40 位数字和字母',
        maxLength: 40,
        check: photoNumberProblem,
      },
    ],
  },
  {
    id: 'collection',
    title: '到哪里领证？',
    group: '领证',
    fields: [
      {
        kind: 'custom',
        name: 'acceptancePoint',
        label: '受理点',
        shown: ({ acceptancePoint }) => `${streetName(acceptancePoint)}受理点`,
        render: (props) => <PointField {...props} />,
      },
      {
        kind: 'choice',
        name: 'method',
        label: '谁来领',
        path: 'collection.method',
        options: [
          { value: 'self', label: '本人' },
          { value: 'agent', label: '请人代领' },
        ],
      },
      {
        kind: 'text',
        name: 'agentName',
        label: '代领人姓名',
        path: 'collection.agentName',
        when: byAgent,
        maxLength: 50,
      },
      {
        kind: 'text',
        name: 'agentIdNumber',
        label: '代领人身份证号码',
        path: 'collection.agentIdNumber',
        hint: '领证时要带您和代领人两人的身份证',
        input: 'idNumber',
        when: byAgent,
        maxLength: 30,
        check: agentNumberProblem,
        shown: ({ agentIdNumber }) => maskIdNumber(agentIdNumber.trim()),
      },
    ],
  },
]
