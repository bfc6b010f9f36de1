import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { useQuery } from '@/api'
import { Button, Buttons, Card, dayOf, Empty, ListRow, nearDate, Skeleton, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { inviteText, timeLeft } from '@/text/check-in'
import { homeText } from '@/text/home'
import { declarantText } from '@/text/declarants'
import { linkStateText } from '@/text/states'

const text = homeText.dwellings

const about = ({ state, residents, askedAt, due, reason, declarantType }: LinkView, now: string) => {
  const who = declarantText[declarantType].name
  if (state === 'approved') return `${who} · ${residents > 0 ? `${residents} 位住户` : '还没有住户'}`
  if (state === 'rejected') return reason ?? who
  const filed = `${nearDate(dayOf(askedAt), now)}提交`
  return due ? `${filed}，${nearDate(due, now)}前办结` : filed
}

const open = ({ state, dwellingCode }: LinkView) =>
  state === 'approved' ? go('registration/residents', { dwelling: dwellingCode }) : go('registration/dwellings')

/** Residents who have filled in and wait: the first thing to do. */
const Asked = () => {
  const { data, now } = useQuery('registration.listCheckIns', { dwellingCode: null })
  const [first] = data?.checkIns ?? []
  if (!data || !now || !first) return null
  return (
    <Card tone="warn" title={text.asked(data.checkIns.length)}>
      <View className="small">{first.address}</View>
      <View className="small digits">{first.withOfficer ? inviteText.overdue : timeLeft(first, now)}</View>
      <View className="home-gap">
        <Button size="small" onTap={() => go('registration/check-ins')}>
          {text.askedOpen}
        </Button>
      </View>
    </Card>
  )
}

type DwellingsHomeProps = {
  /** What stands where there is no dwelling yet. */
  none: ReactNode
  title: string
  /** Whether dwellings can be linked here. */
  links: boolean
}

/** Dwellings, those under review, and what a declarant comes for. */
export const DwellingsHome = ({ none, title, links: mayLink }: DwellingsHomeProps) => {
  const query = useQuery('registration.listMyDwellings', {})
  return (
    <Loaded query={query} skeleton={<Skeleton cards={2} rows={4} />}>
      {({ links }, now) => {
        const shown = links.filter(({ state }) => state !== 'ended')
        const residents = shown.reduce((sum, one) => sum + one.residents, 0)
        if (shown.length === 0) return <Card>{none}</Card>
        return (
          <View>
            <Asked />
            <Card title={title} aside={<View className="muted digits">{`${shown.length} 处 · ${residents} 人`}</View>}>
              {shown.slice(0, 3).map((link) => {
                const { name, tone } = linkStateText[link.state]
                return (
                  <ListRow
                    key={link.linkId}
                    title={link.address}
                    detail={about(link, now)}
                    aside={<Tag tone={tone}>{name}</Tag>}
                    onTap={() => void open(link)}
                  />
                )
              })}
              <View className="home-gap">
                <Button kind="soft" size="small" onTap={() => go('registration/dwellings')}>
                  {text.all}
                </Button>
              </View>
            </Card>
            <Buttons>
              <Button onTap={() => go('registration/declare-move-in')}>{text.declare}</Button>
              {mayLink ? (
                <Button kind="ghost" onTap={() => go('registration/link-dwelling')}>
                  {text.link}
                </Button>
              ) : null}
            </Buttons>
          </View>
        )
      }}
    </Loaded>
  )
}

/** 房东首页. */
export const DeclarantHome = () => (
  <DwellingsHome
    title={text.title}
    links
    none={
      <Empty
        icon="house"
        title={text.none}
        action={<Button onTap={() => go('registration/link-dwelling')}>{text.link}</Button>}
      >
        {text.noneDetail}
      </Empty>
    }
  />
)
