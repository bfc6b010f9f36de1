import { type RefusalCode } from '@shared/refusal'

/** Every way a call can fail: what the service refuses, and a network that did not carry the question. */
export type FailureCode = RefusalCode | 'offline'

/** A call that did not succeed, in words for the person. `fields`: input path → what to mend. `traceId`: to quote on the phone. */
export class RefusalError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly fields: Record<string, string> = {},
    readonly traceId: string | null = null,
  ) {
    super(message)
    this.name = 'RefusalError'
  }
}

/** The network's own refusal: nothing is known about what the server did, so the same submission may be sent again. */
export const offline = () => new RefusalError('offline', '网络没有连上，您填的内容都还在。请检查网络后再试一次。')

/** What was thrown, as a refusal; anything unforeseen becomes `internal`. */
export const asRefusal = (thrown: unknown): RefusalError =>
  thrown instanceof RefusalError ? thrown : new RefusalError('internal', '出了点问题，您的内容没有丢失。请稍后再试。')

/** What was thrown where nothing was sent but a question: nobody has filled in anything that could be lost. */
export const whileReading = (thrown: unknown): RefusalError => {
  const refusal = asRefusal(thrown)
  return refusal.code === 'offline' ? new RefusalError('offline', '网络没有连上。请检查网络后再试一次。') : refusal
}
