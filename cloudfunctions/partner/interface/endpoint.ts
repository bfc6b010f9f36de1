/** One question of a department, from its bytes to ours. */
import { cityDay } from '@shared/model/day'
import type { PartnerProblem } from '@shared/text/partner-problems'
import type { Access, PartnerCall } from '../../kernel/documents'
import type { EndpointAnswer, EndpointRequest } from '../../kernel/transport'
import { lookUp, type Answer, type Asked, type Asking } from '../look-up'
import type { PartnerPorts } from '../ports'
import { takeQuota, watchMatches } from '../quota'
import type { ReadBody } from './body'
import { beginOnce, type Begun } from './once'
import { Problem, problemAnswer } from './problem'
import { believe, type Believed, type Heard } from './verify-message'

export interface Shape {
  read: ReadBody
  write: (answers: Answer[], asOf: string) => unknown
}

const noteRefusal = async (
  { accesses, chance, now }: Pick<PartnerPorts, 'accesses' | 'chance' | 'now'>,
  { department, keyId, caseNo, purpose }: Heard,
  problem: PartnerProblem,
): Promise<void> => {
  const at = now()
  const note: Access = {
    _id: chance.id(),
    version: 0,
    at: at.toISOString(),
    on: cityDay(at),
    department: department ?? '?',
    purpose,
    person: null,
    way: 'interface',
    by: keyId,
    outcome: 'refused',
    problem,
    told: [],
    shownFrom: null,
    personal: { caseNo, answer: null },
  }
  await accesses.insert(note)
}

const askingOf = ({ people }: PartnerPorts, { message, department, purpose }: Believed, call: PartnerCall): Asking => ({
  department: department._id,
  purpose,
  way: 'interface',
  by: message.keyId,
  at: call.at,
  idOf: (i) => people.hash(`access\0${call.idempotency}\0${i}`),
})

/** What was answered before, as it was noted; null where the first time ended before it was noted. */
const notedAnswers = async (
  { accesses }: PartnerPorts,
  { idOf }: Asking,
  asked: readonly Asked[],
): Promise<Answer[] | null> => {
  const ids = asked.map((_, i) => idOf(i))
  const notes = await accesses.find({ _id: { in: ids } }, { limit: ids.length })
  const answers = new Map(notes.map(({ _id, personal }) => [_id, personal.answer]))
  if (answers.size < ids.length) return null
  return ids.map((id) => JSON.parse(answers.get(id) ?? '{"result":"NO_MATCH"}') as Answer)
}

const answersFor = async (ports: PartnerPorts, believed: Believed, { call, earlier }: Begun, asked: Asked[]) => {
  const asking = askingOf(ports, believed, call)
  const known = earlier ? await notedAnswers(ports, asking, asked) : null
  return known ?? lookUp(ports, asked, asking)
}

const answered = async (
  ports: PartnerPorts,
  path: string,
  { read, write }: Shape,
  request: EndpointRequest,
  heard: Heard,
): Promise<EndpointAnswer> => {
  const believed = await believe(ports, path, request, heard)
  const { department, purpose, message } = believed
  const asked = read(request.rawBody, message.caseNo, ports.today())
  const quota = await takeQuota(ports, department, purpose, asked.length)
  if ('refused' in quota) throw new Problem(quota.refused, { retryAfter: quota.retryAfter })
  const begun = await beginOnce(ports, path, believed)
  const answers = await answersFor(ports, believed, begun, asked)
  await watchMatches(ports, department, quota)
  return {
    status: 200,
    code: 'ok',
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': request.traceId },
    body: JSON.stringify(write(answers, begun.call.at)),
  }
}

/** Five round trips; every call is noted, also one that is refused. */
export const endpoint =
  (ports: PartnerPorts, path: string, shape: Shape) =>
  async (request: EndpointRequest): Promise<EndpointAnswer> => {
    const heard: Heard = { department: null, keyId: null, caseNo: null, purpose: null }
    try {
      return await answered(ports, path, shape, request, heard)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await noteRefusal(ports, heard, error.code)
      return problemAnswer(error.code, request.traceId, error.more)
    }
  }
