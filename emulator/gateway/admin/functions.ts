import * as z from 'zod'
import { EngineError } from '../../engine'
import { type Action, readBody } from './request'

const invocation = z.object({ function_name: z.string().min(1), request_data: z.string().optional() })

/** The action that calls a function. */
export const functionActions: Record<string, Action> = {
  'functions.invokeFunction': async (_, body, { invoke }) => {
    const { function_name: name, request_data: event = '' } = readBody(invocation, body)
    if (!invoke) throw new EngineError('INVALID_PARAM', 'the action functions.invokeFunction is not supported')
    return { data: { response_data: await invoke(name, event) } }
  },
}
