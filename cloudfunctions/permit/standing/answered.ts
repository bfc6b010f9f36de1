import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import type { StandingAnswer } from '@shared/rules/standing'
import type { PermitFile } from '../../kernel/documents'
import { agreedTo, lookOf } from './standing'

/** The question of this window, answered. Throws `nothing-asked`. */
export const answered = (file: PermitFile | null, answer: StandingAnswer, at: string, today: Day): PermitFile => {
  const look = file && lookOf(file, today)
  if (!file?.standing || !agreedTo(file) || !look?.question) throw new Refusal('nothing-asked')
  const question = { ...look.question, answer, answeredAt: at }
  return { ...file, standing: { ...file.standing, look: { ...look, since: today, question } } }
}
