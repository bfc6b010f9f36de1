import { useState } from 'react'
import { View } from '@tarojs/components'
import { type StandingView } from '@shared/contract/standing'
import { useSubmit } from '@/api'
import { Button, Card, daysLeft, Heading, longDate, Notice } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go, replace } from '@/platform'
import { asksResidence, correctAt, questionDetail, questionTitle, standingText as text } from '@/text/standing'
import { YearPicture } from '../year-picture'

type Question = NonNullable<StandingView['question']>
type QuestionProps = { question: Question; closes: string | null; now: string; reload: () => Promise<void> }

const When = ({ question: { askedOn, lookedOn, earliest }, now }: Pick<QuestionProps, 'question' | 'now'>) => (
  <>
    {earliest ? (
      <View className="strong digits">
        预计 {longDate(earliest)} 够条件，{daysLeft(earliest, now)}，到时自动签注
      </View>
    ) : null}
    <View className="muted digits">{[text.asked(askedOn), text.looked(lookedOn), text.again].join(' · ')}</View>
  </>
)

/** 还住在这里: the holder's own word; what it led to follows at once. */
const StillHere = ({ question, reload }: Pick<QuestionProps, 'question' | 'reload'>) => {
  const { submit, refusal, forget } = useSubmit('permit.confirmStillResides')
  const [again, setAgain] = useState(false)
  const confirm = async () => {
    const done = await submit({ stillResides: true })
    if (!done) return
    if (done.receipt) return void replace('permit/result', { receipt: done.receipt })
    setAgain(true)
    await reload()
  }
  return (
    <>
      {again ? <Notice urgent>{text.notYet}</Notice> : null}
      <Refused refusal={refusal} />
      <Button onTap={confirm}>{question.fact === 'stillResides' ? text.still : text.stillThere}</Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** The one question of this window, with its answers. */
export const QuestionCard = ({ question, closes, now, reload }: QuestionProps) => {
  const { submit, refusal } = useSubmit('permit.answerAutoEndorse')
  const answer = async (said: 'correcting' | 'byHand') => {
    if (!(await submit({ answer: said }))) return
    await reload()
    if (said === 'byHand') return void go('permit/endorse')
    if (asksResidence(question)) void go('registration/my-registrations')
  }
  return (
    <>
      <Card tone="warn">
        <View className="small">自动签注差一项，请您回答</View>
        <Heading look="title">{questionTitle(question)}</Heading>
        {closes ? (
          <View className="small digits">{`${longDate(closes)}（含）前 · ${daysLeft(closes, now)}`}</View>
        ) : null}
      </Card>
      <Card title="查到什么">
        <View className="stack">
          <View>{questionDetail(question)}</View>
          {question.year ? <YearPicture year={question.year} /> : null}
          <When question={question} now={now} />
        </View>
      </Card>
      <Card title="您可以">
        <View className="stack">
          {question.answer === 'correcting' ? <Notice tone="ok">{text.correcting}</Notice> : null}
          {question.answer === 'byHand' ? <Notice tone="ok">{text.hand}</Notice> : null}
          <Refused refusal={refusal} />
          {asksResidence(question) ? <StillHere question={question} reload={reload} /> : null}
          <Button kind="soft" onTap={() => answer('correcting')}>
            {text.correct}
          </Button>
          <Button kind="ghost" onTap={() => answer('byHand')}>
            {text.byHand}
          </Button>
          <View className="muted">{correctAt(question)}</View>
        </View>
      </Card>
    </>
  )
}
