import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AccessRequest } from '@shared/contract/partner'
import { accessConsentDays } from '@shared/rules/access'
import { accessFieldNames, purposeText } from '@shared/text/access'
import { useSubmit } from '@/api'
import { Button, Card, dayOf, daysLeft, Facts, ListRow, nearDate, Tag, type Tone } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Fold } from '@/components/fold'
import { YesOrNo } from '@/components/yes-or-no'
import { myAccessText as text } from '@/text/access'

const tones: Record<AccessRequest['state'], Tone> = {
  asked: 'warn',
  agreed: 'ok',
  declined: 'info',
  withdrawn: 'info',
  lapsed: 'info',
}

type RequestProps = { one: AccessRequest; now: string; said: (words: string) => Promise<unknown> }

const fieldsOf = ({ fields }: AccessRequest) => fields.map((field) => accessFieldNames[field]).join('、')

const About = ({ one, until }: { one: AccessRequest; until: string }) => (
  <Facts
    rows={[
      [text.fields, fieldsOf(one)],
      [text.why, purposeText[one.purpose].why],
      [text.caseNo, one.caseNo],
      [text.answerBy, until],
    ]}
  />
)

/** Which department asks to see what, for which case; yes or no, and no costs nothing. */
const Asked = ({ one, now, said }: RequestProps) => {
  const yes = useSubmit('account.agreeToAccess')
  const no = useSubmit('account.refuseAccess')
  const answer = async (way: typeof yes | typeof no, words: string) => {
    if (await way.submit({ consentId: one.consentId })) await said(words)
  }
  return (
    <Card title={text.asks(one.department)} aside={<Tag tone={tones[one.state]}>{text.states[one.state]}</Tag>}>
      <About one={one} until={`${nearDate(one.until, now)} · ${daysLeft(one.until, now)}`} />
      <View className="card-actions stack small">
        <View>{text.agreeHolds(accessConsentDays.on(dayOf(now)))}</View>
        <View>{text.refuseFree}</View>
      </View>
      <YesOrNo
        of={one.department}
        yes={{ words: text.agree, give: () => answer(yes, text.said.agree), by: yes }}
        no={{ words: text.refuse, give: () => answer(no, text.said.refuse), by: no }}
      />
    </Card>
  )
}

/** Asked once more, since it holds at once. */
const Withdraw = ({ one, said, close }: Omit<RequestProps, 'now'> & { close: () => void }) => {
  const { submit, refusal } = useSubmit('account.refuseAccess')
  const send = async () => {
    if (await submit({ consentId: one.consentId })) await said(text.said.withdraw)
  }
  return (
    <ConfirmSheet
      id="withdraw-yes"
      title={text.withdrawAsk(one.department)}
      detail={text.withdrawDetail}
      yes={text.withdraw}
      no={text.keep}
      {...{ refusal, send, close }}
    />
  )
}

const Agreed = ({ one, now, said }: RequestProps) => {
  const [asking, setAsking] = useState(false)
  return (
    <Card title={one.department} aside={<Tag tone="ok">{text.states.agreed}</Tag>}>
      <View>{`${fieldsOf(one)}，用来${purposeText[one.purpose].why}`}</View>
      <View className="muted digits">{`${one.caseNo} · ${text.agreedUntil(nearDate(one.until, now))}`}</View>
      <View className="card-actions">
        <Button kind="ghost" size="small" label={`${text.withdraw}：${one.department}`} onTap={() => setAsking(true)}>
          {text.withdraw}
        </Button>
      </View>
      {asking ? <Withdraw one={one} said={said} close={() => setAsking(false)} /> : null}
    </Card>
  )
}

/** 请您同意的: what waits first, what was agreed to, and what is over. */
export const Requests = ({
  requests,
  ...props
}: { requests: readonly AccessRequest[] } & Omit<RequestProps, 'one'>) => {
  const earlier = requests.filter(({ state }) => state !== 'asked' && state !== 'agreed')
  return (
    <>
      {requests.map((one) => (one.state === 'asked' ? <Asked key={one.consentId} one={one} {...props} /> : null))}
      {requests.map((one) => (one.state === 'agreed' ? <Agreed key={one.consentId} one={one} {...props} /> : null))}
      {earlier.length > 0 ? (
        <Fold title={text.earlier}>
          <Card>
            {earlier.map((one) => (
              <ListRow
                key={one.consentId}
                title={one.department}
                detail={`${fieldsOf(one)} · ${one.caseNo} · ${nearDate(one.askedOn, props.now)}`}
                aside={<Tag tone={tones[one.state]}>{text.states[one.state]}</Tag>}
              />
            ))}
          </Card>
        </Fold>
      ) : null}
    </>
  )
}
