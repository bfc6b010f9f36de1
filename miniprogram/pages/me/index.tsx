import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { askToSignIn, call, endSession, useQuery, useSession } from '@/api'
import { readCopy } from '@/api/offline-copy'
import { Button, Card, Empty, Facts, ListRow, Page, Tag } from '@/components'
import { ElderSwitch } from '@/components/elder-switch'
import { Loaded } from '@/components/loaded'
import { RoleChip } from '@/components/role-switch'
import { Sheet } from '@/components/sheet'
import { SessionEnd } from '@/components/session-end'
import { go } from '@/platform'
import { meText as text } from '@/text/me'
import { papersText } from '@/text/papers'
import { actingName, actingsOf } from '@/text/roles'
import './index.scss'

/** Ends the session here whatever the network does; the server is told where it can be reached. */
const signOut = async () => {
  await call('account.signOut', {}).catch(() => undefined)
  endSession()
}

const Person = ({ me, reload }: { me: Me; reload: () => unknown }) => (
  <Card>
    <View className="row me-person">
      <View className="me-letter">{[...me.maskedName][0] ?? ''}</View>
      <View className="me-who">
        <View className="me-name">{me.maskedName}</View>
        <View className="muted">{`${actingName(me)} · ${text.assuranceDetail[me.assurance]}`}</View>
      </View>
      <Tag tone={me.assurance === 'high' ? 'ok' : 'warn'}>{text.shownBy[me.shownBy ?? 'sms']}</Tag>
    </View>
    <Facts
      rows={[
        [text.idNumber, me.maskedIdNumber],
        [text.phone, me.maskedPhone ?? text.noPhone],
      ]}
    />
    {actingsOf(me).length > 1 ? (
      <View className="row apart wrap me-role">
        <View>{text.roleChange}</View>
        <RoleChip me={me} done={reload} />
      </View>
    ) : null}
  </Card>
)

const SignOut = () => {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button id="sign-out" kind="ghost" onTap={() => setAsking(true)}>
        {text.signOut}
      </Button>
      {asking ? (
        <Sheet title={text.signOutAsk} onClose={close}>
          <View className="stack">
            <View>{readCopy('slip') ? `${text.signOutKept}${text.signOutSlip}` : text.signOutKept}</View>
            <Button id="sign-out-yes" onTap={signOut}>
              {text.signOutYes}
            </Button>
            <Button kind="soft" onTap={close}>
              {text.signOutNo}
            </Button>
          </View>
        </Sheet>
      ) : null}
    </>
  )
}

const SignedIn = () => {
  const query = useQuery('account.me', {})
  return <Loaded query={query}>{(me) => <Person me={me} reload={query.reload} />}</Loaded>
}

const SignedOut = () => (
  <>
    <SessionEnd />
    <Card>
      <Empty icon="person" title={text.signedOut} action={<Button onTap={() => askToSignIn()}>去登录</Button>}>
        {text.signedOutDetail}
      </Empty>
    </Card>
  </>
)

const Screen = () => {
  const session = useSession()
  return (
    <Page title={text.title} back={false}>
      {session ? <SignedIn key={session} /> : <SignedOut />}
      <Card>
        {session ? (
          <ListRow
            icon="file"
            title={papersText.filings}
            detail={text.filingsDetail}
            onTap={() => void go('registration/filings')}
          />
        ) : null}
        {session ? (
          <ListRow
            icon="search"
            title={text.access}
            detail={text.accessDetail}
            onTap={() => void go('account/access')}
          />
        ) : null}
        <ListRow icon="check" title={papersText.check} detail={text.checkDetail} onTap={() => void go('slip/check')} />
      </Card>
      <Card>
        <ElderSwitch />
        <ListRow
          icon="shield"
          title={text.settings}
          detail={text.settingsDetail}
          onTap={() => void go('account/settings')}
        />
      </Card>
      {session ? <SignOut /> : null}
    </Page>
  )
}

export default Screen
