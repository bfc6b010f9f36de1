/** Where a card goes and whom to tell: what an application and a replacement both ask. */
import { useState } from 'react'
import { View } from '@tarojs/components'
import { pointName } from '@shared/codes/acceptance-points'
import { type CounterFile } from '@shared/contract/permit-counter'
import { type Collection } from '@shared/contract/permit'
import { type RefusalError } from '@/api'
import { Button, Card, ChoiceField, TextField } from '@/components'
import { PointChoice } from '@/components/point-choice'
import { counterText as text } from '@/text/counter'

type Plan = {
  point: string
  method: 'self' | 'agent'
  agentName: string
  agentIdNumber: string
  hasPhone: 'yes' | 'no'
  phone: string
}

/** What is known beforehand: this desk, the holder in person, the number on file. */
export const planOf = ({ point, eligibility: { prefill } }: CounterFile): Plan => ({
  point: point ?? prefill.acceptancePoint ?? '',
  method: 'self',
  agentName: '',
  agentIdNumber: '',
  hasPhone: prefill.phone ? 'yes' : 'no',
  phone: prefill.phone ?? '',
})

export const planInput = ({ point, method, agentName, agentIdNumber, hasPhone, phone }: Plan) => {
  const collection: Collection = method === 'self' ? { method } : { method, agentName, agentIdNumber }
  return { acceptancePoint: point, collection, phone: hasPhone === 'yes' ? phone.trim() : null }
}

type Props = { signer: string; plan: Plan; change: (changes: Partial<Plan>) => void; refusal: RefusalError | null }

const Point = ({ plan, change, refusal }: Omit<Props, 'signer'>) => {
  const [open, setOpen] = useState(plan.point === '')
  if (open)
    return (
      <PointChoice
        value={plan.point}
        words={text.pointWords}
        error={refusal?.fields.acceptancePoint}
        onChange={(point) => change({ point })}
      />
    )
  return (
    <Card title={text.point}>
      <View className="row apart wrap">
        <View className="grow">{pointName(plan.point)}</View>
        <Button kind="ghost" size="small" label={`${text.otherPoint}受理点`} onTap={() => setOpen(true)}>
          {text.otherPoint}
        </Button>
      </View>
    </Card>
  )
}

const Collecting = ({ signer, plan, change, refusal }: Props) => (
  <>
    <ChoiceField
      name="collection.method"
      label={text.collection}
      value={plan.method}
      options={[
        { value: 'self', label: text.self(signer) },
        { value: 'agent', label: text.agent },
      ]}
      error={refusal?.fields['collection.method']}
      onChange={(method) => change({ method })}
    />
    {plan.method === 'agent' ? (
      <>
        <TextField
          name="collection.agentName"
          label={text.agentName}
          maxLength={50}
          value={plan.agentName}
          error={refusal?.fields['collection.agentName']}
          onChange={(agentName) => change({ agentName })}
        />
        <TextField
          name="collection.agentIdNumber"
          label={text.agentNumber}
          hint={text.agentDetail}
          kind="idNumber"
          maxLength={18}
          value={plan.agentIdNumber}
          error={refusal?.fields['collection.agentIdNumber']}
          onChange={(typed) => change({ agentIdNumber: typed.toUpperCase() })}
        />
      </>
    ) : null}
  </>
)

const Phone = ({ signer, plan, change, refusal }: Props) => (
  <>
    <ChoiceField
      name="hasPhone"
      label={text.phoneAsk(signer)}
      hint={plan.hasPhone === 'no' ? text.hasNoneDetail : undefined}
      value={plan.hasPhone}
      options={[
        { value: 'yes', label: text.hasPhone },
        { value: 'no', label: text.hasNone },
      ]}
      onChange={(hasPhone) => change({ hasPhone })}
    />
    {plan.hasPhone === 'yes' ? (
      <TextField
        name="phone"
        label={text.phoneNumber}
        kind="phone"
        maxLength={11}
        value={plan.phone}
        error={refusal?.fields.phone}
        onChange={(phone) => change({ phone })}
      />
    ) : null}
  </>
)

export const PlanFields = (props: Props) => (
  <>
    <Point {...props} />
    <Collecting {...props} />
    <Phone {...props} />
  </>
)
