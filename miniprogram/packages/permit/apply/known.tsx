import { type OutputOf } from '@shared/contract'
import { feeFen } from '@shared/rules/fees'
import { AnswerList, Card, dayOf, longDate, Notice } from '@/components'
import { routeTitle } from '@/text/routes'
import { waitsForObjection } from '@/text/waiting'
import { headlineOf, routeOf } from '../answer'

type Eligibility = OutputOf<'permit.checkEligibility'>

/** What is known already, and where from; what would come of it now. */
export const Known = ({ eligibility, now }: { eligibility: Eligibility; now: string }) => {
  const { decision, prefill } = eligibility
  const { outcome } = decision
  return (
    <>
      {outcome === 'refused' ? (
        <Notice tone="warn" title="按现在查到的数据，会不通过">
          {decision.earliest ? `最早 ${longDate(decision.earliest)} 可以通过，` : ''}
          {headlineOf(eligibility, now).under}。现在提交会给您书面理由，不影响以后再申请。
        </Notice>
      ) : null}
      {outcome === 'referred' ? (
        <Notice tone="warn" title={headlineOf(eligibility, now).headline}>
          {waitsForObjection(decision)
            ? '可以先提交，异议核实后自动办结并通知您。'
            : '可以先提交，查到后自动办结并通知您。'}
        </Notice>
      ) : null}
      <AnswerList
        title="系统已查到，不用您填"
        answers={[
          { label: '申领条件', value: routeTitle[routeOf(decision)] },
          ...(prefill.address ? [{ label: '登记住址', value: `${prefill.address}（居住登记）` }] : []),
          ...(prefill.photoNumber && prefill.photoTakenOn
            ? [{ label: '证件照片', value: `${longDate(prefill.photoTakenOn)}拍摄（照片库）` }]
            : []),
        ]}
      />
      {eligibility.permit.state === 'cancelled' ? (
        <Card>
          {`您的居住证已注销，这次是重新申领：条件按首次申领重新核对，领证时需交工本费 ${feeFen('reapplication', dayOf(now)) / 100} 元。`}
        </Card>
      ) : null}
    </>
  )
}
