import { requestFailed } from '../../errors'
import { isObject, typeName } from '../../values'
import { bind, compileNamed, functions, isNothing, isTrue, namedOperands, variableName } from './operands'
import type { Operator, Operators } from './types'

const letIn: Operator = (operand, compile, name) => {
  const { vars, in: body } = namedOperands(operand, name, { required: ['vars', 'in'] })
  if (!isObject(vars)) throw requestFailed('invalid parameter: expected an object (vars)')
  const names = Object.keys(vars).map(variableName)
  const values = compileNamed(vars, compile)
  const evaluate = compile(body, names)
  return (scope) => evaluate(bind(scope, values(scope)))
}

const map: Operator = (operand, compile, name) => {
  const { input, as = 'this', in: body } = namedOperands(operand, name, { required: ['input', 'in'], optional: ['as'] })
  const element = variableName(as)
  const array = compile(input)
  const evaluate = compile(body, [element])
  return (scope) => {
    const values = array(scope)
    if (isNothing(values)) return null
    if (!Array.isArray(values)) throw requestFailed(`input to $map must be an array not ${typeName(values)}`)
    return values.map((value) => evaluate(bind(scope, { [element]: value })) ?? null)
  }
}

const filter: Operator = (operand, compile, name) => {
  const { input, as = 'this', cond } = namedOperands(operand, name, { required: ['input', 'cond'], optional: ['as'] })
  const element = variableName(as)
  const array = compile(input)
  const condition = compile(cond, [element])
  return (scope) => {
    const values = array(scope)
    if (isNothing(values)) return null
    if (!Array.isArray(values)) throw requestFailed(`input to $filter must be an array not ${typeName(values)}`)
    return values.filter((value) => isTrue(condition(bind(scope, { [element]: value }))))
  }
}

const reduce: Operator = (operand, compile, name) => {
  const { input, initialValue, in: body } = namedOperands(operand, name, { required: ['input', 'initialValue', 'in'] })
  const array = compile(input)
  const first = compile(initialValue)
  const evaluate = compile(body, ['this', 'value'])
  return (scope) => {
    const values = array(scope)
    if (isNothing(values)) return null
    if (!Array.isArray(values))
      throw requestFailed(`$reduce requires that 'input' be an array, found: ${typeName(values)}`)
    return values.reduce((value: unknown, one: unknown) => evaluate(bind(scope, { this: one, value })), first(scope))
  }
}

const zip: Operator = (operand, compile, name) => {
  const given = namedOperands(operand, name, { required: ['inputs'], optional: ['useLongestLength', 'defaults'] })
  const longest = given.useLongestLength ?? false
  if (typeof longest !== 'boolean') throw requestFailed('useLongestLength must be a bool')
  if (!Array.isArray(given.inputs) || given.inputs.length === 0)
    throw requestFailed('inputs must be an array of expressions, and at least one')
  if (given.defaults !== undefined && (!longest || !Array.isArray(given.defaults)))
    throw requestFailed('cannot specify defaults unless useLongestLength is true')
  const inputs = given.inputs.map((input) => compile(input))
  const defaults = (Array.isArray(given.defaults) ? given.defaults : []).map((value) => compile(value))
  if (defaults.length > 0 && defaults.length !== inputs.length)
    throw requestFailed('defaults and inputs must have the same length')
  return (scope) => {
    const all = inputs.map((evaluate) => evaluate(scope))
    if (all.some(isNothing)) return null
    const lists = all.map((list) => {
      if (Array.isArray(list)) return list as unknown[]
      throw requestFailed(`$zip found a non-array expression in input: ${typeName(list)}`)
    })
    const fill = defaults.map((evaluate) => evaluate(scope))
    const length = (longest ? Math.max : Math.min)(...lists.map((list) => list.length))
    return Array.from({ length }, (_, at) =>
      lists.map((list, which) => (at < list.length ? list[at] : (fill[which] ?? null))),
    )
  }
}

const merged = (values: unknown[]) => {
  const objects = values.filter((value) => !isNothing(value))
  for (const value of objects)
    if (!isObject(value))
      throw requestFailed(`$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
  return Object.assign({}, ...objects)
}

const toArray = ([value]: unknown[]) => {
  if (isNothing(value)) return null
  if (!isObject(value)) throw requestFailed(`$objectToArray requires a document input, found: ${typeName(value)}`)
  return Object.entries(value).map(([k, v]) => ({ k, v }))
}

export const objects = functions({
  $mergeObjects: [
    [0, Infinity],
    (values) => merged(values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
  ],
  $objectToArray: [1, toArray],
})

/** Operators that bind variables around an inner expression. */
export const variables: Operators = { $let: letIn, $map: map, $filter: filter, $reduce: reduce, $zip: zip }
