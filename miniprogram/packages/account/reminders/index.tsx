import { useState } from 'react'
import { View } from '@tarojs/components'
import { reminderGroups, type ReminderChoices, type ReminderGroup } from '@shared/rules/reminder-choices'
import { asRefusal, call, useQuery } from '@/api'
import { Card, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { SwitchRow } from '@/components/switch-row'
import { remindersText as text } from '@/text/reminders'

/** Each is on or off at once, and back where it was when that could not be saved. */
const Choices = ({ known, told }: { known: ReminderChoices; told: (words: string) => void }) => {
  const [chosen, setChosen] = useState(known)
  const [problem, setProblem] = useState<string | null>(null)
  const change = async (group: ReminderGroup, sms: boolean) => {
    const before = chosen[group]
    setChosen((now) => ({ ...now, [group]: { sms } }))
    setProblem(null)
    try {
      await call('account.setPreferences', { reminders: { [group]: { sms } } })
      told(text.saved)
    } catch (thrown) {
      setChosen((now) => ({ ...now, [group]: before }))
      setProblem(asRefusal(thrown).message)
    }
  }
  return (
    <>
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      <Card>
        <View className="stack">
          {reminderGroups.map((group) => (
            <SwitchRow
              key={group}
              id={group}
              {...text.groups[group]}
              value={chosen[group].sms}
              onChange={(sms) => void change(group, sms)}
            />
          ))}
        </View>
      </Card>
    </>
  )
}

/** 短信提醒: which of the reminders that need not be sent still come by SMS. */
const Screen = () => {
  const query = useQuery('account.preferences', {})
  const [announce, setAnnounce] = useState('')
  return (
    <Page title={text.title} announce={announce}>
      <View className="form-lead">{text.lead}</View>
      <Loaded query={query}>{({ reminders }) => <Choices known={reminders} told={setAnnounce} />}</Loaded>
    </Page>
  )
}

export default Screen
