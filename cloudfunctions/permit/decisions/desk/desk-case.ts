import { pointName } from '@shared/codes/acceptance-points'
import type { DeskCase } from '@shared/contract/permit-desk'
import { caseProgress } from '@shared/rules/case-progress'
import { awaitedIn, isVerifiable } from '@shared/rules/verified'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { PermitCase, PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'
import type { UseCase } from '../../../kernel/use-case'
import { caseIdOf, handsOf, readCase } from '../../file/cases'
import { clocksOf, permitView, replyView, withoutInputs } from '../../file/views'
import { verifiedIn } from '../../filing/decide-waiting'
import { isConcerned } from './concerned'

const silentOf = ({ personal }: PermitFile, { id, state, silent, filedAt }: PermitCase): DeskCase['silent'] => {
  const decision = personal.decisions[id]
  if (state !== 'waiting' || !decision) return []
  return awaitedIn(decision).map((finding) => ({
    condition: finding.condition,
    since: silent?.[finding.condition] ?? filedAt,
    verifiable: isVerifiable(finding),
  }))
}

const asksOf = (file: PermitFile, one: PermitCase): DeskCase['asks'] =>
  (one.asks ?? []).map(({ id, at, answeredAt }) => {
    const said = handsOf(file, one).asks?.[id]
    return { askId: id, words: said?.words ?? '', at, answer: said?.answer ?? null, answeredAt }
  })

/** 一件居住证业务 as staff see it: masked. One round trip. Throws `not-found`. */
export const deskCase =
  (ports: Pick<Ports, 'permits' | 'people' | 'today'>): UseCase<'permit.deskCase'> =>
  async ({ caseId }, { person }) => {
    const { file, one } = await readCase(ports, caseId)
    const { name, idNumber, phone } = file.personal
    const today = ports.today()
    return {
      caseId: caseIdOf(file, one),
      fileId: file._id,
      matter: one.matter,
      state: one.state,
      progress: caseProgress(one, today),
      receipt: one.receipt,
      filedAt: one.filedAt,
      filedBy: one.filedBy.way,
      decidedAt: one.decidedAt,
      maskedName: maskName(name),
      maskedIdNumber: maskIdNumber(idNumber),
      maskedPhone: phone && maskPhone(phone),
      route: one.form?.route ?? null,
      acceptancePoint: one.form ? pointName(one.form.acceptancePoint) : null,
      permit: permitView(file, today),
      decision: withoutInputs(file.personal.decisions[one.id]),
      silent: silentOf(file, one),
      verified: verifiedIn(file, one).map(({ by: _, ...fact }) => fact),
      ...clocksOf(one),
      asks: asksOf(file, one),
      reply: replyView(one),
      own: isConcerned(ports, file, person),
    }
  }
