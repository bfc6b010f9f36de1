import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/api'
import { Button, Empty, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { inviteText as text } from '@/text/check-in'
import { AskedRows } from '../asked-rows'

/** 待确认住户, of every dwelling. */
const Screen = () => {
  const { dwelling } = useRouter().params
  const query = useQuery('registration.listCheckIns', { dwellingCode: dwelling ?? null })
  return (
    <Page title="待确认住户">
      <Loaded query={query} role="declarant">
        {({ checkIns }, now) => (
          <>
            <AskedRows checkIns={checkIns} now={now} reload={query.reload} place />
            {checkIns.length === 0 ? (
              <Empty
                title={text.none}
                icon="people"
                action={
                  <Button kind="soft" onTap={() => void go('registration/dwellings')}>
                    看我的房屋
                  </Button>
                }
              >
                {text.noneDetail}
              </Empty>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
