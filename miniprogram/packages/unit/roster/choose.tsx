import { useState } from 'react'
import { View } from '@tarojs/components'
import { asRefusal, call } from '@/api'
import { Button, Card, Notice } from '@/components'
import { StepUpForm } from '@/components/step-up-sheet'
import { Sheet } from '@/components/sheet'
import { saveFile } from '@/platform/save-file'
import { stepUpText } from '@/text/step-up'
import { rosterText as text } from '@/text/roster'

/** The template as the service makes it for this declarant. */
const Template = () => {
  const [problem, setProblem] = useState<string | null>(null)
  const load = async () => {
    setProblem(null)
    try {
      await saveFile(await call('registration.rosterTemplate', {}))
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    }
  }
  return (
    <Card title={text.template}>
      <View>{text.templateDetail}</View>
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      <View className="roster-gap">
        <Button kind="soft" onTap={load}>
          {text.template}
        </Button>
      </View>
    </Card>
  )
}

/** Whoever must show their face before the import does so before a file is chosen: on the web it leaves the page. */
const ConfirmFirst = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Notice tone="warn" title={text.confirmFirst}>
        {text.confirmFirstDetail}
      </Notice>
      <Button kind="soft" onTap={() => setOpen(true)}>
        {text.confirmNow}
      </Button>
      {open ? (
        <Sheet title={stepUpText.title} onClose={() => setOpen(false)}>
          <StepUpForm onClose={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </>
  )
}

/** 第一步: the template, and the file. */
export const Choose = ({
  rooms,
  problem,
  confirmed,
  inChat,
}: {
  rooms: number
  problem: string | null
  confirmed: boolean
  inChat: boolean
}) => (
  <View className="stack">
    <View>{text.lead}</View>
    {problem ? (
      <Notice tone="bad" urgent>
        {problem}
      </Notice>
    ) : null}
    {confirmed ? null : <ConfirmFirst />}
    <Template />
    <Card title={text.choose}>
      <View>{text.rooms(rooms)}</View>
      <View>{text.chooseDetail}</View>
      {inChat ? <View>{text.chooseInChat}</View> : null}
      <View className="muted">{text.privacy}</View>
    </Card>
  </View>
)
