import { useState } from 'react'
import { View } from '@tarojs/components'
import { type SubAccount } from '@shared/contract/units'
import { useQuery, useSubmit } from '@/api'
import { Button, Buttons, Card, Empty, Notice, Page } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import '@/components/desk.scss'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { subAccountText as text } from '@/text/units'
import { type UnitDwelling } from '../dwelling-choice'

const addressesOf = ({ dwellingCodes }: SubAccount, dwellings: readonly UnitDwelling[]) =>
  dwellings.filter(({ dwellingCode }) => dwellingCodes.includes(dwellingCode)).map(({ address }) => address)

const Account = ({
  account,
  addresses,
  agency,
  revoke,
}: {
  account: SubAccount
  addresses: string[]
  agency: boolean
  revoke: () => void
}) => (
  <Card title={account.name}>
    <View className="muted digits">{`${account.maskedIdNumber} · ${account.maskedPhone}`}</View>
    {agency ? null : <View>{addresses.length > 0 ? text.dwellings(addresses.length) : text.idle}</View>}
    {addresses.map((address) => (
      <View key={address} className="small">
        {address}
      </View>
    ))}
    <View className="card-actions">
      <Buttons>
        {agency ? null : (
          <Button
            kind="soft"
            size="small"
            label={`${text.assign}：${account.name}`}
            onTap={() => go('unit/sub-account', { id: account.memberId })}
          >
            {text.assign}
          </Button>
        )}
        <Button kind="ghost" size="small" label={`${text.revoke}：${account.name}`} onTap={revoke}>
          {text.revoke}
        </Button>
      </Buttons>
    </View>
  </Card>
)

/** 停用 is asked once more, since it holds at once. */
const Revoke = ({ account, done, close }: { account: SubAccount; done: () => unknown; close: () => void }) => {
  const { submit, refusal, forget } = useSubmit('account.revokeSubAccount')
  const send = async () => {
    if (await submit({ memberId: account.memberId })) await done()
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <ConfirmSheet
      id="revoke-yes"
      title={text.revokeAsk(account.name)}
      detail={text.revokeDetail}
      yes={text.revokeYes}
      no={text.keep}
      {...{ refusal, send, close }}
    />
  )
}

/** 子账号: who has which dwellings. */
const Screen = () => {
  const query = useQuery('account.listSubAccounts', {})
  const [asked, setAsked] = useState<SubAccount | null>(null)
  const [said, setSaid] = useState('')
  const full = query.data !== null && query.data.subAccounts.length >= query.data.limit
  const add = () => go('unit/sub-account')
  const revoked = async () => {
    setAsked(null)
    setSaid(text.revoked)
    await query.reload()
  }
  return (
    <Page
      wide
      title={text.title}
      announce={said}
      footer={
        query.data && query.data.subAccounts.length > 0 ? (
          <Button onTap={add} disabled={full}>
            {text.add}
          </Button>
        ) : null
      }
    >
      <Loaded query={query} role="unitAdministrator">
        {({ name, kind, subAccounts, dwellings, limit }) => (
          <>
            <View className="muted">{`${name} · ${text.count(subAccounts.length, limit)}`}</View>
            {said ? <Notice tone="ok">{said}</Notice> : null}
            {full ? <Notice tone="warn">{text.full}</Notice> : null}
            {subAccounts.length === 0 ? (
              <Empty icon="people" title={text.none} action={<Button onTap={add}>{text.add}</Button>}>
                {kind === 'agency' ? text.noneAgency : text.noneDetail}
              </Empty>
            ) : null}
            <View className="beside">
              {subAccounts.map((account) => (
                <Account
                  key={account.memberId}
                  account={account}
                  addresses={addressesOf(account, dwellings)}
                  agency={kind === 'agency'}
                  revoke={() => setAsked(account)}
                />
              ))}
            </View>
          </>
        )}
      </Loaded>
      {asked ? <Revoke account={asked} done={revoked} close={() => setAsked(null)} /> : null}
    </Page>
  )
}

export default Screen
