import { type Code } from '@shared/codes/code'
import { type Option } from '@/components/select-field'

/** A code table as a field's options. */
export const optionsOf = (table: readonly Code[]): Option[] =>
  table.map(({ code, name }) => ({ value: code, label: name }))
