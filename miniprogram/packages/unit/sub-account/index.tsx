import { useQuery } from '@/api'
import { Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { usePageQuery } from '@/platform/page-query'
import { subAccountText as text } from '@/text/units'
import { AddSubAccount } from './add'
import { AssignDwellings } from './assign'

/** 添加子账号, or what one has: `id` is the sub-account's. */
const Screen = () => {
  const { id } = usePageQuery()
  const query = useQuery('account.listSubAccounts', {})
  const account = query.data?.subAccounts.find(({ memberId }) => memberId === id)
  if (!id && query.data) return <AddSubAccount desk={query.data} />
  return (
    <Page title={id ? text.change : text.add}>
      <Loaded query={query} role="unitAdministrator">
        {({ dwellings }) => (account ? <AssignDwellings account={account} dwellings={dwellings} /> : text.none)}
      </Loaded>
    </Page>
  )
}

export default Screen
