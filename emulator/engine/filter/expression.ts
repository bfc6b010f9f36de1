import { compileExpression } from '../aggregate/expression/compile'
import { isTrue } from '../aggregate/expression/operands'
import type { Document } from '../types'

/** The values of variables that an aggregate binds around a filter. */
export type Variables = Readonly<Record<string, unknown>>

/** `$expr`: holds for the documents of which the aggregate expression is true. */
export const expressionMatches = (operand: unknown, variables: Variables) => {
  const evaluate = compileExpression(operand, Object.keys(variables))
  return (document: Document) => isTrue(evaluate({ root: document, variables }))
}
