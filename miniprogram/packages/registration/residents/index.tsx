import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type LinkView } from '@shared/contract/registration'
import { useQuery } from '@/api'
import { Button, Buttons, Card, Empty, ListRow, Page, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { evidenceText } from '@/text/evidence'
import { managerText } from '@/text/manager'
import { unlinkText } from '@/text/dwellings'
import { isProvisional } from '@shared/rules/missing-dwelling'
import { DwellingCard } from '../dwelling-card'
import { FormerResidents } from './former-residents'
import { ResidentChoice, type Resident } from './resident-choice'
import './index.scss'

/** What can be done with those who are ticked; a correction is of one person. */
const Actions = ({ dwelling, chosen }: { dwelling: string; chosen: readonly Resident[] }) => {
  const ids = chosen.map(({ registrationId }) => registrationId).join(',')
  const [only, ...others] = chosen
  return (
    <Buttons>
      <Button onTap={() => void go('registration/declare-move-out', { dwelling, ids })}>搬离</Button>
      {only && others.length === 0 ? (
        <Button
          kind="soft"
          onTap={() => void go('registration/correct-resident', { id: only.registrationId, name: only.name })}
        >
          更正信息
        </Button>
      ) : null}
      <Button kind="soft" onTap={() => void go('registration/void-registration', { dwelling, ids })}>
        信息错误
      </Button>
    </Buttons>
  )
}

/** What else there is to do about the dwelling: papers while it is under review, who manages it afterwards. */
const LinkWays = ({ link: { state, dwellingCode, papersMissing } }: { link: LinkView }) => {
  if (state === 'pending')
    return (
      <ListRow
        icon="file"
        tone={papersMissing ? 'warn' : 'info'}
        title={papersMissing ? evidenceText.missing : evidenceText.title}
        detail={papersMissing ? evidenceText.add : evidenceText.complete}
        onTap={() => void go('registration/evidence', { dwelling: dwellingCode })}
      />
    )
  if (state !== 'approved') return null
  return (
    <ListRow
      icon="people"
      title={managerText.row}
      detail={managerText.rowDetail}
      onTap={() => void go('registration/manager', { dwelling: dwellingCode })}
    />
  )
}

const Screen = () => {
  const { dwelling = '' } = useRouter().params
  const query = useQuery('registration.listResidents', { dwellingCode: dwelling })
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = (query.data?.residents ?? []).filter(({ registrationId }) => ticked.includes(registrationId))
  const state = query.data?.link.state
  const managed = state === 'approved' || state === 'pending'
  const add = () => void go('registration/declare-move-in', { dwelling })
  const toggle = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
  return (
    <Page
      title="住户"
      announce={chosen.length > 0 ? `已选 ${chosen.length} 人` : ''}
      footer={
        !managed ? null : chosen.length > 0 ? (
          <Actions dwelling={dwelling} chosen={chosen} />
        ) : state === 'approved' ? (
          <Buttons>
            <Button kind="soft" onTap={() => void go('registration/check-in-code', { dwelling })}>
              扫码登记
            </Button>
            <Button onTap={add}>添加住户</Button>
          </Buttons>
        ) : (
          <Button onTap={add}>添加住户</Button>
        )
      }
    >
      <Loaded query={query} role="declarant">
        {({ link, residents, former }, now) => (
          <>
            <DwellingCard link={link} now={now}>
              {isProvisional(link.dwellingCode) ? null : (
                <>
                  <View className="muted digits">房屋编码 {link.dwellingCode}</View>
                  <LinkWays link={link} />
                </>
              )}
            </DwellingCard>
            {residents.length === 0 ? (
              <Empty title="还没有住户" icon="people">
                有人住进来后，请在期限内申报入住；也可以让住户扫码自己填，您来确认。
              </Empty>
            ) : (
              <Card
                title={`住户 ${residents.length} 人`}
                aside={chosen.length > 0 ? <Tag tone="info">{`已选 ${chosen.length} 人`}</Tag> : undefined}
              >
                <View className="muted">有人搬走、登记写错了，或要看申报内容：先点选住户。</View>
                {residents.map((one) => (
                  <ResidentChoice
                    key={one.registrationId}
                    resident={one}
                    chosen={ticked.includes(one.registrationId)}
                    toggle={() => toggle(one.registrationId)}
                    now={now}
                  />
                ))}
              </Card>
            )}
            {managed ? (
              <Button kind="ghost" size="small" onTap={() => void go('registration/report-refusal', { dwelling })}>
                住户不肯给信息？先报告
              </Button>
            ) : null}
            <FormerResidents former={former} now={now} />
            {managed ? (
              <Button kind="ghost" onTap={() => void go('registration/unlink-dwelling', { dwelling })}>
                {unlinkText.go}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
