import type { BatchItem, BatchView } from '@shared/contract/agency'
import type { Day } from '@shared/model/day'
import { maskIdNumber } from '@shared/text/greeting'
import { agencyReasonText } from '@shared/text/agency'
import type { AgencyBatch, AgencyItem, PermitCase, PermitFile } from '../../kernel/documents'
import { refusalParams } from '../file/settle'
import { permitView } from '../file/views'

type Filed = Extract<AgencyItem['result'], { state: 'filed' }>

/** What the unit learns of a case: how it ended and when, and of a refusal in one phrase why (办理规定第二十五条). */
export const filedResult = (file: PermitFile, one: PermitCase, today: Day): Filed => {
  const decision = file.personal.decisions[one.id]
  const filed = { state: 'filed' as const, caseId: one.id, receipt: one.receipt, outcome: one.state }
  if (one.state === 'approved') return { ...filed, on: permitView(file, today).validUntil, reason: null }
  if (one.state !== 'refused' || !decision) return { ...filed, on: null, reason: null }
  return { ...filed, on: decision.earliest, reason: refusalParams(decision, one)[0] ?? null }
}

export const batchView = ({ _id, matter, startedAt, people, left }: AgencyBatch): BatchView => ({
  batchId: _id,
  matter,
  startedAt,
  people,
  left,
})

const ofResult = (result: AgencyItem['result']): Omit<BatchItem, 'name' | 'maskedIdNumber'> => {
  if (!result) return { outcome: null, receipt: null, on: null, reason: null }
  if (result.state === 'notFiled')
    return { outcome: 'notFiled', receipt: null, on: result.on, reason: agencyReasonText[result.reason] }
  const { outcome, receipt, on, reason } = result
  return { outcome, receipt, on, reason }
}

export const batchItem = ({ name, idNumber, result }: AgencyItem): BatchItem => ({
  name,
  maskedIdNumber: maskIdNumber(idNumber),
  ...ofResult(result),
})
