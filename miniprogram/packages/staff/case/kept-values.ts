import { type Values } from '@/form/steps'
import { keep, takeKept } from '@/platform/kept'

const keyOf = (caseId: string) => `decide-${caseId}`

/** Keeps what staff have filled in of a decision while a face check takes the page away. */
export const keepValues = (caseId: string, values: Readonly<Record<string, string>>) =>
  keep(keyOf(caseId), JSON.stringify(values))

/** What was filled in before, or blank. */
export const valuesBefore = <Name extends string>(caseId: string, blank: Values<Name>): Values<Name> => {
  const kept = JSON.parse(takeKept(keyOf(caseId)) ?? '{}') as Partial<Values<Name>>
  return { ...blank, ...kept }
}
