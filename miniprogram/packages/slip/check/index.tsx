import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { usePageQuery } from '@/platform/page-query'
import { checkText as text } from '@/text/slip-check'
import { type Asked, askedBy } from './asked'
import { Entry } from './entry'
import { refreshKept } from './kept'
import { OfflineAnswerView, prepareOffline } from './offline-answer'
import { PaperAnswer } from './paper-answer'
import { SlipAnswerView } from './slip-answer'

const Paper = ({ code }: { code: string }) => (
  <Loaded query={useQuery('registration.checkDocument', { code })}>
    {(answer) => <PaperAnswer answer={answer} />}
  </Loaded>
)

/** Without signal the token in a QR code is checked by its signature; a typed code proves nothing by itself. */
const Slip = ({ kind, code }: Asked) => {
  const query = useQuery('slip.verify', { code })
  if (kind === 'token' && query.data === null && query.error?.code === 'offline')
    return (
      <>
        <OfflineAnswerView code={code} />
        <View className="card-actions">
          <Button id="online" onTap={query.reload}>
            {text.offline.again}
          </Button>
        </View>
      </>
    )
  return (
    <Loaded query={query} offline={<Notice tone="info">{text.offline.typed}</Notice>}>
      {(answer, now) => <SlipAnswerView answer={answer} now={now} />}
    </Loaded>
  )
}

const Checked = ({ asked, again }: { asked: Asked; again: () => void }) => (
  <>
    {asked.kind === 'paper' ? <Paper code={asked.code} /> : <Slip {...asked} />}
    <View className="card-actions">
      <Button kind="soft" onTap={again}>
        {text.again}
      </Button>
    </View>
  </>
)

/**
 * 核验回执、信息单, without an account: opened by the address in a QR code (in WeChat it comes as `q`), or from the home
 * screen. What a check without signal needs is fetched while there is one.
 */
const Screen = () => {
  const { code, token, q } = usePageQuery()
  const [asked, setAsked] = useState(() => askedBy(token ? `/V/${token}` : (q ?? code ?? '')))
  const [ready, setReady] = useState<string | null>(null)
  useEffect(() => {
    void Promise.all([refreshKept(), prepareOffline()]).then(([asOf, able]) => setReady(able ? asOf : null))
  }, [])
  return (
    <Page title={text.title}>
      {asked ? (
        <Checked key={asked.code} asked={asked} again={() => setAsked(null)} />
      ) : (
        <Entry open={setAsked} ready={ready} />
      )}
    </Page>
  )
}

export default Screen
