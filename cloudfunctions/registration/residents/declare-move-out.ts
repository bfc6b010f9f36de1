import { badInput } from '@shared/refusal'
import { moveOutDeadline, moveOutHints, moveOutProblem } from '@shared/rules/move-out'
import type { Day } from '@shared/model/day'
import type { Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import { endRegistrations, type Obstacle } from './end-registrations'
import { isInstant, ownRegistrations } from './own-registrations'

const waits = '房屋还在审核，登记没有生效。审核通过后再申报搬离；申报有误的，请按信息错误注销'

/** Why this resident cannot be moved out on that day, in words; null when nothing stands against it. */
export const moveOutObstacle = (doc: Registration, moveOutOn: Day, today: Day): Obstacle | null => {
  if (doc.state === 'awaitingLink') return { problem: waits, field: 'registrationIds' }
  const problem = moveOutProblem({ moveOutOn, moveInOn: doc.moveInOn, registeredOn: doc.registeredOn, today })
  return problem && { problem: moveOutHints[problem], field: 'moveOutOn' }
}

/** By when it is to be declared, and how late `declaredOn` is. */
export const moveOutTerm = (doc: Registration, moveOutOn: Day, declaredOn: Day) =>
  moveOutDeadline({
    declarant: doc.declarantType,
    instant: isInstant(doc),
    moveInOn: doc.moveInOn,
    moveOutOn,
    declaredOn,
  })

/** 申报搬离 (R5–R9, R15) of one or several residents, of one or several dwellings. Late declarations are told how late, and taken. */
export const declareMoveOut =
  (ports: Ports): UseCase<'registration.declareMoveOut'> =>
  async (input, caller) => {
    const today = ports.today()
    const { moveOutOn, words } = input
    if (moveOutOn > today) throw badInput({ moveOutOn: moveOutHints['in-the-future'] })
    const submission = submissionOf(ports, caller, input)
    const docs = await ownRegistrations(ports, input, caller.holder)
    const results = await endRegistrations(ports, docs, {
      caller,
      submission,
      isSame: ({ kind }, detail) => kind === 'movedOut' && detail.moveOutOn === moveOutOn,
      plan: (doc) => {
        const obstacle = moveOutObstacle(doc, moveOutOn, today)
        if (obstacle) return obstacle
        const { due, daysLate } = moveOutTerm(doc, moveOutOn, today)
        return { kind: 'movedOut', endedOn: moveOutOn, due, daysLate, said: { moveOutOn, voidReason: null, words } }
      },
    })
    return { results }
  }
