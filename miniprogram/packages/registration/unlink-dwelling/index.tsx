import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, ChoiceField, ListRow, longDate, Page, ResultHero } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, goTab, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { unlinkText as text } from '@/text/dwellings'
import { useTyped } from '../ending/use-ending'

type Preview = OutputOf<'registration.previewUnlink'>
type Unlinked = OutputOf<'registration.unlinkDwelling'>

/** As many as are named; the others are counted. */
const named = 5

const Residents = ({ residents }: Pick<Preview, 'residents'>) => (
  <Card title={residents.length > 0 ? text.residents(residents.length) : undefined}>
    {residents.length === 0 ? <View>{text.nobody}</View> : null}
    {residents.slice(0, named).map(({ registrationId, name, state, moveInOn }) => (
      <ListRow
        key={registrationId}
        letter={[...name][0]}
        title={name}
        detail={state === 'awaitingLink' ? text.waits : `${longDate(moveInOn)}入住`}
      />
    ))}
    {residents.length > named ? <View className="muted">{text.more(residents.length - named)}</View> : null}
  </Card>
)

const After = ({ preview: { waiting, othersManage } }: { preview: Preview }) => (
  <Card title={text.after}>
    <View>{text.codes}</View>
    {waiting > 0 ? <View>{text.waiting(waiting)}</View> : null}
    {othersManage ? <View>{text.others}</View> : null}
    <View className="muted">{text.again}</View>
  </Card>
)

const Done = ({ done, address }: { done: Unlinked; address: string }) => {
  const lines = (['movedOut', 'unmanaged', 'dropped', 'handedOver'] as const)
    .filter((what) => done[what] > 0)
    .map((what) => text[what](done[what]))
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={text.done}
      footer={<Button onTap={() => void replace('registration/dwellings')}>看我的房屋</Button>}
    >
      <ResultHero state="done" title={text.done} headline={address} />
      {lines.length > 0 ? (
        <Card>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </Card>
      ) : null}
    </Page>
  )
}

/** 注销关联 (R16): what becomes of the residents is asked, not assumed. */
const Screen = () => {
  const { dwelling = '' } = usePageQuery()
  const query = useQuery('registration.previewUnlink', { dwellingCode: dwelling })
  const { typed, change, keepTyped } = useTyped(`unlink-${dwelling}`, { fate: '' })
  const { submit, refusal, forget } = useSubmit('registration.unlinkDwelling')
  const [unpicked, setUnpicked] = useState(false)
  const [done, setDone] = useState<{ unlinked: Unlinked; address: string } | null>(null)
  const { data } = query
  const asks = Boolean(data?.residents.some(({ state }) => state === 'active'))

  const send = async () => {
    setUnpicked(asks && !typed.fate)
    if (asks && !typed.fate) return focusOn('fate')
    const unlinked = await submit({ dwellingCode: dwelling, withResidents: typed.fate === 'leave' })
    if (unlinked) setDone({ unlinked, address: data?.link.address ?? '' })
  }

  if (done) return <Done done={done.unlinked} address={done.address} />
  return (
    <Page title={text.title} footer={data ? <Button onTap={send}>{text.submit}</Button> : null}>
      <Loaded query={query} role="dwellingKeeper">
        {(preview) => (
          <>
            <Card title={preview.link.address}>
              <View className="muted">{text.what}</View>
            </Card>
            <Residents residents={preview.residents} />
            {asks ? (
              <ChoiceField
                name="fate"
                label={text.question}
                value={typed.fate}
                error={unpicked && !typed.fate ? text.pick : null}
                options={[
                  { value: 'stay', label: text.stay, detail: text.stayDetail },
                  { value: 'leave', label: text.leave, detail: text.leaveDetail(longDate(preview.registerBy)) },
                ]}
                onChange={(fate) => change({ fate })}
              />
            ) : null}
            <After preview={preview} />
            <Refused refusal={refusal} />
          </>
        )}
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} before={keepTyped} />
    </Page>
  )
}

export default Screen
