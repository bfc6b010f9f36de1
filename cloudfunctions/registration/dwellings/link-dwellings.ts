import type { LinkedOne } from '@shared/contract/dwellings'
import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import { withRetries } from '../../kernel/serve'
import { submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import { linkOne } from './link-dwelling'

/** How many are decided at once: each asks two registers. */
const atOnce = 5

/**
 * 关联多处房屋: each a filing of its own, with its receipt or the reason why not; a refused one stops no other. Each has its own
 * submission, so that what was sent twice gives the same results.
 */
export const linkDwellings =
  (ports: Ports): UseCase<'registration.linkDwellings'> =>
  async ({ dwellingCodes, declarantType }, caller) => {
    const codes = [...new Set(dwellingCodes.map((code) => code.normalize('NFKC').replace(/\s+/g, '')))]
    const results = await several(codes, atOnce, async (dwellingCode): Promise<LinkedOne> => {
      const input = { dwellingCode, declarantType }
      const submissionId = caller.submissionId && `${caller.submissionId}:${dwellingCode}`
      const submission = submissionOf(ports, { ...caller, submissionId }, input)
      try {
        const { link, receipt } = await withRetries(() => linkOne(ports, caller, input, submission))
        return { dwellingCode, link, receipt, problem: null }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { dwellingCode, link: null, receipt: null, problem: error.message }
      }
    })
    return { results }
  }
