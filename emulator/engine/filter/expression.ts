import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { EngineError, requestFailed } from '../errors'
import type { Document } from '../types'
import { isObject } from '../values'

/** Operators that run a caller's code, are random or are younger than what `db.command.aggregate` offers. */
const refused = new Set(['$function', '$accumulator', '$rand', '$sampleRate', '$toHashedIndexKey', '$sigmoid'])

const without = <T extends object>(operators: T) =>
  Object.fromEntries(Object.entries(operators).filter(([name]) => !refused.has(name))) as T

/** The operators of aggregate expressions, evaluated by mingo. */
export const expressionOperators = without(expressions)
export const accumulatorOperators = without(accumulators)

const options: Options = {
  idKey: '_id',
  useStrictMode: true,
  failOnError: true,
  scriptEnabled: false,
  processingMode: ProcessingMode.CLONE_OFF,
  context: Context.init({ expression: expressionOperators, accumulator: accumulatorOperators }),
}

/** Runs mingo and turns what it throws into an answer of the database. */
export const evaluated = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (error instanceof EngineError) throw error
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}

/** Refuses an expression that names an operator which is not known. */
export const checkExpression = (expression: unknown): void => {
  if (Array.isArray(expression)) return expression.forEach(checkExpression)
  if (!isObject(expression)) return
  for (const [name, operand] of Object.entries(expression)) {
    if (name === '$literal') continue
    if (name.startsWith('$') && !(name in expressionOperators) && !(name in accumulatorOperators))
      throw requestFailed(`Unrecognized expression '${name}'`)
    checkExpression(operand)
  }
}

/** `$expr`: holds for the documents of which the aggregate expression is true. */
export const expressionMatches = (operand: unknown) => {
  checkExpression(operand)
  return (document: Document) => {
    const value = evaluated(() => evalExpr(document, operand, options))
    return value !== null && value !== undefined && value !== false && value !== 0
  }
}
