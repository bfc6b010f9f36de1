import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { AnswerList, Button, longDate, moment, Page, ReceiptNumber } from '@/components'
import { Loaded } from '@/components/loaded'
import { copy } from '@/platform'
import { papersText } from '@/text/papers'
import { Download } from '@/components/download'

const Screen = () => {
  const { receipt = '' } = useRouter().params
  const query = useQuery('registration.getReceipt', { receipt })
  return (
    <Page
      title="回执"
      footer={
        query.data ? (
          <Button kind="soft" onTap={() => void copy(receipt)}>
            复制回执编号
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {(data, now) => (
          <>
            <ReceiptNumber receipt={data.receipt} />
            <AnswerList
              title={data.matter}
              answers={[
                { label: '状态', value: data.state },
                ...(data.address ? [{ label: '房屋', value: data.address }] : []),
                { label: '申报人', value: data.declarant },
                ...(data.resident ? [{ label: '住户', value: data.resident }] : []),
                ...(data.moveInOn ? [{ label: '入住日期', value: longDate(data.moveInOn) }] : []),
                ...(data.moveOutOn ? [{ label: '搬离日期', value: longDate(data.moveOutOn) }] : []),
                { label: '申报时间', value: moment(data.filedAt, now) },
                ...(data.address
                  ? [{ label: '登记日期', value: data.registeredOn ? longDate(data.registeredOn) : '生效后才有' }]
                  : []),
                { label: '受理单位', value: data.office },
              ]}
            />
            <Download operation="registration.printReceipt" input={{ receipt }} label={papersText.download} />
            <View className="muted">请保存回执编号，咨询或办理时可以报这个号码。</View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
