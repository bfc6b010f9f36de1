import { type ReactNode } from 'react'
import { type Day } from '@shared/model/day'
import { type InputKind } from '@/components/text-field'
import { type Option } from '@/components/select-field'
import { longDate } from '@/components/words'

/** What a form holds while it is filled: text by name; a ticked consent is `yes`. The page makes the contract's input of it. */
export type Values<Name extends string> = Readonly<Record<Name, string>>

/** What is wrong, by name. */
export type Errors<Name extends string> = Partial<Record<Name, string>>

/** What a hand-made field is given. */
export type CustomProps<Name extends string> = {
  value: string
  values: Values<Name>
  /** Changes several answers at once. */
  change: (changes: Partial<Record<Name, string>>) => void
  error: string | null
}

type Kind<Name extends string> =
  | { kind: 'text'; input?: InputKind; maxLength?: number; placeholder?: string; autoComplete?: string; rows?: number }
  | { kind: 'date'; earliest?: Day; latest?: Day }
  | { kind: 'choice' | 'select'; options: readonly Option[] | ((values: Values<Name>) => readonly Option[]) }
  | { kind: 'check'; text: string }
  | { kind: 'custom'; render: (props: CustomProps<Name>) => ReactNode }

/** One question. */
export type Field<Name extends string> = Kind<Name> & {
  name: Name
  label: string
  /** The input's path in the contract, where it is not the name: `resident.idNumber`. */
  path?: string
  hint?: string
  optional?: boolean
  /** What is said where an answer is missing and the label does not say it well. */
  missing?: string
  when?: (values: Values<Name>) => boolean
  /** What is wrong with an answer that is there; an empty one is asked for anyway. */
  check?: (value: string, values: Values<Name>) => string | null
  /** Good news about an answer. */
  note?: (values: Values<Name>) => string | null
  /** The answer as the check page shows it; null leaves it out. */
  shown?: (values: Values<Name>) => string | null
}

/** One screen: a question, or a few that belong together. */
export type Step<Name extends string> = {
  id: string
  title: string
  lead?: string
  /** Title of its card on the check page; steps of one group share it. */
  group?: string
  when?: (values: Values<Name>) => boolean
  fields: readonly Field<Name>[]
}

/** The options of a field as things stand. */
export const optionsOf = <Name extends string>(
  field: Extract<Field<Name>, { kind: 'choice' | 'select' }>,
  values: Values<Name>,
): readonly Option[] => (typeof field.options === 'function' ? field.options(values) : field.options)

/** The steps that are asked, each with the fields that are. */
export const asked = <Name extends string>(steps: readonly Step<Name>[], values: Values<Name>): Step<Name>[] =>
  steps
    .filter((step) => step.when?.(values) ?? true)
    .map((step) => ({ ...step, fields: step.fields.filter((field) => field.when?.(values) ?? true) }))
    .filter((step) => step.fields.length > 0)

const missing = <Name extends string>({ kind, label }: Field<Name>) =>
  kind === 'check' ? '请先勾选' : `${kind === 'text' ? '请填写' : '请选择'}${label}`

const errorOf = <Name extends string>(field: Field<Name>, values: Values<Name>): string | null => {
  const value = values[field.name].trim()
  if (value === '') return field.optional ? null : (field.missing ?? missing(field))
  return field.check?.(value, values) ?? null
}

/** What is wrong on a step. */
export const errorsOf = <Name extends string>(step: Step<Name>, values: Values<Name>): Errors<Name> => {
  const errors: Errors<Name> = {}
  for (const field of step.fields) {
    const error = errorOf(field, values)
    if (error) errors[field.name] = error
  }
  return errors
}

/** Where filling goes on: the first step with something unanswered or wrong; past the last one when there is none. */
export const startAt = <Name extends string>(steps: readonly Step<Name>[], values: Values<Name>): number => {
  const all = asked(steps, values)
  const open = all.findIndex((step) => Object.keys(errorsOf(step, values)).length > 0)
  return open < 0 ? all.length : open
}

/** A server's refusal, by the names of this form. Paths that the form does not ask are left out. */
export const errorsFrom = <Name extends string>(
  steps: readonly Step<Name>[],
  fields: Readonly<Record<string, string>>,
): Errors<Name> => {
  const errors: Errors<Name> = {}
  for (const field of steps.flatMap((step) => step.fields)) {
    const message = fields[field.path ?? field.name]
    if (message) errors[field.name] = message
  }
  return errors
}

/** The first step with something wrong on it, or -1. */
export const stepWith = <Name extends string>(steps: readonly Step<Name>[], errors: Errors<Name>): number =>
  steps.findIndex((step) => step.fields.some((field) => errors[field.name]))

/** An answer as the check page shows it; null where it is left out. */
export const answerOf = <Name extends string>(field: Field<Name>, values: Values<Name>): string | null => {
  const value = values[field.name]
  if (field.shown) return field.shown(values)
  if (field.kind === 'check') return null
  if (field.kind === 'date') return value && longDate(value)
  if (field.kind === 'choice' || field.kind === 'select')
    return optionsOf(field, values).find((option) => option.value === value)?.label ?? ''
  return value
}
