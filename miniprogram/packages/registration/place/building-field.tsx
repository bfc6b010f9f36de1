import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Card, ErrorState, ListRow, Notice, Skeleton } from '@/components'
import { Fold } from '@/components/fold'
import { SearchField } from '@/components/search-field'
import { TextField } from '@/components/text-field'
import { useRested } from '@/components/use-rested'
import { type CustomProps } from '@/form'
import { dwellingCodeHints } from '@shared/rules/dwelling-code'
import { PlaceFields } from './place-fields'
import { type Place, type PlaceName, readCode } from './values'

type Change = CustomProps<PlaceName>['change']

const Results = ({ values, query, change }: { values: Place; query: string; change: Change }) => {
  const { district, street } = values
  const found = useQuery(
    'registration.searchBuildings',
    query ? { district: district || null, street: street || null, query } : null,
  )
  if (!query) return null
  if (found.error) return <ErrorState error={found.error} retry={found.reload} />
  if (!found.data) return <Skeleton cards={1} rows={3} />
  const { buildings, more, hint } = found.data
  return (
    <>
      {hint ? <Notice>{hint}</Notice> : null}
      {buildings.length > 0 ? (
        <Card>
          {buildings.map(({ buildingCode, name, address, dwellings }) => (
            <ListRow
              key={buildingCode}
              title={name}
              detail={address}
              aside={<View className="muted">{dwellings} 间</View>}
              onTap={() => change({ buildingCode, building: name, dwellingCode: '', address: '' })}
            />
          ))}
        </Card>
      ) : null}
      {more ? <View className="muted">还有更多，请多输几个字，或选择街道。</View> : null}
    </>
  )
}

/** For who has the code from a lease or a door plate. */
const CodeEntry = ({ change }: { change: Change }) => {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const use = () => {
    const read = readCode(code)
    setProblem(read.problem)
    if (read.changes) change(read.changes)
  }
  return (
    <Card>
      <TextField
        name="typedCode"
        label="房屋编码"
        hint="25 位数字，在门牌或租赁凭证上"
        kind="number"
        maxLength={40}
        value={code}
        error={problem}
        onChange={setCode}
      />
      <Button kind="soft" size="small" onTap={use}>
        用这个编码
      </Button>
    </Card>
  )
}

/** 楼栋: by name, pinyin initials or code, narrowed by district and street; or by the room's own code. */
export const BuildingField = ({ values, change, error }: CustomProps<PlaceName>) => {
  const [query, setQuery] = useState('')
  const rested = useRested(query.trim())
  const { buildingCode, building, dwellingCode } = values
  if (buildingCode)
    return (
      <Card title={building || (dwellingCode ? '已填房屋编码' : '已填楼栋编码')}>
        {building || dwellingCode ? null : (
          <Notice tone="warn">{dwellingCodeHints['building-code-for-dwelling']}</Notice>
        )}
        <View className="muted digits">{dwellingCode ? `房屋编码 ${dwellingCode}` : `楼栋编码 ${buildingCode}`}</View>
        <View className="card-actions">
          <Button
            kind="soft"
            size="small"
            onTap={() => change({ buildingCode: '', building: '', dwellingCode: '', address: '' })}
          >
            换一栋
          </Button>
        </View>
      </Card>
    )
  return (
    <>
      <PlaceFields values={values} change={change} />
      <SearchField
        name="buildingCode"
        label="楼栋名称、拼音首字母或 19 位楼栋编码"
        placeholder="科苑花园、kyhy"
        value={query}
        onChange={setQuery}
      />
      {error && !rested ? (
        <Notice tone="bad" urgent>
          {error}
        </Notice>
      ) : null}
      <Results values={values} query={rested} change={change} />
      <Fold title="我有 25 位房屋编码">
        <CodeEntry change={change} />
      </Fold>
    </>
  )
}
