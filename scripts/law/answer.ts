import * as z from 'zod'
import type { Question } from './questions'

/** `fields` maps the path of a member to what is wrong with it. */
type Problem = { code: 'not-json' | 'bad-input' | 'out-of-range'; message: string; fields?: Record<string, string> }

type Issue = z.core.$ZodIssue

/** Of several shapes that a member may have, the one that was begun: `talent.verified` rather than `talent`. */
const inside = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const begun = issue.errors.find((issues) => issues.some(({ path }) => path.length > 0)) ?? []
  const deeper = begun.flatMap((one) => inside({ ...one, path: [...issue.path, ...one.path] }))
  return deeper.length > 0 ? deeper : [issue]
}

const fieldsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.flatMap(inside).map(({ path, message }) => [path.join('.') || '(line)', message]))

const badInput = (fields: Record<string, string>): Problem => {
  const message = Object.entries(fields)
    .map(([path, problem]) => `${path}: ${problem}`)
    .join('; ')
  return { code: 'bad-input', message, fields }
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof SyntaxError) return { code: 'not-json', message: `not one JSON object: ${error.message}` }
  if (error instanceof RangeError) return { code: 'out-of-range', message: error.message }
  if (error instanceof z.ZodError) return badInput(fieldsOf(error))
  throw error
}

const idOf = (input: unknown): { id?: unknown } =>
  typeof input === 'object' && input !== null && 'id' in input ? { id: input.id } : {}

/** An id nested so deeply that it cannot be written again. */
const isUnwritable = (id: object): boolean => {
  try {
    JSON.stringify(id)
    return false
  } catch {
    return true
  }
}

/** The answer to one line of JSON, as a line of JSON. A line that cannot be answered says why in `error`; an `id` comes back. */
export const answerLine = (question: Question, line: string): string => {
  let id: { id?: unknown } = {}
  try {
    const input: unknown = JSON.parse(line)
    const asked = idOf(input)
    if (isUnwritable(asked)) return JSON.stringify({ error: badInput({ id: 'nested too deeply' }) })
    id = asked
    return JSON.stringify({ ...id, ...question(input) })
  } catch (error) {
    return JSON.stringify({ ...id, error: problemOf(error) })
  }
}
