import type { Collection } from '@shared/contract/permit'
import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber } from '@shared/rules/id-number'
import { maskName } from '@shared/text/greeting'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { collectionProblems } from '../filing/check-form'
import { withCardNews } from './card-news'
import { isInHand, ownCardView } from './card-view'
import { collectionOf, courierOf, namedAgent, withCollection } from './collecting'
import { ownCase, type Found } from './find-case'

/** A parcel is fetched with its own code: nobody is named for it (R41). */
const refuseWhere = ({ file, one }: Found, today: string): void => {
  if (!isInHand(file, one, today))
    throw new Refusal('card-not-there', { detail: '证件已经发出或者业务已经结束，不能再改代领人。' })
  const courier = courierOf(file, one, today)
  if (courier && courier.state !== 'ended')
    throw new Refusal('card-not-there', {
      detail: '这张证用快递寄给您，不用代领人。要改由别人代领，请先更改领取方式。',
    })
}

type Named = { agentName: string; agentIdNumber: string }

const checked = ({ file }: Found, agent: Named, today: string): Extract<Collection, { method: 'agent' }> => {
  const number = idNumber({ idType: '111', number: agent.agentIdNumber }).normalised
  const named = { method: 'agent' as const, agentName: normalName(agent.agentName), agentIdNumber: number }
  const applicant = { idNumber: file.personal.idNumber }
  const wrong = Object.values(collectionProblems(named, { by: 'self', applicant, today }))[0]
  if (wrong) throw badInput({ 'agent.agentIdNumber': wrong })
  return named
}

/**
 * 指定、更换或者取消代领人 by the applicant, while the card is not handed over. The applicant is told, so that nobody else does it
 * unnoticed. Sent twice, it changes once. Throws `no-card`, `card-not-there`, `bad-input`.
 */
export const nameAgent =
  (ports: Pick<Ports, 'permits' | 'today' | 'now'>): UseCase<'permit.nameAgent'> =>
  async ({ receipt, agent }, { person }) => {
    const today = ports.today()
    const found = await ownCase(ports, person, receipt)
    const { file, one } = found
    refuseWhere(found, today)
    const before = namedAgent(file, one)
    const next = agent ? checked(found, agent, today) : ({ method: 'self' } as const)
    const same =
      next.method === 'agent'
        ? before?.agentIdNumber === next.agentIdNumber && before.agentName === next.agentName
        : collectionOf(file, one).method === 'self'
    if (same) return ownCardView(file, one, today)
    const change = {
      at: ports.now().toISOString(),
      by: person,
      what: next.method === 'agent' ? 'agentNamed' : 'agentRemoved',
    }
    const told =
      next.method === 'agent'
        ? ({ kind: 'agentNamed', params: [maskName(next.agentName)] } as const)
        : before && ({ kind: 'agentRemoved', params: [] } as { kind: 'agentRemoved'; params: string[] })
    const changed = withCardNews(
      withCollection(file, one, next),
      one,
      change,
      told && { ...told, params: [...told.params] },
    )
    await saveFile(ports, changed)
    return ownCardView(changed, changed.cases.find(({ id }) => id === one.id) ?? one, today)
  }
