import { type Contract, type InputOf, type OutputOf } from '@shared/contract'
import { type RefusalCode } from '@shared/refusal'
import { transport } from '@/platform/transport'
import { offline, RefusalError } from './refusal-error'
import { currentSession, endSession, rememberPlace } from './session'

/** `<function>.<verbNoun>` */
export type OperationName = keyof Contract & string

const sessionIsOver: readonly string[] = ['no-session', 'session-ended', 'session-replaced'] satisfies RefusalCode[]

const send = async (operation: string, input: unknown, submissionId: string | undefined, session: string | null) => {
  const fn = operation.slice(0, operation.indexOf('.'))
  try {
    return await transport(fn, { operation, input, ...(submissionId ? { submissionId } : {}) }, session)
  } catch {
    throw offline()
  }
}

/**
 * Asks the service and gives its output with the city's time. Throws RefusalError.
 * A session that is over is forgotten, and the page remembered to return to.
 */
export const exchange = async <Name extends OperationName>(
  operation: Name,
  input: InputOf<Name>,
  { submissionId }: { submissionId?: string } = {},
): Promise<{ output: OutputOf<Name>; now: string }> => {
  const session = currentSession()
  const reply = await send(operation, input, submissionId, session)
  if (reply.ok) return { output: reply.output as OutputOf<Name>, now: reply.now }
  const { code, message, fields, traceId } = reply.refusal
  if (sessionIsOver.includes(code) && session === currentSession()) {
    rememberPlace()
    endSession(code === 'no-session' ? null : message)
  }
  throw new RefusalError(code as RefusalCode, message, fields, traceId)
}

/** Asks the service: `call('permit.endorse', { stillResides: true }, { submissionId })`. Throws RefusalError. */
export const call = async <Name extends OperationName>(
  operation: Name,
  input: InputOf<Name>,
  options: { submissionId?: string } = {},
): Promise<OutputOf<Name>> => (await exchange(operation, input, options)).output
