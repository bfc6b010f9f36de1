/** What every provider is given and gives back. */

export type ProviderRequest = {
  method: string
  /** Path and query, as sent. */
  url: string
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  rawBody: Buffer
}

export type ProviderReply = { status: number; headers: Record<string, string>; body: string }

/** The city's clock. */
export type Now = () => Date

export const jsonReply = (body: unknown, status = 200): ProviderReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})

/** A JSON body as an object, or null. */
export const readJson = (rawBody: Buffer): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(rawBody.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

export const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)
