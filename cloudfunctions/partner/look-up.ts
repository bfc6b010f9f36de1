/** 核验: yes or no first, then until when; never the record. Unknown people and wrong names are one answer. */
import { cityDay } from '@shared/model/day'
import type { PermitWord } from '@shared/model/partner'
import { shownFrom, type AccessPurpose } from '@shared/rules/access'
import { cycle } from '@shared/rules/cycle'
import type { PermitStatus } from '@shared/rules/permit-status'
import type { Access, PermitFile } from '../kernel/documents'
import { heldOn, permitDates, statusOf } from '../kernel/permit-standing'
import type { Ports } from '../kernel/ports'

/** 公民身份号码 on an identity card. */
const residentIdCard = '111'

/** Somebody who is asked about, as the department names them. */
export interface Asked {
  name: string
  idNumber: string
  caseNo: string
}

export type Answer =
  { result: 'NO_MATCH' } | { result: 'MATCH'; permit: { status: PermitWord; validUntil: string | null } }

const words: Partial<Record<PermitStatus, PermitWord>> = {
  valid: 'VALID',
  suspended: 'SUSPENDED',
  cancelled: 'CANCELLED',
}

/** Of a name nothing is changed but the blanks around it: one character that differs is another name. */
const sameName = (a: string, b: string): boolean => a.trim() === b.trim()

/** What the file says today; a card that could not be made is no permit yet. */
const answerOf = (file: PermitFile | null, name: string, today: string): Answer => {
  const status = words[statusOf(file, today)]
  const dates = permitDates(file)
  if (!file || !status || !dates || !sameName(file.personal.name, name)) return { result: 'NO_MATCH' }
  const validUntil = status === 'VALID' ? cycle({ ...dates, today: heldOn(file, today) }).validUntil : null
  return { result: 'MATCH', permit: { status, validUntil } }
}

/** Who asks, and how it is noted. */
export interface Asking {
  department: string
  purpose: AccessPurpose
  way: 'interface' | 'list'
  by: string
  at: string
  /** The id under which the `i`th look is noted: the same when the same is asked again. */
  idOf: (i: number) => string
}

const noteOf = (asking: Asking, { caseNo }: Asked, i: number, person: string, answer: Answer): Access => {
  const { department, purpose, way, by, at } = asking
  const on = cityDay(new Date(at))
  return {
    _id: asking.idOf(i),
    version: 0,
    at,
    on,
    department,
    purpose,
    person,
    way,
    by,
    outcome: answer.result === 'MATCH' ? 'match' : 'noMatch',
    problem: null,
    told: answer.result === 'MATCH' ? ['status', 'validUntil'] : [],
    shownFrom: shownFrom(purpose, { at, on }),
    personal: { caseNo, answer: JSON.stringify(answer) },
  }
}

/**
 * Answers for each, in order, noted before it is given. Two round trips, the same for who is known and who is not. At most a
 * thousand at once.
 */
export const lookUp = async (
  { permits, accesses, people }: Pick<Ports, 'permits' | 'accesses' | 'people'>,
  asked: readonly Asked[],
  asking: Asking,
): Promise<Answer[]> => {
  const keys = asked.map(({ idNumber }) => people.keyOf(residentIdCard, idNumber))
  const found = await permits.find({ _id: { in: [...new Set(keys)] } }, { limit: asked.length })
  const files = new Map(found.map((file) => [file._id, file]))
  const today = cityDay(new Date(asking.at))
  const answers = asked.map(({ name }, i) => answerOf(files.get(keys[i] ?? '') ?? null, name, today))
  await accesses.insertAll(
    asked.map((one, i) => noteOf(asking, one, i, keys[i] ?? '', answers[i] ?? { result: 'NO_MATCH' })),
  )
  return answers
}
