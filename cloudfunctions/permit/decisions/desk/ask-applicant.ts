import { Refusal } from '@shared/refusal'
import { matterShort } from '@shared/text/decisions'
import type { CaseAsk, PermitCase } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'
import { withNews } from '../../../kernel/telling'
import type { UseCase } from '../../../kernel/use-case'
import { timeLimit } from '@shared/rules/time-limits'
import { handsOf, readCase, withHands } from '../../file/cases'
import { saveFile, withCase } from '../../file/permit-file'
import { refuseConcerned } from './concerned'

/**
 * 请申请人补充: the clocks stand still until there is an answer. One at a time; the same words sent twice are one. Three round
 * trips with the session. Throws `not-found`, `forbidden`, `already-decided`, `conflict`.
 */
export const askApplicant =
  (ports: Pick<Ports, 'permits' | 'people' | 'chance' | 'now' | 'today'>): UseCase<'permit.askApplicant'> =>
  async ({ caseId, words }, { person: by }) => {
    const { file, one } = await readCase(ports, caseId)
    if (one.state !== 'waiting') throw new Refusal('already-decided')
    refuseConcerned(ports, file, by)
    const [at, today] = [ports.now().toISOString(), ports.today()]
    const open = one.asks?.find(({ answeredAt }) => answeredAt === null)
    const said = handsOf(file, one).asks ?? {}
    if (open && open.by === by && said[open.id]?.words === words)
      return { askId: open.id, pausedSince: one.pauses?.at(-1)?.from ?? today }
    if (open) throw new Refusal('conflict', { detail: '已经请申请人补充过，正在等答复。' })
    const ask: CaseAsk = { id: ports.chance.id(), at, by, answeredAt: null }
    const pauses = [...(one.pauses ?? []), { from: today, to: null }]
    const paused: PermitCase = {
      ...one,
      asks: [...(one.asks ?? []), ask],
      pauses,
      due: one.due && timeLimit('verification', one.filedOn, pauses).due,
    }
    const asked = withHands(withCase(file, paused), paused, { asks: { ...said, [ask.id]: { words, answer: null } } })
    const notice = {
      kind: 'caseAsked' as const,
      to: file._id,
      params: [matterShort[one.matter]],
      page: `/packages/permit/result/index?receipt=${one.receipt}`,
    }
    await saveFile(ports, withNews(asked, { at, by, what: 'asked' }, [notice]))
    return { askId: ask.id, pausedSince: today }
  }
