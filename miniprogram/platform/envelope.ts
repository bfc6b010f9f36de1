/** What goes to a function. */
export type Request = { operation: string; input: unknown; submissionId?: string }

/** What comes back. `now` is the city's time, an instant; the phone's own clock decides nothing. */
export type Envelope =
  | { ok: true; output: unknown; now: string }
  | {
      ok: false
      refusal: { code: string; message: string; fields?: Record<string, string>; traceId?: string }
      now: string
    }
