import { useState } from 'react'
import { View } from '@tarojs/components'
import { type PermitView } from '@shared/contract/permit'
import { type SlipSheet } from '@shared/contract/slip'
import { slipValidDays, type SlipForm } from '@shared/rules/slip'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, ChoiceField, dayOf, Empty, ListRow, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { slipText } from '@/text/slip'

const text = slipText.issue

type Props = {
  /** The child for whom it is made; absent for oneself. */
  wardId?: string
  issued: (sheet: SlipSheet, at: string) => void
}

const Form = ({ wardId, child, now, issued }: Props & { child: string | null; now: string }) => {
  const [form, setForm] = useState<SlipForm>('full')
  const { submit, pending, refusal, forget } = useSubmit('slip.issue')
  const issue = async () => {
    const sheet = await submit({ form, wardId })
    if (sheet) issued(sheet, now)
  }
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <View>{child ? slipText.child.lead(child) : text.lead}</View>
          <ChoiceField name="form" label={text.form} value={form} onChange={setForm} options={text.forms} />
          <View className="muted">{text.about(slipValidDays.on(dayOf(now)))}</View>
        </View>
      </Card>
      <Refused refusal={refusal} />
      <Button onTap={issue} disabled={pending}>
        {text.does}
      </Button>
      <View className="muted">{child ? slipText.child.keeps : text.keeps}</View>
      <Card>
        <ListRow icon="file" title={text.mine} onTap={() => void go('slip/mine', { ward: wardId })} />
      </Card>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

/** Who has no valid permit is told so before anything is asked, and what leads to one. */
const Without = ({ state }: { state: Exclude<PermitView['state'], 'valid'> }) => {
  const { title, detail, action, page } = text.without[state]
  return (
    <Empty title={title} icon="card" action={<Button onTap={() => void go(page)}>{action}</Button>}>
      {detail}
    </Empty>
  )
}

/** 出具信息单: how the number is shown, what it is good for, and what the phone keeps. */
export const Issue = ({ issued }: Pick<Props, 'issued'>) => {
  const query = useQuery('permit.status', {})
  return (
    <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={3} />}>
      {({ permit: { state } }, now) =>
        state === 'valid' ? <Form child={null} now={now} issued={issued} /> : <Without state={state} />
      }
    </Loaded>
  )
}

/** The same for a child, whom it names. */
export const IssueForChild = ({ wardId, issued }: Props) => {
  const query = useQuery('slip.listMine', { wardId })
  return (
    <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={3} />}>
      {({ child }, now) => <Form wardId={wardId} child={child} now={now} issued={issued} />}
    </Loaded>
  )
}
