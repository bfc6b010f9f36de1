import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { deskCardView, isInHand } from './card-view'
import { collectionOf } from './collecting'
import { cardCase, refuseOwnCard } from './find-case'

/**
 * 更正《业务申请表》 before it is signed: the phone on the form. Who it is about and what was decided never are corrected here, nor
 * where the person is told of things: nobody at a desk leads a notice elsewhere.
 * Sent twice, it changes once.
 */
export const correctForm =
  (ports: Pick<Ports, 'permits' | 'today' | 'now'>): UseCase<'permit.correctForm'> =>
  async ({ receipt, phone }, { person }) => {
    const found = await cardCase(ports, receipt)
    const { file, one } = found
    const today = ports.today()
    refuseOwnCard(found, person)
    const form = file.personal.forms[one.id] ?? { collection: collectionOf(file, one), relatives: [], phone: null }
    if (form.phone === phone) return deskCardView(file, one, today)
    if (!isInHand(file, one, today)) throw new Refusal('card-not-there', { detail: '证件已经发出，申请表不能再改。' })
    const forms = { ...file.personal.forms, [one.id]: { ...form, phone } }
    const corrected = { ...file, personal: { ...file.personal, forms } }
    const changed = withNews(corrected, { at: ports.now().toISOString(), by: person, what: 'form:phone' }, [])
    await saveFile(ports, { ...changed, tellAt: file.tellAt })
    return deskCardView(changed, one, today)
  }
