import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Card, Facts, moment, nearDate, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { usePageQuery } from '@/platform/page-query'
import { consentedText as text } from '@/text/access'

/** 本人同意提供的内容: these fields, as they are today, and nothing besides. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('partner.consentedData', { consentId: id })
  return (
    <Page title={text.title}>
      <Loaded query={query} role="officer">
        {({ name, caseNo, until, asOf, months, address }, now) => (
          <>
            <Card title={`${name} · ${caseNo}`}>
              <Facts
                rows={[
                  ...(months
                    ? [
                        [text.months, months.since ? text.monthsValue(months.total) : text.noMonths] as const,
                        ...(months.since ? [['', text.since(months.since)] as const] : []),
                      ]
                    : []),
                  ...(address ? [[text.address, address.text ?? text.noAddress] as const] : []),
                  [text.asOf, moment(asOf, now)],
                  [text.until, nearDate(until, now)],
                ]}
              />
            </Card>
            <View className="muted">{text.noted}</View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
