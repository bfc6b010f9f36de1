import { pointName } from '@shared/codes/acceptance-points'
import { enabledDistricts, streetName } from '@shared/codes/streets'
import { type OutputOf } from '@shared/contract'
import { type Day } from '@shared/model/day'
import { type DeliveryMethod, deliveryMethods } from '@shared/rules/delivery'
import { photoMaxAgeMonths } from '@shared/rules/photo'
import { maskIdNumber, maskPhone } from '@shared/text/greeting'
import { routeNames } from '@shared/text/routes'
import { type Field, type Step } from '@/form'
import { knownFrom } from '@/text/corrections'
import { PointField } from './point-field'
import { relativesOf, relativesProblem, relativeText } from '@/form/relatives'
import { RelativesField } from '@/form/relatives-field'
import { RouteField } from './route-field'
import {
  agentNumberProblem,
  type Applying,
  knownValues,
  type Name,
  phoneProblem,
  photoNumberProblem,
  routeIn,
} from './values'

type Eligibility = OutputOf<'permit.checkEligibility'>
type Sourced = keyof Eligibility['prefill']['sources']

const byAgent = ({ method }: Applying) => method === 'agent'
const byCourier = ({ method }: Applying) => method === 'courier'

const methods: Record<DeliveryMethod, { label: string; detail: string }> = {
  self: { label: '本人到受理点领', detail: '带身份证和回执编号' },
  agent: { label: '请人代领', detail: '现在写明是谁，领证时带两人的身份证' },
  courier: { label: '同城快递', detail: '送到本市的地址，邮费自理' },
}

/** Every street of the city: a parcel may go to another district than the acceptance point's. */
export const streetOptions = enabledDistricts.flatMap(({ streets }) =>
  streets.map(({ code }) => ({ value: code, label: streetName(code) })),
)

/** Says where an answer was found, as long as it is the one that was found. */
const sourced = ({ prefill }: Eligibility) => {
  const known = knownValues(prefill)
  return (field: Sourced, names: readonly Name[], values: Applying): string => {
    const found = prefill.sources[field]
    const same = names.every((name) => values[name] === known[name])
    return found && same ? `（${knownFrom[found.source].name}）` : ''
  }
}

export const phoneStep = (eligibility: Eligibility): Step<Name> => ({
  id: 'phone',
  title: '怎么联系您？',
  group: '您的信息',
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
      shown: (values) => `${maskPhone(values.phone.trim())}${sourced(eligibility)('phone', ['phone'], values)}`,
    },
  ],
})

export const photoStep = (eligibility: Eligibility, day: Day): Step<Name> => ({
  id: 'photo',
  title: '证件照片',
  lead: `到照相馆拍证件照，回执上有一个图像号。${photoMaxAgeMonths.on(day)} 个月内拍的都能用。`,
  group: '您的信息',
  fields: [
    {
      kind: 'text',
      name: 'photoNumber',
      label: '图像号',
      hint: '照相回执上的 10–40 位数字和字母',
      maxLength: 40,
      check: photoNumberProblem,
      shown: (values) => `${values.photoNumber}${sourced(eligibility)('photoNumber', ['photoNumber'], values)}`,
    },
  ],
})

const relativesStep = (eligibility: Eligibility): Step<Name> => ({
  id: 'relatives',
  title: '有亲属和您同住吗？',
  lead: '和您住在一起的父母、配偶、子女等。没有，或者不想填，直接点“下一步”。',
  group: '您的信息',
  fields: [
    {
      kind: 'custom',
      name: 'relatives',
      label: '同住亲属',
      optional: true,
      check: relativesProblem,
      shown: (values) => {
        const { list } = relativesOf(values.relatives)
        if (list.length === 0) return '没有填（选填）'
        return `${list.map(relativeText).join('；')}${sourced(eligibility)('relatives', ['relatives'], values)}`
      },
      render: (props) => <RelativesField {...props} />,
    },
  ],
})

const pointField = (eligibility: Eligibility, day: Day): Field<Name> => ({
  kind: 'custom',
  name: 'acceptancePoint',
  label: '受理点',
  shown: (values) => {
    const isNear = sourced(eligibility)('acceptancePoint', ['acceptancePoint'], values)
    return `${pointName(values.acceptancePoint)}${isNear && '（离登记的住处近）'}`
  },
  render: (props) => <PointField {...props} home={eligibility.prefill.street} day={day} />,
})

/** 怎么领证, where the acceptance point is settled. */
export const methodStep = (day: Day): Step<Name> => ({
  id: 'collection',
  title: '怎么领证？',
  group: '领证',
  fields: [
    {
      kind: 'choice',
      name: 'method',
      label: '怎么领证',
      path: 'collection.method',
      options: deliveryMethods('online', day).map((method) => ({ value: method, ...methods[method] })),
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
    { kind: 'text', name: 'receiver', label: '收件人', path: 'collection.receiver', when: byCourier, maxLength: 50 },
    {
      kind: 'text',
      name: 'receiverPhone',
      label: '收件人手机',
      path: 'collection.receiverPhone',
      input: 'phone',
      when: byCourier,
      maxLength: 11,
      check: phoneProblem,
      shown: ({ receiverPhone }) => maskPhone(receiverPhone.trim()),
    },
    {
      kind: 'select',
      name: 'street',
      label: '收件地址的区和街道',
      hint: '只送本市',
      path: 'collection.street',
      when: byCourier,
      options: streetOptions,
    },
    {
      kind: 'text',
      name: 'address',
      label: '收件的详细地址',
      hint: '路、小区、楼栋、房号',
      path: 'collection.address',
      when: byCourier,
      maxLength: 200,
      rows: 2,
    },
  ],
})

export const collectionStep = (eligibility: Eligibility, day: Day): Step<Name> => ({
  id: 'collection',
  title: '在哪里办，怎么领证？',
  group: '受理点和领证',
  fields: [pointField(eligibility, day), ...methodStep(day).fields],
})

export const routeStep = (eligibility: Eligibility): Step<Name> => ({
  id: 'route',
  title: '按哪个条件申办？',
  group: '这次申请',
  fields: [
    {
      kind: 'custom',
      name: 'route',
      label: '申办条件',
      shown: (values) => routeNames[routeIn(values)],
      render: (props) => <RouteField {...props} routes={eligibility.routes} />,
    },
  ],
})

/** 申领, question by question (R59); what is known is not asked, only shown with where it was found. */
export const applySteps = (eligibility: Eligibility, day: Day): Step<Name>[] => [
  routeStep(eligibility),
  phoneStep(eligibility),
  photoStep(eligibility, day),
  relativesStep(eligibility),
  collectionStep(eligibility, day),
]
