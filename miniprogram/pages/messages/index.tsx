import { Text, View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { askToSignIn, call, useSession } from '@/api'
import { Button, Card, Empty, Heading, moment, Page, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { SessionEnd } from '@/components/session-end'
import { openAddress } from '@/platform/open'
import { messagesText as text } from '@/text/messages'
import { actingsOf, isActing, switchTo } from '@/text/roles'
import { useInbox } from './use-inbox'
import './index.scss'

type Message = OutputOf<'account.listMessages'>['messages'][number]

const Item = ({ message, now, open }: { message: Message; now: string; open: () => void | Promise<unknown> }) => (
  <Card>
    <View className="row apart wrap">
      <View className="row message-title">
        {message.read ? null : <View className="message-dot" />}
        <Heading>{message.title}</Heading>
      </View>
      <Text className="muted digits">{moment(message.at, now)}</Text>
    </View>
    <View className="message-text digits">{message.text}</View>
    {message.page || !message.read ? (
      <Button
        kind="soft"
        size="small"
        label={`${message.page ? text.open : text.known}：${message.title}`}
        onTap={open}
      >
        {message.page ? text.open : text.known}
      </Button>
    ) : null}
  </Card>
)

/** What is for a unit is read as one of its people; who is so no longer sees the page as it is. */
const actFor = async (unitId: string) => {
  const me = await call('account.me', {}).catch(() => null)
  const acting = me && actingsOf(me).find(({ unit }) => unit?.unitId === unitId)
  if (acting && !isActing(me, acting)) await call('account.switchRole', switchTo(acting)).catch(() => null)
}

const Inbox = () => {
  const { query, more, readMore, markRead, refusal } = useInbox()
  return (
    <Loaded query={query}>
      {(messages, now) => {
        const unread = messages.filter(({ read }) => !read).map(({ id }) => id)
        const open = async ({ id, page, read, unitId }: Message) => {
          if (!read) void markRead([id])
          if (!page) return
          if (unitId) await actFor(unitId)
          return openAddress(page)
        }
        if (messages.length === 0)
          return (
            <Empty icon="bell" title={text.none}>
              {text.noneDetail}
            </Empty>
          )
        return (
          <>
            <Refused refusal={refusal} />
            {unread.length > 0 ? (
              <View className="row apart wrap message-head">
                <Tag tone="info">{`${unread.length} 条未读`}</Tag>
                <View className="message-all">
                  <Button kind="soft" size="small" onTap={() => markRead(unread)}>
                    {text.readAll}
                  </Button>
                </View>
              </View>
            ) : null}
            {messages.map((message) => (
              <Item key={message.id} message={message} now={now} open={() => open(message)} />
            ))}
            {more ? (
              <Button kind="ghost" onTap={readMore}>
                {text.more}
              </Button>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

const Screen = () => {
  const session = useSession()
  return (
    <Page title={text.title} back={false}>
      {session ? (
        <Inbox key={session} />
      ) : (
        <>
          <SessionEnd />
          <Empty icon="bell" title={text.signedOut} action={<Button onTap={() => askToSignIn()}>去登录</Button>}>
            {text.signedOutDetail}
          </Empty>
        </>
      )}
    </Page>
  )
}

export default Screen
