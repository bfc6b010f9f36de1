import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { Button, CheckField, Notice } from '@/components'
import { subAccountText as text } from '@/text/units'

export type UnitDwelling = OutputOf<'account.listSubAccounts'>['dwellings'][number]

type DwellingChoiceProps = {
  dwellings: readonly UnitDwelling[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string | null
}

/** The unit's dwellings, each to be ticked. */
export const DwellingChoice = ({ dwellings, chosen, onChange, error = null }: DwellingChoiceProps) => {
  if (dwellings.length === 0) return <Notice>{text.noDwellings}</Notice>
  const all = dwellings.map(({ dwellingCode }) => dwellingCode)
  const set = (code: string, yes: boolean) => onChange(all.filter((one) => (one === code ? yes : chosen.includes(one))))
  return (
    <View>
      {error ? (
        <Notice tone="bad" urgent>
          {error}
        </Notice>
      ) : null}
      {dwellings.map(({ dwellingCode, address, state }) => (
        <CheckField
          key={dwellingCode}
          name={`dwelling-${dwellingCode}`}
          value={chosen.includes(dwellingCode)}
          onChange={(yes) => set(dwellingCode, yes)}
        >
          {state === 'pending' ? `${address}（${text.pending}）` : address}
        </CheckField>
      ))}
      {dwellings.length > 2 && chosen.length < all.length ? (
        <Button kind="soft" size="small" onTap={() => onChange(all)}>
          {text.all}
        </Button>
      ) : null}
    </View>
  )
}
