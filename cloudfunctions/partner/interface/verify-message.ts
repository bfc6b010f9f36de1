/** Whether a message is its department's own, sent now: everything that is checked before anything is looked up. */
import { isAccessPurpose, type AccessPurpose } from '@shared/rules/access'
import type { Department, DepartmentKey } from '../../kernel/documents'
import type { EndpointRequest } from '../../kernel/transport'
import type { PartnerPorts } from '../ports'
import { Problem } from './problem'
import { readMessage, type Message } from './profile'

/** In seconds. */
const skew = 60
const longest = 300

/** A message that is believed. */
export interface Believed {
  message: Message
  department: Department
  purpose: AccessPurpose
}

/** What is known of a request as it is refused. */
export interface Heard {
  department: string | null
  keyId: string | null
  caseNo: string | null
  purpose: AccessPurpose | null
}

const keyOf = ({ keys }: Department, { keyId, alg }: Message, now: string): DepartmentKey => {
  const key = keys.find(({ id }) => id === keyId)
  if (!key || now < key.from || (key.until !== null && key.until <= now)) throw new Problem('unknown-key')
  // What the message says of its algorithm chooses nothing: it must be that of the key.
  if (key.alg !== alg) throw new Problem('bad-signature')
  return key
}

const checkTime = ({ created, expires }: Message, now: Date): void => {
  const seconds = Math.floor(now.getTime() / 1000)
  const fits =
    created <= seconds + skew && seconds <= expires + skew && created < expires && expires - created <= longest
  if (!fits) throw new Problem('out-of-time')
}

/** One round trip. Throws `Problem`; `heard` is filled as far as the request was understood. */
export const believe = async (
  ports: Pick<PartnerPorts, 'departments' | 'signatures' | 'now'>,
  path: string,
  request: EndpointRequest,
  heard: Heard,
): Promise<Believed> => {
  const { departments, signatures, now } = ports
  if (request.method !== 'POST') throw new Problem('method-not-allowed')
  if (request.hasQuery) throw new Problem('query-not-allowed')
  const message = readMessage(path, request.headers)
  if ('problem' in message) throw new Problem(message.problem, { errors: message.errors })
  const department = await departments.get(message.department)
  if (!department) throw new Problem('unknown-department')
  Object.assign(heard, { department: department._id, keyId: message.keyId } satisfies Partial<Heard>)
  const key = keyOf(department, message, now().toISOString())
  const material = department.personal.keys[key.id] ?? ''
  if (!signatures.verify(key.alg, material, message.base, message.signature)) throw new Problem('bad-signature')
  heard.caseNo = message.caseNo
  checkTime(message, now())
  if (message.contentDigest !== `sha-256=:${signatures.digest(request.rawBody)}:`) throw new Problem('bad-digest')
  if (department.state !== 'open') throw new Problem('department-closed')
  const { purpose } = message
  if (!isAccessPurpose(purpose) || !department.purposes.some(({ code }) => code === purpose))
    throw new Problem('unknown-purpose')
  heard.purpose = purpose
  return { message, department, purpose }
}
