import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DataRefusalView } from '@shared/contract/data-refusal'
import { dataRefusalStateNames } from '@shared/text/data-refusals'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, dayOf, ListRow, longDate, nearDate, Tag } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { refusalStateTone, refusalText as text } from '@/text/data-refusals'

const linesOf = ({ moveInOn, reportedAt, due, declaredOn, answer }: DataRefusalView, now: string) => [
  `${text.movedIn(nearDate(moveInOn, now))}，${text.reported(nearDate(dayOf(reportedAt), now))}`,
  due && !declaredOn ? text.answerBy(nearDate(due, now)) : '',
  declaredOn ? text.declared(nearDate(declaredOn, now)) : '',
  answer ? text.answer(answer) : '',
]

/** 撤回 asks once more: the filing date is kept no longer. */
const WithdrawSheet = ({ dwelling, id, close }: { dwelling: string; id: string; close: (done: boolean) => void }) => {
  const { submit, refusal, forget } = useSubmit('registration.withdrawRefusal')
  const withdraw = async () => {
    if (await submit({ dwellingCode: dwelling, refusalId: id })) close(true)
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <ConfirmSheet
      id="withdraw-yes"
      title={text.withdrawAsk}
      detail={text.withdrawWhy}
      yes={text.withdrawYes}
      no={text.withdrawNo}
      send={withdraw}
      close={() => close(false)}
      refusal={refusal}
    />
  )
}

/** What was reported of this room, and where each stands. */
export const PastReports = ({ dwelling }: { dwelling: string }) => {
  const { data, now, reload } = useQuery('registration.listRefusals', { dwellingCode: dwelling })
  const [leaving, setLeaving] = useState<string | null>(null)
  if (!data || !now || data.refusals.length === 0) return null
  const closed = (done: boolean) => {
    setLeaving(null)
    if (done) void reload()
  }
  return (
    <>
      <Card title={text.past}>
        {data.refusals.map((one) => (
          <ListRow
            key={one.refusalId}
            title={one.name ?? text.nameless}
            aside={<Tag tone={refusalStateTone[one.state]}>{dataRefusalStateNames[one.state]}</Tag>}
          >
            <View className="stack">
              {linesOf(one, now)
                .filter(Boolean)
                .map((line) => (
                  <View key={line} className="muted digits">
                    {line}
                  </View>
                ))}
              {one.state === 'open' && !one.declaredOn ? (
                <Button
                  kind="ghost"
                  size="small"
                  label={`${text.withdraw}：${one.name ?? longDate(one.moveInOn)}`}
                  onTap={() => setLeaving(one.refusalId)}
                >
                  {text.withdraw}
                </Button>
              ) : null}
            </View>
          </ListRow>
        ))}
      </Card>
      {leaving ? <WithdrawSheet dwelling={dwelling} id={leaving} close={closed} /> : null}
    </>
  )
}
