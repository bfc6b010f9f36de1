import type { Decision } from '@shared/model/decision'
import { replay } from '@shared/rules/replay'
import { ruleVersion } from '@shared/rules/version'
import type { Ports } from '../../../kernel/ports'
import { canonical } from '../../../kernel/submission'
import type { UseCase } from '../../../kernel/use-case'
import { readCase } from '../../file/cases'

const nothing = { madeBy: null, rules: ruleVersion, outcome: null, outcomeNow: null, differing: [] }

const alike = (a: unknown, b: unknown) => canonical(a) === canonical(b)

const differing = (stored: Decision, now: Decision) => {
  const all = [...stored.findings, ...now.findings].map(({ condition }) => condition)
  const said = ({ findings }: Decision, name: string) => findings.find(({ condition }) => condition === name)
  return [...new Set(all)].filter((name) => !alike(said(stored, name) ?? null, said(now, name) ?? null))
}

/** 重新核算 a decision from the facts that were kept with it, verified ones included. One round trip. Throws `not-found`. */
export const replayDecision =
  (ports: Pick<Ports, 'permits'>): UseCase<'permit.replayDecision'> =>
  async ({ caseId }) => {
    const { file, one } = await readCase(ports, caseId)
    const stored = file.personal.decisions[one.id]
    if (!stored) return { ...nothing, result: 'notKept' }
    const { ruleVersion: madeBy, outcome } = stored
    if (madeBy !== ruleVersion) return { ...nothing, result: 'otherRules', madeBy, outcome }
    const now = replay(stored)
    return {
      result: alike(stored, now) ? 'same' : 'different',
      madeBy,
      rules: ruleVersion,
      outcome,
      outcomeNow: now.outcome,
      differing: differing(stored, now),
    }
  }
