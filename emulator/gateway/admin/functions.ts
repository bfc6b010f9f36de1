import * as z from 'zod'
import { EngineError } from '../../engine'
import { type Action, readBody } from './request'

const invocation = z.object({
  function_name: z.string().min(1),
  qualifier: z.string().optional(),
  request_data: z.string().optional(),
})

/** What runs here is what is deployed last, and nothing else. */
const only = '$LATEST'

/** The action that calls a function. */
export const functionActions: Record<string, Action> = {
  'functions.invokeFunction': async (_, body, { invoke }) => {
    const { function_name: name, qualifier = only, request_data: event = '' } = readBody(invocation, body)
    if (!invoke) throw new EngineError('INVALID_ACTION', 'there are no functions here')
    if (qualifier !== only)
      throw new EngineError('FUNCTION_QUALIFIER_NOT_FOUND', `the function ${name} has no version ${qualifier} here`)
    return { data: { response_data: await invoke(name, event) } }
  },
}
