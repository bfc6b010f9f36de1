import { useState } from 'react'
import { View } from '@tarojs/components'
import { unitCode, unitCodeHints } from '@shared/rules/unit-code'
import { useQuery } from '@/api'
import { Button, Empty, Page, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { focusOn, go, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { unitDeskText as text } from '@/text/units'
import { UnitCard } from './unit-card'
import './index.scss'

const Found = ({ code }: { code: string }) => {
  const query = useQuery('review.unit', { code })
  if (query.error?.code === 'not-found')
    return (
      <Empty
        icon="people"
        title={text.none}
        action={<Button onTap={() => go('staff/open-unit', { code })}>{text.open}</Button>}
      >
        {code}
      </Empty>
    )
  return (
    <Loaded query={query} role="staff">
      {({ unit }, now) => <UnitCard unit={unit} now={now} reload={query.reload} />}
    </Loaded>
  )
}

/** 单位账号: looked up by its code; opened, given another administrator, closed. */
const Screen = () => {
  const { code: asked = '' } = usePageQuery()
  const [code, setCode] = useState(asked)
  const [error, setError] = useState<string | null>(null)
  const look = () => {
    const { normalised, problem } = unitCode(code)
    setError(problem && unitCodeHints[problem])
    if (problem) return focusOn('code')
    return replace('staff/units', { code: normalised })
  }
  return (
    <Page
      title={text.title}
      footer={
        asked ? null : (
          <Button kind="ghost" onTap={() => go('staff/open-unit')}>
            {text.open}
          </Button>
        )
      }
    >
      <TextField
        name="code"
        label={text.code}
        hint={asked ? text.codeHint : text.lead}
        value={code}
        maxLength={24}
        error={error}
        onChange={(typed) => {
          setCode(typed)
          setError(null)
        }}
        onEnter={() => void look()}
      />
      <Button onTap={look}>{text.look}</Button>
      {asked ? (
        <View className="found">
          <Found code={asked} />
        </View>
      ) : null}
    </Page>
  )
}

export default Screen
