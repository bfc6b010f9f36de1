import { TextField } from '@/components/text-field'
import { longDate } from '@/components/words'
import { type CustomProps } from '@/form'
import { type Name, numberProblem, toldByNumber, withNumber } from './values'

const hints: Record<string, string> = {
  '111': '18 位公民身份号码，最后一位可能是 X',
  '112': '18 位公民身份号码，最后一位可能是 X',
  '113': '18 位公民身份号码，最后一位可能是 X',
  '516': 'H 或 M 开头，后面 8 位或 10 位数字',
  '550': '81、82 或 83 开头的 18 位号码',
}
const fullLength = 18

/** 证件号码: what is wrong is said as soon as it is complete; what it tells is filled in. */
export const NumberField = ({ value, values, change, error }: CustomProps<Name>) => {
  const told = toldByNumber(values)
  const early = value.trim().length >= fullLength ? numberProblem(value, values) : null
  return (
    <TextField
      name="idNumber"
      label="证件号码"
      hint={hints[values.idType]}
      kind="idNumber"
      maxLength={30}
      value={value}
      error={error ?? early}
      note={told ? `${told.sex === '1' ? '男' : '女'}，${longDate(told.birthDate)}出生` : null}
      onChange={(idNumber) => change(withNumber(values, { idNumber }))}
    />
  )
}
