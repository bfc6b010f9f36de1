/** The body of a question, read from its bytes. */
import { batchBody, matchBody } from '@shared/contract/partner-interface'
import type { Day } from '@shared/model/day'
import { accessBatchLines } from '@shared/rules/access'
import type { Asked } from '../look-up'
import { Problem } from './problem'

/** More are wrong for the same reason. */
const errorsTold = 20

const json = (rawBody: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody))
  } catch {
    throw new Problem('bad-body', { errors: { body: '须是 UTF-8 编码的 JSON' } })
  }
}

interface Shape<T> {
  safeParse: (
    value: unknown,
  ) =>
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } }
}

const read = <T>(shape: Shape<T>, rawBody: Buffer): T => {
  const parsed = shape.safeParse(json(rawBody))
  if (parsed.success) return parsed.data
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues.slice(0, errorsTold))
    errors[path.map(String).join('.') || 'body'] ??= message
  throw new Problem('bad-body', { errors })
}

export type ReadBody = (rawBody: Buffer, headerCaseNo: string, today: Day) => Asked[]

export const readOne: ReadBody = (rawBody, caseNo) => [{ ...read(matchBody, rawBody), caseNo }]

export const readSeveral: ReadBody = (rawBody, headerCaseNo, today) =>
  read(batchBody(accessBatchLines.on(today)), rawBody).people.map((one) => ({
    ...one,
    caseNo: one.caseNo ?? headerCaseNo,
  }))
