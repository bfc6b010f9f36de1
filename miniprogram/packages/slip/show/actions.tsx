import { useState } from 'react'
import { View } from '@tarojs/components'
import { type SlipSheet } from '@shared/contract/slip'
import { useSubmit } from '@/api'
import { forgetCopy } from '@/api/offline-copy'
import { Button, Card, ListRow } from '@/components'
import { Refused } from '@/components/refused'
import { Sheet as Question } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { slipText } from '@/text/slip'
import { dropInHand, fileInHand, keepSlip } from '../kept-slip'
import { SaveFile } from './save'

type Shown = Omit<SlipSheet, 'file'>
const text = slipText.shown

/** The file is at hand right after the issue; later it is drawn again, which asks who holds the phone. */
const Save = ({ shown: { slip } }: { shown: Shown }) => {
  const { submit, refusal, forget } = useSubmit('slip.print')
  const take = async () => {
    const sheet = fileInHand(slip.slipId) ? null : await submit({ slipId: slip.slipId })
    if (sheet) keepSlip(sheet, sheet.slip.issuedAt)
    return fileInHand(slip.slipId)
  }
  return (
    <View className="stack">
      <SaveFile take={take} />
      <Refused refusal={refusal} />
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

const Remove = ({ removed }: { removed: () => void }) => {
  const [asking, setAsking] = useState(false)
  const remove = () => {
    forgetCopy('slip')
    dropInHand()
    setAsking(false)
    removed()
  }
  return (
    <>
      <Button kind="ghost" onTap={() => setAsking(true)}>
        {text.remove}
      </Button>
      {asking ? (
        <Question title={text.removeAsk} onClose={() => setAsking(false)}>
          <View className="stack">
            <View>{text.removeDetail}</View>
            <Button onTap={remove}>{text.removeYes}</Button>
            <Button kind="soft" onTap={() => setAsking(false)}>
              {text.keep}
            </Button>
          </View>
        </Question>
      ) : null}
    </>
  )
}

/** What can be done with a slip on the screen. Without a session it can be shown and removed from the phone. */
export const Actions = ({
  shown,
  over = false,
  fresh,
  removed,
}: {
  shown: Shown
  over?: boolean
  /** Absent without a session. */
  fresh?: () => void
  removed: () => void
}) => (
  <View className="stack">
    {fresh && !over ? <Save shown={shown} /> : null}
    {fresh ? (
      <Button kind={over ? 'primary' : 'soft'} onTap={fresh}>
        {text.fresh}
      </Button>
    ) : null}
    <Remove removed={removed} />
    <View className="muted">{slipText.issue.keeps}</View>
    {fresh ? (
      <Card>
        <ListRow icon="file" title={slipText.mine.title} onTap={() => void go('slip/mine')} />
      </Card>
    ) : null}
  </View>
)
