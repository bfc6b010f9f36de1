import * as z from 'zod'
import type { Question } from './questions'

/** `fields` maps the path of a member to what is wrong with it. */
type Problem = { code: 'not-json' | 'bad-input' | 'out-of-range'; message: string; fields?: Record<string, string> }

const fieldsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join('.') || '(line)', message]))

const problemOf = (error: unknown): Problem => {
  if (error instanceof SyntaxError) return { code: 'not-json', message: `not one JSON object: ${error.message}` }
  if (error instanceof RangeError) return { code: 'out-of-range', message: error.message }
  if (!(error instanceof z.ZodError)) throw error
  const fields = fieldsOf(error)
  const message = Object.entries(fields)
    .map(([path, problem]) => `${path}: ${problem}`)
    .join('; ')
  return { code: 'bad-input', message, fields }
}

const idOf = (input: unknown): { id?: unknown } =>
  typeof input === 'object' && input !== null && 'id' in input ? { id: input.id } : {}

/** The answer to one line of JSON, as a line of JSON. A line that cannot be answered says why in `error`; an `id` comes back. */
export const answerLine = (question: Question, line: string): string => {
  let id: { id?: unknown } = {}
  try {
    const input: unknown = JSON.parse(line)
    id = idOf(input)
    return JSON.stringify({ ...id, ...question(input) })
  } catch (error) {
    return JSON.stringify({ ...id, error: problemOf(error) })
  }
}
