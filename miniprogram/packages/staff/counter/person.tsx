import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { type CounterMatter } from '@shared/rules/counter'
import { maskPhone } from '@shared/text/greeting'
import { Button, Card, Facts, FindingsList, Heading, longDate, Notice, Tag } from '@/components'
import { Desk } from '@/components/desk'
import { Fold } from '@/components/fold'
import { focusOn } from '@/platform'
import { counterText as text } from '@/text/counter'
import { articleText, conditionTitle, readingText } from '@/text/law'
import { Apply } from './apply'
import { Cases } from './cases'
import { Choices } from './choices'
import { type Who } from './in-front'
import { Guardian } from './guardian'
import { Replace } from './replace'

export type Finish = (title: string, done: CounterDone) => void
type Props = {
  who: Who
  file: CounterFile
  opened: (who: Who, file: CounterFile) => void
  now: string
  done: Finish
  next: () => void
}

const About = ({ file }: { file: CounterFile }) => {
  const { name, maskedIdNumber, register, eligibility, guardian } = file
  const { permit, prefill } = eligibility
  const { state, validUntil, windowOpens, lastMakeupDay } = permit
  const rows: [string, string | null][] = [
    [text.idNumber, maskedIdNumber],
    [text.checked, register === 'matches' ? text.matches : null],
    [text.guardian, guardian && text.guardianSeen(guardian)],
    [text.until, validUntil && longDate(validUntil)],
    [text.window, state === 'valid' && windowOpens ? text.from(longDate(windowOpens)) : null],
    [text.makeUp, state === 'suspended' && lastMakeupDay ? longDate(lastMakeupDay) : null],
    [text.home, prefill.address ?? text.noHome],
    [text.phone, prefill.phone ? maskPhone(prefill.phone) : text.noPhone],
  ]
  return (
    <Card>
      <View className="row apart wrap card-head">
        <Heading id="person">{name}</Heading>
        <Tag tone={state === 'valid' ? 'ok' : 'warn'}>{text.state[state]}</Tag>
      </View>
      <Facts rows={rows.flatMap(([term, words]): [string, string][] => (words ? [[term, words]] : []))} />
      {register === 'silent' ? (
        <View className="counter-silent">
          <Notice tone="warn">{text.silent}</Notice>
        </View>
      ) : null}
    </Card>
  )
}

/** What was found, of the matter that comes next. */
const Found = ({ eligibility, now }: { eligibility: CounterFile['eligibility']; now: string }) => (
  <Fold title={text.found}>
    <FindingsList
      findings={(eligibility.endorsement ?? eligibility).decision.findings}
      title={({ condition }) => conditionTitle[condition]}
      article={articleText}
      basis={(finding) => readingText(finding, now)}
    />
  </Fold>
)

/** All of a person that a clerk needs, on one screen: who, what is in hand, what can be done now. */
export const Person = ({ who, file, opened, now, done, next }: Props) => {
  const [filling, setFilling] = useState<CounterMatter | null>(null)
  const back = () => setFilling(null)
  useEffect(() => (filling ? undefined : focusOn('person')), [filling, file.guardian])
  if (file.own) return <Notice tone="warn">{text.own}</Notice>
  if (filling)
    return (
      <View className="counter-filling">
        <Desk side={<About file={file} />}>
          <View className="stack">
            {filling === 'apply' ? <Apply file={file} now={now} done={done} back={back} /> : null}
            {filling === 'replace' ? <Replace file={file} now={now} done={done} back={back} /> : null}
          </View>
        </Desk>
      </View>
    )
  return (
    <Desk side={<About file={file} />}>
      <View className="stack">
        {file.minor && !file.guardian ? (
          <Guardian who={who} opened={opened} />
        ) : (
          <Choices file={file} now={now} fill={setFilling} done={done} />
        )}
        <Cases file={file} now={now} done={done} />
        <Found eligibility={file.eligibility} now={now} />
        <Button kind="soft" onTap={next}>
          {text.next}
        </Button>
      </View>
    </Desk>
  )
}
