import type { InputOf } from '@shared/contract'
import type { Decision } from '@shared/model/decision'
import { badInput, Refusal } from '@shared/refusal'
import { awaitedIn, isVerifiable, type VerifiedFact } from '@shared/rules/verified'
import type { PermitCase, PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'
import { withNews } from '../../../kernel/telling'
import type { UseCase } from '../../../kernel/use-case'
import { readCase, withHands } from '../../file/cases'
import { saveFile } from '../../file/permit-file'
import { lookAgain, settleWaiting, verifiedIn } from '../../filing/decide-waiting'
import { refuseConcerned } from './concerned'

type Said = InputOf<'permit.verifyCase'>['facts'][number]

const isSame = (fact: VerifiedFact, said: Said, by: string) =>
  fact.by === by && fact.condition === said.condition && fact.state === said.state && fact.what === said.what

/** Throws `bad-input`: what a register answered, or an objection decides, is not verified by hand. */
const checkFacts = (decision: Decision | undefined, facts: readonly Said[]): void => {
  const open = decision?.findings.filter(isVerifiable).map(({ condition }) => condition) ?? []
  const i = facts.findIndex(({ condition }) => !open.includes(condition))
  if (i >= 0) throw badInput({ [`facts.${i}.condition`]: '这一项已经有部门的数据，不能人工核实' })
}

/** Of one condition an officer's newer word takes the place of the older; a colleague's stands. Throws `conflict`. */
const merged = (before: readonly VerifiedFact[], facts: readonly VerifiedFact[], by: string): VerifiedFact[] => {
  const told = (fact: VerifiedFact) => facts.some(({ condition }) => condition === fact.condition)
  if (before.some((fact) => told(fact) && fact.by !== by))
    throw new Refusal('conflict', { detail: '这一项同事刚刚核实过，请刷新后再看。' })
  return [...before.filter((fact) => !told(fact)), ...facts]
}

const awaited = (decision: Decision | undefined) => (decision ? awaitedIn(decision) : [])

const outcomeOf = (file: PermitFile, one: PermitCase) => ({
  state: file.cases.find(({ id }) => id === one.id)?.state ?? one.state,
  silent: awaited(file.personal.decisions[one.id]).map(({ condition }) => condition),
})

/**
 * 人工核实 (办理规定第十六条): the registers are asked once more, what they answer stands, and the rules decide on the rest.
 * Three round trips with the session. Sent twice, it answers alike. Throws `not-found`, `forbidden`, `already-decided`, `conflict`.
 */
export const verifyCase =
  (ports: Ports): UseCase<'permit.verifyCase'> =>
  async ({ caseId, facts }, { person: by }) => {
    const { file, one } = await readCase(ports, caseId)
    const before = verifiedIn(file, one)
    if (facts.every((said) => before.some((fact) => isSame(fact, said, by)))) return outcomeOf(file, one)
    if (one.state !== 'waiting') throw new Refusal('already-decided')
    refuseConcerned(ports, file, by)
    checkFacts(
      file.personal.decisions[one.id],
      facts.filter(({ condition }) => !before.some((fact) => fact.condition === condition)),
    )
    const now = ports.now()
    const at = now.toISOString()
    const verified = merged(
      before,
      facts.map((said) => ({ ...said, at, by })),
      by,
    )
    const noted = {
      ...withNews(withHands(file, one, { verified }), { at, by, what: 'verified' }, []),
      tellAt: file.tellAt,
    }
    const decision = await lookAgain(ports, noted, one)
    const settled = settleWaiting({ file: noted, case: one, decision, now, today: ports.today(), by })
    await saveFile(ports, settled)
    return outcomeOf(settled, one)
  }
