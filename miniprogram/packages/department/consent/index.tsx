import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Card, Facts, longDate, moment, nearDate, Page } from '@/components'
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
            <Card title={name}>
              <Facts
                rows={[
                  [text.caseNo, caseNo],
                  ...(months
                    ? [
                        [
                          text.months,
                          months.since ? text.monthsValue(months.total, longDate(months.since)) : text.noMonths,
                        ] as const,
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
