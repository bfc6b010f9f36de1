import { View } from '@tarojs/components'
import { type LinkedOne } from '@shared/contract/dwellings'
import { Button, Card, longDate, Page, ReceiptNumber, ResultHero, Tag } from '@/components'
import { goTab, replace } from '@/platform'
import { severalText as text } from '@/text/dwellings'
import { linkStateText } from '@/text/states'

const One = ({ one: { dwellingCode, link, receipt, problem } }: { one: LinkedOne }) => {
  const said = link ? linkStateText[link.state] : { name: text.refused, tone: 'bad' as const }
  const until = link?.state === 'pending' && link.due ? `${longDate(link.due)}前办结` : null
  return (
    <Card
      title={link?.address ?? `房屋编码 ${dwellingCode}`}
      tone={link ? undefined : 'warn'}
      aside={<Tag tone={said.tone}>{said.name}</Tag>}
    >
      {problem ? <View>{problem}</View> : null}
      {link?.reason ? <View className="muted">{link.reason}</View> : null}
      {until ? <View className="muted digits">{until}</View> : null}
      {receipt ? <ReceiptNumber receipt={receipt} /> : null}
    </Card>
  )
}

/** 关联几间的结果: what became of each, with its own receipt. */
export const SeveralScreen = ({ results }: { results: readonly LinkedOne[] }) => {
  const count = (state: string) => results.filter(({ link }) => (link?.state ?? 'refused') === state).length
  const title = text.done(count('approved'), count('pending'), count('refused'))
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={title}
      footer={<Button onTap={() => void replace('registration/dwellings')}>{text.mine}</Button>}
    >
      <ResultHero state={count('approved') === results.length ? 'done' : 'waiting'} title={title} />
      {results.map((one) => (
        <One key={one.dwellingCode} one={one} />
      ))}
      <Button kind="ghost" onTap={() => void replace('registration/link-dwelling')}>
        {text.more}
      </Button>
    </Page>
  )
}
