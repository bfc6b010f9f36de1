/** 工本费 of a replacement: a reminder before its last day, and word that the case is over when nobody paid. */
import { addDays, daysBetween, type Day } from '@shared/model/day'
import { caseProgress } from '@shared/rules/case-progress'
import { feeReminderDays, paymentDue } from '@shared/rules/replacement'
import { yuan } from '@shared/text/fees'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'

type Stage = 'feeSoon' | 'feeEnded'

const keyOf = (stage: Stage, { id }: PermitCase) => `${stage}:${id}`

/** The day of each stage of an unpaid fee. */
const stagesOf = ({ fee }: PermitCase): { stage: Stage; on: Day }[] => {
  if (!fee) return []
  const last = paymentDue(fee.noticedOn)
  return [
    { stage: 'feeSoon', on: addDays(last, -feeReminderDays.on(fee.noticedOn)) },
    { stage: 'feeEnded', on: addDays(last, 1) },
  ]
}

/** The next stage of the newest replacement that nobody was told of; a reminder that is too late is not told at all. */
const untold = (file: PermitFile, today: Day) => {
  const one = file.cases.findLast(({ matter, state, fee }) => matter === 'replacement' && state === 'approved' && fee)
  if (!one || one.fee?.paidOn) return null
  const over = caseProgress(one, today) === 'terminated'
  const stages = stagesOf(one).filter(({ stage }) => !file.reminded.includes(keyOf(stage, one)))
  const next = stages.find(({ stage }) => stage === 'feeEnded' || !over)
  return next ? { one, ...next } : null
}

export const nextFeeDay = (file: PermitFile, today: Day): Day | null => untold(file, today)?.on ?? null

export const tellOfFee = async (
  { now }: Pick<Ports, 'now'>,
  file: PermitFile,
  today: Day,
): Promise<PermitFile | null> => {
  const found = untold(file, today)
  if (!found?.one.fee || found.on > today) return null
  const { one, stage } = found
  const last = paymentDue(found.one.fee.noticedOn)
  const params = stage === 'feeSoon' ? [yuan(found.one.fee.fen), last, String(daysBetween(today, last))] : []
  const told = { ...file, reminded: [...file.reminded, keyOf(stage, one)] }
  const notice = { kind: stage, to: file._id, params, page: '/packages/permit/result/index' }
  return withNews(told, { at: now().toISOString(), by: 'system', what: `reminded:${keyOf(stage, one)}` }, [notice])
}
