import type { Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import { endRegistrations } from './end-registrations'
import { ownRegistrations } from './own-registrations'

/** 信息错误注销 (R15) of one or several residents of a dwelling: each record counts for nothing from then on. */
export const voidRegistration =
  (ports: Ports): UseCase<'registration.voidRegistration'> =>
  async (input, caller) => {
    const { reason, words } = input
    const submission = submissionOf(ports, caller, input)
    const { dwellingCode, registrationIds } = input
    const docs = await ownRegistrations(ports, { dwellingCodes: [dwellingCode], registrationIds }, caller.holder)
    const results = await endRegistrations(ports, docs, {
      caller,
      submission,
      isSame: ({ kind }, { voidReason }) => kind === 'void' && voidReason === reason,
      plan: () => ({
        kind: 'void',
        endedOn: ports.today(),
        due: null,
        daysLate: 0,
        said: { moveOutOn: null, voidReason: reason, words },
      }),
    })
    return { results }
  }
