import type { InputOf } from '@shared/contract'
import { cityDay, type Day } from '@shared/model/day'
import { badInput, Refusal } from '@shared/refusal'
import { caseStateNames } from '@shared/rules/case-states'
import { collectionProblem } from '@shared/rules/collection'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { collectionHints } from '@shared/text/cards'
import { longDate } from '@shared/text/days'
import type { CaseCard, HandOver } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile, withCase } from '../file/permit-file'
import { withCardNews } from './card-news'
import { deskCardView } from './card-view'
import { isHandler } from '../agency/handler'
import { namedAgent, pointText } from './collecting'
import { cardCase, refuseOwnCard, type Found } from './find-case'
import { replacementOf } from './replaced'
import { pointOf, standingOf } from './standing'

type Input = InputOf<'permit.handOverCard'>
const citizen = '111'

/** 来人, and whether they handle this for the unit that filed it. */
interface Comer {
  comer: string
  handles: boolean
}

const comerOf = ({ comerIdNumber }: Input): string => {
  const { problem, normalised } = idNumber({ idType: citizen, number: comerIdNumber })
  if (problem) throw badInput({ comerIdNumber: idNumberHints[problem] })
  return normalised
}

/** What the holder hears when somebody else came. */
const toldBy = { holder: null, agent: 'cardToAgent', unit: 'cardToUnit' } as const

const toWhom = { holder: '本人', agent: '代领人', unit: '代办单位承办人' } as const

/** A card that is out of hand is not given twice. */
const refuseGone = ({ card }: Found['one']): void => {
  if (card?.handedOver)
    throw new Refusal('already-decided', {
      detail: `这张证已在 ${longDate(cityDay(new Date(card.handedOver.at)))} 由${toWhom[card.handedOver.to]}领走，不能再发。`,
    })
}

const refuseNotReady = ({ file, one }: Found, today: Day): void => {
  const standing = standingOf(file, one, today)
  if (standing === 'superseded')
    throw new Refusal('card-not-there', { detail: '这个人已重新申领，这张证作废，请收回，不能发。' })
  if (standing === 'cancelled')
    throw new Refusal('permit-cancelled', { detail: '居住证已注销，这张证请收回，不能发。' })
  const state = one.card?.state ?? 'making'
  if (state !== 'awaitingCollection')
    throw new Refusal('card-not-there', { detail: `这张证现在是“${caseStateNames[state]}”，还不能发。` })
}

/**
 * To whom it goes (R41). The unit that filed may send its handler, who brings the 代办回执 and the signed form in place of the
 * holder's document (办理规定第二十三条). Throws `bad-input`, which names what is missing and what to do.
 */
const receiver = ({ file, one }: Found, input: Input, { comer, handles }: Comer): HandOver['to'] => {
  if (handles && comer !== file.personal.idNumber) return 'unit'
  const agent = namedAgent(file, one)
  const problem = collectionProblem({
    holder: { idType: citizen, idNumber: file.personal.idNumber },
    agent: agent && { idType: citizen, idNumber: agent.agentIdNumber },
    comer: { idType: citizen, idNumber: comer },
    holderIdShown: input.holderIdShown,
    replacement: replacementOf(one),
    oldCardReturned: input.oldCardReturned,
  })
  if (problem) throw badInput({ [collectionHints[problem].field]: collectionHints[problem].words })
  return comer === file.personal.idNumber ? 'holder' : 'agent'
}

/**
 * 发证. Three round trips with the session, five of a case that a unit filed. The same officer sending it again is answered alike; another desk is told that it is
 * gone. Nobody hands over their own card, or one to themselves. Throws `no-card`, `card-not-there`, `already-decided`,
 * `permit-cancelled`, `forbidden`, `bad-input`.
 */
export const handOverCard =
  (ports: Pick<Ports, 'permits' | 'agencies' | 'units' | 'people' | 'today' | 'now'>): UseCase<'permit.handOverCard'> =>
  async (input, { person }) => {
    const comer = comerOf(input)
    const today = ports.today()
    const found = await cardCase(ports, input.receipt)
    const { file, one } = found
    refuseOwnCard(found, person)
    if (ports.people.keyOf(citizen, comer) === person)
      throw new Refusal('forbidden', { detail: '不能把证发给自己，请由同事办理。' })
    const handles = await isHandler(ports, found, ports.people.keyOf(citizen, comer))
    const to = () => receiver(found, input, { comer, handles })
    if (one.card?.handedOver?.by === person && one.card.handedOver.to === to()) return deskCardView(file, one, today)
    refuseGone(one)
    refuseNotReady(found, today)
    const handedOver = { at: ports.now().toISOString(), by: person, to: to(), oldCardReturned: input.oldCardReturned }
    const card: CaseCard = {
      ...(one.card ?? { steps: [] }),
      state: 'collected',
      steps: [...(one.card?.steps ?? []), { state: 'collected', on: today }],
      handedOver,
    }
    const next = { ...one, card }
    const change = { at: handedOver.at, by: person, what: `card:collected:${handedOver.to}` }
    const kind = toldBy[handedOver.to]
    const told = kind && { kind, params: [pointText(pointOf(one))] }
    const changed = withCardNews(withCase(file, next), next, change, told)
    await saveFile(ports, changed)
    return deskCardView(changed, next, today)
  }
