import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type OutputOf } from '@shared/contract'
import { type WardView } from '@shared/contract/family'
import { useQuery } from '@/api'
import { Button, Empty, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { back, go, goTab } from '@/platform'
import { familyText as text } from '@/text/family'
import { Families } from './families'
import { Invitations } from './invitations'
import { EndorseForWard, Wards } from './wards'

const isEmpty = ({ families, invitations, wards }: OutputOf<'permit.listFamily'>) =>
  families.length + invitations.length + wards.length === 0

const Start = ({ again = false }: { again?: boolean }) => (
  <Button kind={again ? 'soft' : 'primary'} onTap={() => void go('permit/start-family')}>
    {again ? '再发起一次' : text.begin}
  </Button>
)

const Screen = () => {
  const { sent } = useRouter().params
  const query = useQuery('permit.listFamily', {})
  const [ward, setWard] = useState<WardView | null>(null)
  return (
    <Page title={text.title} back={() => void (sent ? goTab('home') : back())}>
      {sent ? <Notice tone="ok" title="已经提交，每个人的结果在下面" urgent /> : null}
      <Loaded query={query} role="resident">
        {(data, now) =>
          isEmpty(data) ? (
            <Empty title={text.lead} icon="people" action={<Start />}>
              {text.whoLead}
            </Empty>
          ) : (
            <>
              <Invitations invitations={data.invitations} now={now} done={query.reload} />
              <Families families={data.families} now={now} />
              <Wards wards={data.wards} now={now} endorse={setWard} />
              <Start again={data.families.length > 0} />
            </>
          )
        }
      </Loaded>
      {ward ? <EndorseForWard ward={ward} close={() => setWard(null)} /> : null}
    </Page>
  )
}

export default Screen
