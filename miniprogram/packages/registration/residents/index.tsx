import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Buttons, Card, Empty, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { DwellingCard } from '../dwelling-card'
import { ResidentRows } from '../resident-rows'

const Screen = () => {
  const { dwelling = '' } = useRouter().params
  const query = useQuery('registration.listResidents', { dwellingCode: dwelling })
  const state = query.data?.link.state
  const add = () => void go('registration/declare-move-in', { dwelling })
  return (
    <Page
      title="住户"
      footer={
        state === 'approved' ? (
          <Buttons>
            <Button kind="soft" onTap={() => void go('registration/check-in-code', { dwelling })}>
              扫码登记
            </Button>
            <Button onTap={add}>添加住户</Button>
          </Buttons>
        ) : state === 'pending' ? (
          <Button onTap={add}>添加住户</Button>
        ) : null
      }
    >
      <Loaded query={query} role="declarant">
        {({ link, residents }, now) => (
          <>
            <DwellingCard link={link} now={now}>
              <View className="muted digits">房屋编码 {link.dwellingCode}</View>
            </DwellingCard>
            {residents.length === 0 ? (
              <Empty title="还没有住户" icon="people">
                有人住进来后，请在期限内申报入住；也可以让住户扫码自己填，您来确认。
              </Empty>
            ) : (
              <Card title={`住户 ${residents.length} 人`}>
                <ResidentRows residents={residents} long />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
