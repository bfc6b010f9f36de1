import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DeskCard } from '@shared/contract/cards'
import { useSubmit } from '@/api'
import { Button, Card, Notice, TextField } from '@/components'
import { Fold } from '@/components/fold'
import { handOverText as text } from '@/text/cards'

type Props = { receipt: string; reload: () => Promise<void> }

/** Records one move of this card and says what came of it. */
const useMove = ({ receipt, reload }: Props) => {
  const { submit, refusal } = useSubmit('permit.recordCards')
  const [problem, setProblem] = useState<string | null>(null)
  const record = async (move: 'posted' | 'remade', tracking: string | null) => {
    const output = await submit({ move, cards: [{ receipt, tracking }], fault: null })
    const [one] = output?.results ?? []
    setProblem(one?.outcome === 'refused' ? one.refusal.message : null)
    if (one?.outcome === 'recorded') await reload()
  }
  return { record, problem: problem ?? refusal?.message ?? null }
}

const Problem = ({ words }: { words: string | null }) =>
  words ? (
    <Notice tone="bad" urgent>
      {words}
    </Notice>
  ) : null

/** 寄出, with the tracking number. */
export const Post = (props: Props) => {
  const [tracking, setTracking] = useState('')
  const { record, problem } = useMove(props)
  return (
    <Fold title={text.post}>
      <TextField
        name="tracking"
        label={text.tracking}
        kind="idNumber"
        maxLength={30}
        value={tracking}
        onChange={setTracking}
      />
      <Problem words={problem} />
      <Button onTap={() => record('posted', tracking.trim() || null)}>{text.post}</Button>
    </Fold>
  )
}

/** 登记已收回, of a card whose permit is over. */
export const TakeBack = ({ card: { receipt, state }, reload }: { card: DeskCard } & Omit<Props, 'receipt'>) => {
  const { submit, refusal } = useSubmit('permit.takeBackCard')
  const record = async () => {
    if (await submit({ receipt })) await reload()
  }
  return (
    <Card title={text.takeBack}>
      <View className="stack">
        <View className="muted">
          {text.takeBackLead[state === 'collected' || state === 'posted' ? 'holder' : 'house']}
        </View>
        <Problem words={refusal?.message ?? null} />
        <Button id="take-back" onTap={record}>
          {text.takeBack}
        </Button>
      </View>
    </Card>
  )
}

/** 退回重制. */
export const Remake = (props: Props) => {
  const { record, problem } = useMove(props)
  return (
    <Fold title={text.remake}>
      <View className="stack">
        <View className="muted">{text.remakeDetail}</View>
        <Problem words={problem} />
        <Button kind="ghost" onTap={() => record('remade', null)}>
          {text.remake}
        </Button>
      </View>
    </Fold>
  )
}
