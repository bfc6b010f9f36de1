import { Refusal } from '@shared/refusal'
import type { StandingAnswer } from '@shared/rules/standing'
import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { factsOf, lookedAt } from './look'
import { agreedTo, lookOf, nextLook } from './standing'
import { standingViewOf } from './view'

/** The question of this window, answered. Throws `not-found` where nothing was asked. */
const answered = (file: PermitFile | null, answer: StandingAnswer, at: string, today: Day): PermitFile => {
  const look = file && lookOf(file, today)
  if (!file?.standing || !agreedTo(file) || !look?.question)
    throw new Refusal('not-found', { detail: '自动签注现在没有要您回答的事。' })
  const question = { ...look.question, answer, answeredAt: at }
  return { ...file, standing: { ...file.standing, look: { ...look, since: today, question } } }
}

/** 去更正 or 这次自己办. Three round trips with the session; the last answer counts. */
export const answerAutoEndorse =
  (ports: Ports): UseCase<'permit.answerAutoEndorse'> =>
  async ({ answer }, { person }) => {
    const today = ports.today()
    const at = ports.now().toISOString()
    const said = answered(await ports.permits.get(person), answer, at, today)
    const file = withNews(said, { at, by: person, what: `standing:${answer}` }, [])
    await saveFile(ports, file)
    return { standing: standingViewOf(file, today) }
  }

/**
 * 还住在这里. The holder's word takes the place of what the records do not say; the rest is looked at again at once. Four round
 * trips with the session, and the registers. Once the window has closed only the holder's own late endorsement is left.
 */
export const confirmStillResides =
  (ports: Ports): UseCase<'permit.confirmStillResides'> =>
  async (_, { person }) => {
    const today = ports.today()
    const at = ports.now().toISOString()
    const said = answered(await ports.permits.get(person), 'stillHere', at, today)
    const noted = withNews(said, { at, by: person, what: 'standing:stillHere' }, [])
    const open = nextLook({ ...noted, standing: noted.standing && { ...noted.standing, look: null } }, today) === today
    const file = (open && lookedAt(ports, noted, await factsOf(ports, noted, today), today)) || noted
    await saveFile(ports, file)
    const filed = file.cases.length > noted.cases.length ? file.cases.at(-1) : undefined
    return { standing: standingViewOf(file, today), receipt: filed?.receipt ?? null }
  }
