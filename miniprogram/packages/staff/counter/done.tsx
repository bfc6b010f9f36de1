import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { asRefusal, type RefusalError } from '@/api'
import { Button, Card, ReceiptNumber, ResultHero } from '@/components'
import { Download } from '@/components/download'
import { focusOn } from '@/platform'
import { counterText as text, signerOf } from '@/text/counter'
import { matterText } from '@/text/states'
import { Problem } from './problem'

type Props = { file: CounterFile; title: string; done: CounterDone; again: () => Promise<void>; next: () => void }

const pictures = { approved: 'done', waiting: 'waiting', refused: 'refused', withdrawn: 'done' } as const

/** How it ended: what is read out, and the slip that goes home with the person. */
export const Done = ({ file, title, done, again, next }: Props) => {
  const { fileId, name } = file
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  useEffect(() => focusOn('result'), [])
  const goOn = async () => {
    setRefusal(null)
    try {
      await again()
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    }
  }
  return (
    <>
      <ResultHero
        state={pictures[done.case.state]}
        title={title}
        detail={`${name} · ${matterText[done.case.matter]}`}
      />
      <Card title={text.say(signerOf(file))}>
        <View className="counter-words">
          {done.words.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </View>
      </Card>
      <ReceiptNumber receipt={done.receipt} />
      <Download
        operation="permit.printAtCounter"
        input={{ fileId, receipt: done.receipt, paper: 'receipt' }}
        label={text.print}
      />
      <View className="muted">{text.printed}</View>
      <Problem refusal={refusal} forget={() => setRefusal(null)} />
      <Button kind="soft" onTap={goOn}>
        {text.more}
      </Button>
      <Button kind="ghost" onTap={next}>
        {text.next}
      </Button>
    </>
  )
}
