import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type Me } from '@shared/contract/account'
import { useQuery } from '@/api'
import { Button, Buttons, Card, ListRow, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { homeText } from '@/text/home'

const text = homeText.unit

type Desk = OutputOf<'account.listSubAccounts'>

/** Dwellings in which nobody of the unit can declare. */
const uncovered = ({ dwellings, subAccounts }: Desk) =>
  dwellings.filter(({ dwellingCode }) => !subAccounts.some((one) => one.dwellingCodes.includes(dwellingCode))).length

const Dwellings = ({ dwellings }: Desk) => {
  const waiting = dwellings.filter(({ state }) => state === 'pending').length
  return (
    <ListRow
      icon="house"
      title={text.dwellings}
      detail={dwellings.length > 0 ? text.dwellingsCount(dwellings.length, waiting) : text.noDwellings}
      onTap={() => void go(dwellings.length > 0 ? 'registration/dwellings' : 'registration/link-dwelling')}
    />
  )
}

const SubAccounts = ({ subAccounts, kind }: Desk) => {
  const idle = kind === 'agency' ? 0 : subAccounts.filter(({ dwellingCodes }) => dwellingCodes.length === 0).length
  return (
    <ListRow
      icon="people"
      title={text.subAccounts}
      detail={subAccounts.length > 0 ? text.subAccountsCount(subAccounts.length, idle) : text.noSubAccounts}
      onTap={() => void go('unit/sub-accounts')}
    />
  )
}

const Uncovered = ({ count }: { count: number }) => (
  <Card tone="warn" title={text.uncovered(count)}>
    <View className="small">{text.uncoveredDetail}</View>
    <View className="home-gap">
      <Button size="small" onTap={() => go('unit/sub-accounts')}>
        {text.assign}
      </Button>
    </View>
  </Card>
)

/** 单位管理员首页: dwellings, sub-accounts, and what nobody takes care of yet. */
export const UnitHome = ({ me: { unit } }: { me: Me }) => {
  const query = useQuery('account.listSubAccounts', {})
  return (
    <>
      <View className="home-unit">
        <View className="home-unit-name">{unit?.name ?? ''}</View>
        <View className="muted">{unit?.kind === 'agency' ? text.agency : text.kept}</View>
      </View>
      <Loaded query={query} skeleton={<Skeleton cards={2} rows={2} />}>
        {(desk) => {
          const agency = desk.kind === 'agency'
          const left = uncovered(desk)
          return (
            <>
              {left > 0 ? <Uncovered count={left} /> : null}
              <Card title={text.title}>
                {agency ? null : <Dwellings {...desk} />}
                <SubAccounts {...desk} />
              </Card>
              <Buttons>
                <Button onTap={() => go('unit/sub-account')}>{text.add}</Button>
                {agency ? null : (
                  <Button kind="ghost" onTap={() => go('registration/link-dwelling')}>
                    {text.link}
                  </Button>
                )}
              </Buttons>
            </>
          )
        }}
      </Loaded>
    </>
  )
}
