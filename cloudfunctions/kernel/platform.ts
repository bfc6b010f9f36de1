import type { Source } from './use-case'

/** One invocation as the platform describes it. Nothing in it comes from the event's shape. */
export interface Invocation {
  source: Source
  openId: string | null
  clientIp: string | null
  traceId: string
}

/** What `serve` needs of the platform: who calls, what to log, how many round trips were made. */
export interface Platform {
  invocation: (context: unknown) => Invocation
  log: (line: Record<string, unknown>) => void
  startTrips: () => void
  trips: () => number
}
