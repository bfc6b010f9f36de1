/** What is wrong with a request: told as RFC 9457 says, with what to do. */
import { partnerProblems, type PartnerProblem } from '@shared/text/partner-problems'
import type { EndpointAnswer } from '../../kernel/transport'

interface ProblemMore {
  /** Header or place in the body → what is wrong with it. */
  errors?: Record<string, string>
  /** In seconds. */
  retryAfter?: number
}

/** Thrown below an endpoint, which turns it into the answer. */
export class Problem extends Error {
  constructor(
    readonly code: PartnerProblem,
    readonly more: ProblemMore = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}

const kind = 'urn:juzhu:partner'

export const problemAnswer = (code: PartnerProblem, traceId: string, more: ProblemMore = {}): EndpointAnswer => {
  const [status, title, detail] = partnerProblems[code]
  const errors = Object.entries(more.errors ?? {}).map(([at, message]) => ({ at, message }))
  return {
    status,
    code,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(more.retryAfter === undefined ? {} : { 'retry-after': String(more.retryAfter) }),
      ...(code === 'method-not-allowed' ? { allow: 'POST' } : {}),
    },
    body: JSON.stringify({
      type: `${kind}:${code}`,
      title,
      status,
      detail,
      instance: `${kind}:request:${traceId}`,
      ...(errors.length > 0 ? { errors } : {}),
    }),
  }
}
