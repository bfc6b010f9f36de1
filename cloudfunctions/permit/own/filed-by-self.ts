import type { Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import type { Caller } from '../../kernel/use-case'
import type { Filed, Filing } from '../filing/application'
import { caseView, permitView } from '../file/views'

/** A resident files for themselves. */
export const filedBySelf = (ports: Ports, caller: Caller, input: unknown): Filing => ({
  filedBy: { way: 'self', by: caller.person, unit: null },
  submission: submissionOf(ports, caller, input),
})

/** What a filing answers. */
export const filedView = ({ file, case: one }: Filed, today: string) => ({
  case: caseView(file, one, today),
  permit: permitView(file, today),
  receipt: one.receipt,
})
