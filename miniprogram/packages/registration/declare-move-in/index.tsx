import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type FiledMoveIn, type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { penalty, undeclaredConduct } from '@shared/rules/penalties'
import { maskName } from '@shared/text/greeting'
import { RefusalError, useQuery } from '@/api'
import { Button, Card, dayOf, Empty, longDate, Notice, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { articleText } from '@/text/law'
import { FiledScreen } from './filed'
import { moveInSteps } from './steps'
import { blank, filingOf, type MoveIn } from './values'

const title = '申报入住'
const kind = 'declareMoveIn'
const resuming = 'declare-move-in'

type ServerDraft = ReturnType<typeof useServerDraft<keyof typeof blank>>

/** What a false declaration risks (R18); information only. */
const risk = (link: LinkView | undefined, today: Day) => {
  const { least, article } = penalty(undeclaredConduct(link?.declarantType ?? 'lessor'), today)
  return `虚假申报每人罚款 ${least} 元（${articleText(article)}）。`
}

const meaning = (link: LinkView | undefined, today: Day) =>
  `${link?.state === 'pending' ? '房屋审核通过后登记生效，申报时间按提交时算' : '提交即登记生效'}，住户会同时收到通知。${risk(link, today)}`

const Declaring = ({
  links,
  today,
  initial,
  saved,
  done,
}: {
  links: readonly LinkView[]
  today: Day
  initial: MoveIn
  saved: ServerDraft
  done: (filed: FiledMoveIn) => void
}) => {
  const { file, refusal, forget } = useFiling('registration.declareMoveIn', kind, initial)
  const linkOf = ({ dwellingCode }: MoveIn) => links.find((link) => link.dwellingCode === dwellingCode)

  const submit = async (values: MoveIn) => {
    saved.draft.stop()
    const answer = await file({ filings: [filingOf(values, linkOf(values))] }, values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    const [result] = answer.results
    if (result?.outcome !== 'filed')
      return new RefusalError(result?.refusal.code ?? 'internal', result?.refusal.message ?? '', result?.refusal.fields)
    done(result)
    return null
  }

  return (
    <GuidedForm
      title={title}
      steps={moveInSteps(links, today)}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交申报"
      checkLead={(values) => (
        <>
          {linkOf(values)?.state === 'pending' ? (
            <Notice tone="warn" title="这处房屋还在审核">
              现在就可以提交，审核通过后自动生效，申报时间不变。
            </Notice>
          ) : null}
          <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(resuming, 'yes')} />
        </>
      )}
      checkNote={(values) => meaning(linkOf(values), today)}
      submit={submit}
    />
  )
}

/** A declaration that was not finished: go on with it, or begin anew. */
const Unfinished = ({ draft, goOn, anew }: { draft: MoveIn; goOn: () => void; anew: () => Promise<void> }) => (
  <Page title={title} footer={<Button onTap={goOn}>接着填</Button>}>
    <Card title="上次有一份没填完">
      {[draft.name && maskName(draft.name), draft.moveInOn && `${longDate(draft.moveInOn)}入住`]
        .filter(Boolean)
        .join('，')}
    </Card>
    <Button kind="ghost" onTap={anew}>
      不要了，重新填
    </Button>
  </Page>
)

/** Chooses what the form begins with: a draft, or nothing but the dwelling. */
const Beginning = ({
  links,
  today,
  dwelling,
  saved,
  done,
}: {
  links: LinkView[]
  today: Day
  dwelling: string
  saved: ServerDraft
  done: (filed: FiledMoveIn) => void
}) => {
  const [resumed] = useState(() => takeKept(resuming) !== null)
  const only = links.length === 1 ? (links[0]?.dwellingCode ?? '') : ''
  const fresh: MoveIn = { ...blank, dwellingCode: dwelling || only }
  const draft = saved.initial ?? blank
  const isBegun = draft.name !== '' || draft.idNumber !== ''
  const [initial, setInitial] = useState<MoveIn | null>(!isBegun ? fresh : resumed ? draft : null)

  if (initial) return <Declaring links={links} today={today} initial={initial} saved={saved} done={done} />
  const anew = async () => {
    await saved.discard()
    setInitial(fresh)
  }
  return <Unfinished draft={draft} goOn={() => setInitial(draft)} anew={anew} />
}

const NoDwelling = () => (
  <Empty
    title="先关联一处房屋"
    icon="house"
    action={<Button onTap={() => void replace('registration/link-dwelling')}>去关联房屋</Button>}
  >
    关联后就能申报住户；还在审核时也可以先申报。
  </Empty>
)

/** One declaration, from the first question to its receipt. */
const Declaration = ({ dwelling, again }: { dwelling: string; again: (dwelling: string) => void }) => {
  const dwellings = useQuery('registration.listMyDwellings', {})
  const saved = useServerDraft(kind, blank)
  const [filed, setFiled] = useState<FiledMoveIn | null>(null)
  const links = dwellings.data?.links.filter(({ state }) => state === 'approved' || state === 'pending')

  const done = (answer: FiledMoveIn) => {
    setFiled(answer)
    void saved.forget()
  }

  if (filed) return <FiledScreen filed={filed} again={() => again(filed.registration.dwellingCode)} />
  if (links && links.length > 0 && dwellings.now && saved.initial)
    return <Beginning links={links} today={dayOf(dwellings.now)} dwelling={dwelling} saved={saved} done={done} />
  return (
    <Page title={title}>
      <Loaded query={dwellings} role="declarant" skeleton={<Skeleton cards={1} rows={5} />}>
        {() => (links?.length === 0 ? <NoDwelling /> : <Skeleton cards={1} rows={5} />)}
      </Loaded>
    </Page>
  )
}

const Screen = () => {
  const { dwelling = '' } = useRouter().params
  const [turn, setTurn] = useState({ count: 0, dwelling })
  const again = (next: string) => setTurn({ count: turn.count + 1, dwelling: next })
  return <Declaration key={turn.count} dwelling={turn.dwelling} again={again} />
}

export default Screen
