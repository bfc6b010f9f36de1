import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile, withCase } from '../file/permit-file'
import { withCardNews } from './card-news'
import { deskCardView } from './card-view'
import { cardCase, refuseOwnCard } from './find-case'
import { isGivenOut, isVoid } from './standing'

/**
 * 登记已收回 of a card whose permit is over. Whoever had it is told; one that was never given out is pulled back in silence.
 * Three round trips with the session. Sent twice, it is one. Throws `no-card`, `card-not-there`, `forbidden`.
 */
export const takeBackCard =
  (ports: Pick<Ports, 'permits' | 'today' | 'now'>): UseCase<'permit.takeBackCard'> =>
  async ({ receipt }, { person: by }) => {
    const found = await cardCase(ports, receipt)
    const { file, one } = found
    const today = ports.today()
    refuseOwnCard(found, by)
    if (!one.card) throw new Refusal('no-card')
    if (one.card.takenBack) return deskCardView(file, one, today)
    if (!isVoid(file, one, today))
      throw new Refusal('card-not-there', { detail: '居住证没有注销，也没有重新申领，这张证不用收回。' })
    const at = ports.now().toISOString()
    const from = isGivenOut(one) ? 'holder' : 'house'
    const next = { ...one, card: { ...one.card, takenBack: { at, by, from } as const } }
    const told = from === 'holder' ? { kind: 'cardTakenBack' as const, params: [today] } : null
    const change = { at, by, what: `card:takenBack:${from}` }
    const changed = withCardNews(withCase(file, next), next, change, told)
    await saveFile(ports, told ? changed : { ...changed, tellAt: file.tellAt })
    return deskCardView(changed, next, today)
  }
