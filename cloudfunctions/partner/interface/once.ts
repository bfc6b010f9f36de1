/** Each message once, each question once: a nonce is never taken twice, and a repeated question has the same answer. */
import type { PartnerCall } from '../../kernel/documents'
import type { PartnerPorts } from '../ports'
import { Problem } from './problem'
import type { Believed } from './verify-message'

/** So long a department may ask again what it did not hear; a nonce has run out long before. */
const keptMs = 24 * 60 * 60_000

/** `earlier`: the very same was asked before; its answer stands in what was noted. */
export interface Begun {
  call: PartnerCall
  earlier: boolean
}

/** One round trip; three for a repetition. Throws `nonce-used`, `key-reused`. */
export const beginOnce = async (
  ports: Pick<PartnerPorts, 'partnerCalls' | 'people' | 'now'>,
  path: string,
  { message, department }: Believed,
): Promise<Begun> => {
  const { partnerCalls, people, now } = ports
  const at = now()
  const nonce = people.hash(`nonce\0${department._id}\0${message.keyId}\0${message.nonce}`)
  const call: PartnerCall = {
    _id: nonce,
    version: 0,
    department: department._id,
    idempotency: people.hash(`idempotency\0${department._id}\0${message.idempotency}`),
    input: people.hash([path, message.purpose, message.caseNo, message.contentDigest].join('\0')),
    at: at.toISOString(),
    forgetAt: new Date(at.getTime() + keptMs).toISOString(),
  }
  if ((await partnerCalls.insert(call)) === 'inserted') return { call, earlier: false }
  const [earlier] = await partnerCalls.find({ idempotency: call.idempotency }, { limit: 1 })
  if (earlier?._id === nonce || !earlier) throw new Problem('nonce-used')
  if ((await partnerCalls.insert({ ...call, idempotency: nonce })) === 'exists') throw new Problem('nonce-used')
  if (earlier.input !== call.input) throw new Problem('key-reused')
  return { call: earlier, earlier: true }
}
