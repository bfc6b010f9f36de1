import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OwnCard } from '@shared/contract/cards'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { cardText as text } from '@/text/cards'

/** 代领人: named, changed or taken away by the holder. */
export const AgentCard = ({ card, reload }: { card: OwnCard; reload: () => Promise<void> }) => {
  const [open, setOpen] = useState(false)
  const [agentName, setName] = useState('')
  const [agentIdNumber, setNumber] = useState('')
  const { submit, refusal, forget } = useSubmit('permit.nameAgent')
  if (!card.mayName) return null
  const save = async (agent: { agentName: string; agentIdNumber: string } | null) => {
    if (!(await submit({ receipt: card.receipt, agent }))) return
    setOpen(false)
    await reload()
  }
  const errorOf = (field: string) => refusal?.fields[field] ?? null
  return (
    <Card title={text.agent}>
      <View className="stack">
        <View>{card.agent ? `${card.agent.maskedName} · ${card.agent.maskedIdNumber}` : text.noAgent}</View>
        <Refused refusal={refusal} fields="all" />
        {open ? (
          <View>
            <TextField
              name="agentName"
              label={text.agentName}
              value={agentName}
              error={errorOf('agent.agentName')}
              onChange={setName}
            />
            <TextField
              name="agentIdNumber"
              label={text.agentNumber}
              hint={text.agentHint}
              kind="idNumber"
              maxLength={18}
              value={agentIdNumber}
              error={errorOf('agent.agentIdNumber')}
              onChange={setNumber}
            />
            <Buttons>
              <Button kind="ghost" onTap={() => setOpen(false)}>
                {text.cancel}
              </Button>
              <Button onTap={() => save({ agentName, agentIdNumber })}>{text.save}</Button>
            </Buttons>
          </View>
        ) : (
          <Buttons>
            {card.agent ? (
              <Button kind="ghost" onTap={() => save(null)}>
                {text.unname}
              </Button>
            ) : null}
            <Button kind="soft" onTap={() => setOpen(true)}>
              {card.agent ? text.rename : text.name}
            </Button>
          </Buttons>
        )}
      </View>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Card>
  )
}
