import { Refusal } from '@shared/refusal'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { wholePath } from '../../kernel/evidence'
import type { CourierPhoto } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { parcelAddress, parcelOf } from './collecting'
import { cardCase, refuseOwnCard, type Found } from './find-case'

/** The photo that waits to be checked. Throws `already-decided` where none does. */
export const waitingPhoto = ({ one }: Found): CourierPhoto => {
  const last = one.photos?.at(-1)
  if (last?.decision !== null || !last) throw new Refusal('already-decided', { detail: '这件业务没有等待核对的照片。' })
  return last
}

/** Looks within this time are one. */
const oneLookMs = 15 * 60_000

const seen = ({ file }: Found, by: string, photo: CourierPhoto, now: Date): boolean =>
  file.actions.some(
    ({ what, by: who, at }) =>
      what === `courierPhotoSeen:${photo.id}` && who === by && now.getTime() - new Date(at).getTime() < oneLookMs,
  )

/** 看身份证照片: noted before it is shown, and only while it waits to be decided. */
export const courierPhoto =
  (ports: Pick<Ports, 'permits' | 'files' | 'now' | 'today'>): UseCase<'permit.courierPhoto'> =>
  async ({ receipt }, { person }) => {
    const found = await cardCase(ports, receipt)
    const { file, one } = found
    refuseOwnCard(found, person)
    const photo = waitingPhoto(found)
    const parcel = parcelOf(file, one)
    const picture = await ports.files.get(wholePath(photo.id))
    if (!parcel || !picture) throw new Refusal('no-card')
    const now = ports.now()
    if (!seen(found, person, photo, now))
      await saveFile(
        ports,
        withNews(file, { at: now.toISOString(), by: person, what: `courierPhotoSeen:${photo.id}` }, []),
      )
    return {
      receipt,
      maskedName: maskName(file.personal.name),
      maskedIdNumber: maskIdNumber(file.personal.idNumber),
      sentAt: photo.at,
      returned: (one.photos ?? []).filter(({ decision }) => decision === 'returned').length,
      receiver: maskName(parcel.receiver),
      address: parcelAddress(parcel),
      photo: { mime: 'image/jpeg' as const, base64: Buffer.from(picture).toString('base64') },
    }
  }
