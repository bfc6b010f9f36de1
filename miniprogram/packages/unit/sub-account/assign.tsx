import { useState } from 'react'
import { type SubAccount } from '@shared/contract/units'
import { useSubmit } from '@/api'
import { Button, Card } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { goTo } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { subAccountText as text } from '@/text/units'
import { DwellingChoice, type UnitDwelling } from '../dwelling-choice'

const keyOf = ({ memberId }: SubAccount) => `sub-account-${memberId}`

/** What was ticked before a face check took the page away, else what the sub-account has. */
const chosenBefore = (account: SubAccount): string[] => {
  const kept = takeKept(keyOf(account))
  return kept === null ? account.dwellingCodes : kept.split(',').filter(Boolean)
}

/** 分配房屋: all that the sub-account has from now on. */
export const AssignDwellings = ({
  account,
  dwellings,
}: {
  account: SubAccount
  dwellings: readonly UnitDwelling[]
}) => {
  const [chosen, setChosen] = useState(() => chosenBefore(account))
  const { submit, refusal, forget } = useSubmit('account.updateSubAccount')
  const save = async () => {
    const saved = await submit({ memberId: account.memberId, phone: null, dwellingCodes: chosen })
    if (saved) await goTo('/packages/unit/sub-accounts/index')
  }
  return (
    <>
      <Card title={account.name}>
        <DwellingChoice
          dwellings={dwellings}
          chosen={chosen}
          onChange={setChosen}
          error={refusal?.fields.dwellingCodes}
        />
      </Card>
      <Refused refusal={refusal} fields={['dwellingCodes']} />
      <Button onTap={save}>{text.save}</Button>
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(keyOf(account), chosen.join(','))} />
    </>
  )
}
