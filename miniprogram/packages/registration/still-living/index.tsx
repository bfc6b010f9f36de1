import { View } from '@tarojs/components'
import { type MonthRoom } from '@shared/contract/month'
import { type LivingAnswer } from '@shared/rules/still-living'
import { Button, Card, Empty, Heading, Page, ResultHero } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { go, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { livingText as text } from '@/text/month'
import { useMonthRooms } from '../month-rooms'
import { useAnswers } from './answers'
import { ResidentAnswer, type Said } from './resident-answer'
import './index.scss'

type Answer = (ids: readonly string[], how: LivingAnswer) => Promise<void>

const Room = ({
  room: { address, dwellingCode, residents },
  saidOf,
  answer,
}: {
  room: MonthRoom
  saidOf: (id: string) => Said
  answer: Answer
}) => {
  const open = residents.filter(({ registrationId }) => saidOf(registrationId) === null)
  return (
    <Card
      title={address}
      aside={
        open.length > 1 ? (
          <Button
            kind="soft"
            size="small"
            label={`${text.allRoom}：${address}`}
            onTap={() =>
              answer(
                open.map(({ registrationId }) => registrationId),
                'here',
              )
            }
          >
            {text.allRoom}
          </Button>
        ) : undefined
      }
    >
      {residents.map((resident) => (
        <ResidentAnswer
          key={resident.registrationId}
          resident={resident}
          dwelling={dwellingCode}
          said={saidOf(resident.registrationId)}
          answer={(how) => answer([resident.registrationId], how)}
        />
      ))}
    </Card>
  )
}

const backToRooms = (
  <Button kind="soft" onTap={() => void replace('registration/dwellings')}>
    {text.back}
  </Button>
)

/** 还住在这里吗: once a month, one tap each; whoever has left is declared so. */
const Screen = () => {
  const { search = '' } = usePageQuery()
  const { query, rooms, more, left, error } = useMonthRooms({ show: 'all', search })
  const { said, answer, error: unsaid } = useAnswers()
  const asked = rooms.flatMap((room) => {
    const residents = room.residents.filter((one) => one.asked)
    return residents.length > 0 ? [{ ...room, residents }] : []
  })
  const people = asked.flatMap(({ residents }) => residents)
  const saidOf = (id: string): Said =>
    said[id] ?? people.find(({ registrationId }) => registrationId === id)?.living ?? null
  const open = people.map(({ registrationId }) => registrationId).filter((id) => saidOf(id) === null)
  const progress = text.progress(people.length - open.length, people.length)
  const problem = unsaid ?? error
  return (
    <Page
      title={text.title}
      announce={people.length > 0 ? progress : ''}
      footer={open.length > 1 ? <Button onTap={() => answer(open, 'here')}>{text.allHere(open.length)}</Button> : null}
    >
      <Loaded query={query} role="declarant">
        {({ month }) =>
          people.length === 0 ? (
            <Empty title={text.nobody} icon="people" action={backToRooms}>
              {text.nobodyDetail}
            </Empty>
          ) : (
            <>
              {open.length === 0 && left === 0 ? (
                <ResultHero state="done" title={text.finished} detail={text.finishedDetail} />
              ) : (
                <View className="living-lead">
                  <Heading level={1}>{text.lead(month)}</Heading>
                  <View className="muted">{text.note}</View>
                  <View className="strong digits">{progress}</View>
                </View>
              )}
              <Refused refusal={problem} />
              {asked.map((room) => (
                <Room key={room.dwellingCode} room={room} saidOf={saidOf} answer={answer} />
              ))}
              {left > 0 ? (
                <Button kind="soft" onTap={more}>
                  {text.more(left)}
                </Button>
              ) : null}
              {open.length === 0 ? <Button onTap={() => void go('registration/dwellings')}>{text.back}</Button> : null}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
