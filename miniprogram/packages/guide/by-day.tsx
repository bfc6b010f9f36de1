import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { ruleVersion } from '@shared/rules/version'
import { useQuery } from '@/api'
import { Button, longDate, Notice, Skeleton } from '@/components'
import { guideText as text } from '@/text/guide'

/**
 * What the law says on the city's today, known without a session. Where nobody answers, the rules of this build are shown
 * and dated: a guide can be read without a network too.
 */
export const ByDay = ({ children }: { children: (day: Day) => ReactNode }) => {
  const { data, error, reload } = useQuery('account.today', {})
  if (!data && !error) return <Skeleton cards={3} />
  return (
    <>
      {data ? null : (
        <Notice tone="warn" title={text.offline}>
          <View>{text.offlineDetail(longDate(ruleVersion))}</View>
          <Button kind="soft" size="small" onTap={reload}>
            {text.again}
          </Button>
        </Notice>
      )}
      {children(data?.today ?? ruleVersion)}
    </>
  )
}
