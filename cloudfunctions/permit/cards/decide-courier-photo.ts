import type { InputOf } from '@shared/contract'
import type { Day } from '@shared/model/day'
import { badInput } from '@shared/refusal'
import { courierStanding } from '@shared/rules/delivery'
import { photoReturnNames } from '@shared/text/cards'
import { forgetPages } from '../../kernel/evidence'
import type { CourierPhoto, PermitCase } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile, withCase } from '../file/permit-file'
import { withCardNews } from './card-news'
import { dueOf } from './card-view'
import { waitingPhoto } from './courier-photo'
import { cardCase, refuseOwnCard } from './find-case'

type Input = InputOf<'permit.decideCourierPhoto'>

const decided = (one: PermitCase, photo: CourierPhoto): PermitCase => {
  const next = { ...one, photos: (one.photos ?? []).map((other) => (other.id === photo.id ? photo : other)) }
  return one.card ? { ...next, due: dueOf(next) } : next
}

const answer = (one: PermitCase, verdict: Input['verdict'], today: Day) => ({
  state: verdict,
  by: verdict === 'returned' ? courierStanding(one.photos ?? [], today).by : null,
})

const told = ({ verdict, reason }: Input, by: Day | null) =>
  verdict === 'accepted' || !reason
    ? { kind: 'courierPhotoAccepted' as const, params: [] }
    : { kind: 'courierPhotoReturned' as const, params: [photoReturnNames[reason], by ?? ''] }

/**
 * 核对身份证照片: accepted, or sent back with fifteen days to send it again (R40). One write with the notice; then the photo is
 * deleted. The same officer sending it again is answered alike. Throws `no-card`, `already-decided`, `forbidden`.
 */
export const decideCourierPhoto =
  (ports: Pick<Ports, 'permits' | 'evidence' | 'files' | 'now' | 'today'>): UseCase<'permit.decideCourierPhoto'> =>
  async (input, { person }) => {
    const { receipt, verdict, reason } = input
    if (verdict === 'returned' && !reason) throw badInput({ reason: '请选择退回的原因' })
    const found = await cardCase(ports, receipt)
    const { file, one } = found
    const today = ports.today()
    refuseOwnCard(found, person)
    const last = one.photos?.at(-1)
    if (last?.decision === verdict && last.by === person) return answer(one, verdict, today)
    const photo: CourierPhoto = {
      ...waitingPhoto(found),
      decision: verdict,
      decidedOn: today,
      by: person,
      reason: verdict === 'returned' ? reason : null,
    }
    const next = decided(one, photo)
    const result = answer(next, verdict, today)
    const change = { at: ports.now().toISOString(), by: person, what: `courierPhoto:${verdict}` }
    await saveFile(ports, withCardNews(withCase(file, next), next, change, told(input, result.by)))
    const page = await ports.evidence.get(photo.id)
    if (page) await forgetPages(ports, [page])
    return result
  }
