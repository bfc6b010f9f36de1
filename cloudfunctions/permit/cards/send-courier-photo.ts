import { badInput, Refusal } from '@shared/refusal'
import { courierLink } from '../../kernel/courier-photos'
import type { EvidencePage, PermitCase, PermitFile } from '../../kernel/documents'
import { beginPage, bytesOf, withPart } from '../../kernel/page-upload'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile, withCase } from '../file/permit-file'
import { withCardNews } from './card-news'
import { dueOf, isInHand, ownCardView } from './card-view'
import { courierOf } from './collecting'
import { ownCase, type Found } from './find-case'

type SendPorts = Pick<Ports, 'permits' | 'evidence' | 'files' | 'people' | 'now' | 'today'>

/** A photo is for a courier that waits for one. */
const refuseWhere = ({ file, one }: Found, today: string): void => {
  const courier = courierOf(file, one, today)
  if (!courier || !isInHand(file, one, today))
    throw new Refusal('card-not-there', { detail: '这件业务没有选快递，不用传身份证照片。' })
  if (courier.state === 'ended')
    throw new Refusal('card-not-there', { detail: '补传期限已过，快递已终止。请到受理点领取，居住证不受影响。' })
  if (courier.state === 'checking' || courier.state === 'accepted')
    throw new Refusal('already-decided', { detail: '身份证照片已经收到，不用再传。' })
}

const withPhoto = (file: PermitFile, one: PermitCase, page: EvidencePage, by: string, today: string): PermitFile => {
  const photo = { id: page._id, at: page.at, sentOn: today, decision: null, decidedOn: null, by: null, reason: null }
  const next = { ...one, photos: [...(one.photos ?? []), photo] }
  const due = one.card ? dueOf(next) : one.due
  const stored = withCase(file, { ...next, due })
  return withCardNews(stored, next, { at: page.at, by, what: 'courierPhotoSent' }, null)
}

/**
 * 上传身份证照片 for the courier (R40), in parts. With the last one it waits for staff. Sent again, a part changes nothing. Throws
 * `no-card`, `card-not-there`, `already-decided`, `bad-input`.
 */
export const sendCourierPhoto =
  (ports: SendPorts): UseCase<'permit.sendCourierPhoto'> =>
  async (input, { person }) => {
    const bytes = bytesOf(input)
    const today = ports.today()
    const found = await ownCase(ports, person, input.receipt)
    const { file, one } = found
    const link = courierLink(person, one.id)
    const _id = ports.people.hash(`${link}\0${input.uploadId}`)
    if (one.photos?.some(({ id }) => id === _id)) return { card: ownCardView(file, one, today) }
    refuseWhere(found, today)
    const { parts } = input
    const page =
      (await ports.evidence.get(_id)) ?? (await beginPage(ports, { _id, link, kind: 'courierIdentity', parts }))
    if (page.link !== link) throw badInput({ data: '照片没有传完整，请重新拍' })
    const stored = await withPart(ports, page, { ...input, bytes })
    if (stored.state !== 'whole') return { card: null }
    const changed = withPhoto(file, one, stored, person, today)
    await saveFile(ports, changed)
    return { card: ownCardView(changed, changed.cases.find(({ id }) => id === one.id) ?? one, today) }
  }
