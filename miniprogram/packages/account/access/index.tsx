import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type AccessLook } from '@shared/contract/partner'
import { accessFieldNames, purposeText } from '@shared/text/access'
import { call, useQuery } from '@/api'
import { usePages } from '@/api/use-pages'
import { Button, Card, Empty, ListRow, moment, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { myAccessText as text } from '@/text/access'
import { Requests } from './requests'

type Seen = OutputOf<'account.listAccessToMyData'>

const nextPage = ({ looks }: Seen) => call('account.listAccessToMyData', { after: looks.at(-1)?.lookId ?? null })

const isOurs = (way: AccessLook['way']): way is 'staff' | 'declarant' => way === 'staff' || way === 'declarant'

const Look = ({ look, now }: { look: AccessLook; now: string }) => {
  const { by, at, way, purpose, outcome, told } = look
  if (isOurs(way))
    return <ListRow icon="shield" title={text.who[way]} detail={`${moment(at, now)} · ${text.whoWhy[way]}`} />
  const fields = told.map((field) => accessFieldNames[field]).join('、')
  return (
    <ListRow
      icon={outcome === 'match' ? 'search' : 'alert'}
      tone={outcome === 'match' ? 'info' : 'warn'}
      title={by ?? ''}
      detail={`${moment(at, now)} · ${text.way[way] ?? ''}`}
    >
      <View>{purpose ? purposeText[purpose].why : ''}</View>
      <View className="small muted">{outcome === 'match' ? text.told(fields) : text.notTold}</View>
    </ListRow>
  )
}

const Looks = ({ seen, now }: { seen: Seen; now: string }) => {
  const { pages, more, problem } = usePages(seen, nextPage)
  const looks = pages.flatMap((one) => one.looks)
  if (looks.length === 0)
    return (
      <Empty icon="search" title={text.none}>
        {text.noneDetail}
      </Empty>
    )
  return (
    <Card title={text.looks}>
      {looks.map((look) => (
        <Look key={look.lookId} look={look} now={now} />
      ))}
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      {more ? (
        <Button kind="soft" onTap={more}>
          {text.more}
        </Button>
      ) : null}
    </Card>
  )
}

/** 谁查过我: who looked and for what, and who asks to see more. */
const Screen = () => {
  const query = useQuery('account.listAccessToMyData', { after: null })
  const [words, setWords] = useState('')
  const said = async (next: string) => {
    setWords(next)
    await query.reload()
  }
  return (
    <Page title={text.title} announce={words}>
      <Loaded query={query} role="resident">
        {(seen, now) => (
          <>
            <View className="form-lead">{text.lead}</View>
            {words ? <Notice tone="ok">{words}</Notice> : null}
            <Requests requests={seen.requests} now={now} said={said} />
            <Looks seen={seen} now={now} />
            <View className="muted stack">
              <View>{text.delayed(seen.delayDays)}</View>
              <View>{text.wrong}</View>
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
