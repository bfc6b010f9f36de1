/**
 * What every function does once, for all its operations: find the operation, identify the caller, check audience and
 * strength, parse the input, run, parse the output, log one line, turn a refusal into a reply.
 */
import { contract, type FunctionName, type OperationName, type Reply, type ReplyRefusal } from '@shared/contract'
import { Refusal, type FieldMessages } from '@shared/refusal'
import { identify } from './identify'
import type { Invocation, Platform } from './platform'
import { Stale, type Ports } from './ports'
import {
  bodyOf,
  callbackOf,
  callbackReply,
  endpointOf,
  endpointReply,
  httpReply,
  type Body,
  type CallbackAnswer,
  type CallbackRequest,
  type Callbacks,
  type EndpointAnswer,
  type EndpointRequest,
  type Endpoints,
  type Integration,
} from './transport'
import type { Caller, UseCases, Visitor } from './use-case'

type AnyUseCase = (input: unknown, caller: Visitor | Caller) => Promise<unknown>
type Operation = (typeof contract)[OperationName]

/** How often a use case that met a stale document is run again: it reads anew and decides anew. */
const attempts = 4

const known = (name: string): name is OperationName => Object.hasOwn(contract, name)

const fieldMessages = (issues: readonly { path: PropertyKey[]; message: string }[]): FieldMessages => {
  const fields: FieldMessages = {}
  for (const issue of issues) fields[issue.path.map(String).join('.') || 'input'] ??= issue.message
  return fields
}

const parseInput = (operation: Operation, input: unknown): unknown => {
  const parsed = operation.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const fields = fieldMessages(parsed.error.issues)
  throw new Refusal('bad-input', { fields, detail: Object.values(fields)[0] })
}

/** Runs again what met a stale document. Throws `conflict` when others write faster. */
export const withRetries = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      if (attempt === attempts) throw new Refusal('conflict')
    }
  }
}

const refusalOf = (error: unknown, traceId: string): ReplyRefusal =>
  error instanceof Refusal
    ? { code: error.code, message: error.message, ...(error.more.fields ? { fields: error.more.fields } : {}) }
    : { code: 'internal', message: new Refusal('internal').message, traceId }

/** An unexpected error without its message, which may hold what was typed: its kind and where it arose. */
export const trace = (error: unknown) =>
  error instanceof Error
    ? {
        error: error.name,
        at: (error.stack ?? '')
          .split('\n')
          .slice(1, 6)
          .map((line) => line.trim()),
      }
    : { error: typeof error }

/** Runs a callback; what is not expected is an error of ours, after which the sender tries again. */
const takeCallback = async (
  callback: (request: CallbackRequest) => Promise<CallbackAnswer>,
  request: CallbackRequest,
): Promise<{ answer: CallbackAnswer; problem?: unknown }> => {
  try {
    return { answer: await withRetries(() => callback(request)) }
  } catch (problem) {
    return { answer: { taken: false, status: 500, code: 'internal' }, problem }
  }
}

/** Runs an endpoint; who keeps meeting a stale document is told to come again. */
const takeRequest = async (
  { paths, otherwise }: Endpoints,
  name: string | null,
  request: EndpointRequest,
): Promise<{ answer: EndpointAnswer; problem?: unknown }> => {
  const endpoint = name === null ? undefined : paths[name]
  if (!endpoint) return { answer: otherwise('not-found', request) }
  try {
    return { answer: await withRetries(() => endpoint(request)) }
  } catch (problem) {
    return { answer: otherwise('internal', request), problem }
  }
}

/**
 * `export const main = serve('permit', permitUseCases(ports), ports, platform)`: a cloud function is this one line.
 * `callbacks`: what outside systems call over HTTP by themselves; `endpoints`: what speaks a protocol of its own.
 */
export const serve = <F extends FunctionName>(
  name: F,
  useCases: UseCases<F>,
  ports: Ports,
  platform: Platform,
  callbacks: Callbacks = {},
  endpoints?: Endpoints,
) => {
  const run = async (operationName: string, body: Body, invocation: Invocation): Promise<unknown> => {
    const useCase = (useCases as Record<string, AnyUseCase>)[operationName]
    if (!known(operationName) || !useCase) throw new Refusal('unknown-operation')
    const operation = contract[operationName]
    const caller = await identify(ports, operationName, operation, body, invocation)
    const input = parseInput(operation, body.input)
    const output = await withRetries(() => useCase(input, caller))
    return operation.output.parse(output)
  }

  return async (event: unknown, context: unknown): Promise<Reply | Integration | null> => {
    const started = performance.now()
    platform.startTrips()
    const invocation = platform.invocation(context)
    const log = (operation: string, outcome: string, problem?: unknown) =>
      platform.log({
        level: problem ? 'error' : 'info',
        operation,
        outcome,
        ms: Math.round(performance.now() - started),
        roundTrips: platform.trips(),
        source: invocation.source,
        traceId: invocation.traceId,
        ...(problem ? trace(problem) : {}),
      })
    const called = invocation.source === 'http' ? callbackOf(event, callbacks) : null
    const callback = called && callbacks[called.name]
    if (called && callback) {
      const { answer, problem } = await takeCallback(callback, called.request)
      log(`${name}.${called.name}`, answer.taken ? 'ok' : answer.code, problem)
      return callbackReply(answer)
    }
    const asked = invocation.source === 'http' ? endpointOf(event, endpoints, invocation.traceId) : null
    if (asked && endpoints) {
      const { answer, problem } = await takeRequest(endpoints, asked.name, asked.request)
      log(`${name}.${asked.name ?? '?'}`, answer.code, problem)
      return endpointReply(answer)
    }
    let operation = 'unread'
    const finish = (reply: Reply, problem?: unknown) => {
      log(known(operation) ? operation : `${name}.?`, reply.ok ? 'ok' : reply.refusal.code, problem)
      return invocation.source === 'http' ? httpReply(reply) : reply
    }
    try {
      const body = bodyOf(name, event, invocation.source)
      operation = body.operation
      return finish({
        ok: true,
        output: (await run(operation, body, invocation)) as never,
        now: ports.now().toISOString(),
      })
    } catch (error) {
      const refusal = refusalOf(error, invocation.traceId)
      return finish(
        { ok: false, refusal, now: ports.now().toISOString() },
        refusal.code === 'internal' ? error : undefined,
      )
    }
  }
}
