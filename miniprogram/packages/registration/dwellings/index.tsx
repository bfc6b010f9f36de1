import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { useQuery } from '@/api'
import { Button, Buttons, Card, Empty, longDate, moment, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { DwellingCard } from '../dwelling-card'
import { ResidentRows } from '../resident-rows'

/** Beyond this many dwellings, residents are shown only on their own page. */
const inSight = 4

/** The newest residents of one dwelling, in place. */
const Residents = ({ dwelling }: { dwelling: string }) => {
  const { data } = useQuery('registration.listResidents', { dwellingCode: dwelling })
  return (
    <View className="card-actions">
      <ResidentRows residents={(data?.residents ?? []).filter(({ state }) => state === 'active')} />
    </View>
  )
}

const Actions = ({ link }: { link: LinkView }) => {
  const { state, dwellingCode, residents, address } = link
  const list = residents > 0 ? `住户名单（${residents}）` : '住户名单'
  if (state === 'rejected')
    return (
      <Button kind="soft" size="small" onTap={() => void go('registration/link-dwelling')}>
        重新提交关联
      </Button>
    )
  if (state === 'ended') return null
  return (
    <Buttons>
      <Button
        kind="soft"
        size="small"
        label={`添加住户：${address}`}
        onTap={() => void go('registration/declare-move-in', { dwelling: dwellingCode })}
      >
        添加住户
      </Button>
      <Button
        kind="ghost"
        size="small"
        label={`${list}：${address}`}
        onTap={() => void go('registration/residents', { dwelling: dwellingCode })}
      >
        {list}
      </Button>
      {state === 'approved' ? (
        <Button
          kind="ghost"
          size="small"
          label={`扫码登记：${address}`}
          onTap={() => void go('registration/check-in-code', { dwelling: dwellingCode })}
        >
          扫码登记
        </Button>
      ) : null}
    </Buttons>
  )
}

const Dwelling = ({ link, now, open }: { link: LinkView; now: string; open: boolean }) => (
  <DwellingCard link={link} now={now}>
    {link.state === 'pending' ? (
      <View className="small">现在就可以申报住户，审核通过后自动生效，申报时间按提交时算。</View>
    ) : null}
    {open && link.state === 'approved' && link.residents > 0 ? <Residents dwelling={link.dwellingCode} /> : null}
    <View className="card-actions">
      <Actions link={link} />
    </View>
  </DwellingCard>
)

/** A declaration that was begun and not sent. */
const DraftCard = ({ now }: { now: string }) => {
  const { data } = useQuery('account.getDraft', { kind: 'declareMoveIn' })
  const body = data?.body
  if (!body || !data.savedAt || (!body.name && !body.idNumber)) return null
  const day = typeof body.moveInOn === 'string' && body.moveInOn !== '' ? `，${longDate(body.moveInOn)}入住` : ''
  return (
    <Card tone="warn" title="有一份申报没提交">
      <View className="small">
        保存于 {moment(data.savedAt, now)}
        {day}
      </View>
      <View className="card-actions">
        <Button kind="soft" size="small" onTap={() => void go('registration/declare-move-in')}>
          接着填
        </Button>
      </View>
    </Card>
  )
}

const order: Record<LinkView['state'], number> = { approved: 0, pending: 1, rejected: 2, ended: 3 }

const Screen = () => {
  const query = useQuery('registration.listMyDwellings', {})
  const link = () => void go('registration/link-dwelling')
  return (
    <Page
      title="我的房屋"
      footer={
        query.data && query.data.links.length > 0 ? (
          <Button kind="ghost" onTap={link}>
            关联新的房屋
          </Button>
        ) : null
      }
    >
      <Loaded query={query} role="dwellingHolder" skeleton={<Skeleton cards={3} rows={3} />}>
        {({ links }, now) =>
          links.length === 0 ? (
            <Empty title="还没有关联房屋" icon="house" action={<Button onTap={link}>关联房屋</Button>}>
              把您出租、自住或管理的房屋关联进来，就能给住户办居住登记。
            </Empty>
          ) : (
            <>
              <DraftCard now={now} />
              {[...links]
                .sort((a, b) => order[a.state] - order[b.state])
                .map((one) => (
                  <Dwelling key={one.linkId} link={one} now={now} open={links.length <= inSight} />
                ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
