import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type RefusalError, useQuery } from '@/api'
import { Button, Card, Empty, Facts, Heading, Notice, Page } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { replace } from '@/platform'
import { checkInText as text } from '@/text/check-in'
import { declarantText } from '@/text/declarants'

export type Opened = OutputOf<'registration.openCheckIn'>

const Place = ({ opened: { maskedAddress, declarantType, maskedDeclarant, standing } }: { opened: Opened }) => (
  <>
    <View className="form-check-title">
      <Heading look="title">{text.opened}</Heading>
    </View>
    <Card title={maskedAddress}>
      <Facts rows={[[declarantText[declarantType].name, maskedDeclarant]]} />
    </Card>
    {standing === 'none' ? (
      <View className="muted">
        <Cited>{text.note(declarantText[declarantType].name)}</Cited>
      </View>
    ) : (
      <Notice tone="ok" title={standing === 'waiting' ? text.waiting : text.registered} />
    )}
  </>
)

/** The code is no good, or the person is the declarant: trying again would not help, so it is not offered. */
const Useless = ({ error, again, alone }: { error: RefusalError; again: () => void; alone: () => void }) => (
  <Empty title={error.code === 'own-dwelling' ? text.ownDwelling : text.useless} icon="alert">
    <View>{error.message}</View>
    <View className="state-action stack">
      {error.code === 'own-dwelling' ? (
        <Button onTap={() => void replace('registration/declare-move-in')}>{text.declare}</Button>
      ) : (
        <>
          <Button onTap={again}>{text.again}</Button>
          <Button kind="soft" onTap={alone}>
            {text.byAddress}
          </Button>
        </>
      )}
    </View>
  </Empty>
)

const Footer = ({ opened, begin }: { opened: Opened; begin: () => void }) => {
  if (opened.standing === 'none') return <Button onTap={begin}>{text.begin}</Button>
  const registered = opened.standing === 'registered'
  const page = registered ? 'registration/my-registrations' : 'registration/check-in-status'
  return <Button onTap={() => void replace(page)}>{registered ? text.mine : text.progress}</Button>
}

type OpenedProps = { code: string; begin: (opened: Opened) => void; again: () => void; alone: () => void }

/** What the code stands for, before anything is filled in. */
export const OpenedScreen = ({ code, begin, again, alone }: OpenedProps) => {
  const query = useQuery('registration.openCheckIn', { code })
  const { data: opened, error } = query
  const useless = !opened && (error?.code === 'check-in-code-invalid' || error?.code === 'own-dwelling')
  return (
    <Page title={text.title} footer={opened ? <Footer opened={opened} begin={() => begin(opened)} /> : null}>
      {useless && error ? (
        <Useless error={error} again={again} alone={alone} />
      ) : (
        <Loaded query={query} role="resident">
          {(data) => <Place opened={data} />}
        </Loaded>
      )}
    </Page>
  )
}
