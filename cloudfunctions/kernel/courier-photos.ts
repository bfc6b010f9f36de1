/** 快递核验的身份证照片: the pages of a case, which go once it is decided. */
import type { EvidencePage, PermitFile } from './documents'
import { keptUntil } from './evidence'

const mark = 'courier:'

/** The owner of a courier's photo, as its page names it. */
export const courierLink = (person: string, caseId: string): string => `${mark}${person}:${caseId}`

/** Whose file the page belongs to; null for what is no courier's photo. */
export const courierPerson = ({ link }: Pick<EvidencePage, 'link'>): string | null =>
  link.startsWith(mark) ? (link.slice(mark.length).split(':')[0] ?? null) : null

const hourMs = 3_600_000
const tomorrow = (now: string) => new Date(new Date(now).getTime() + 24 * hourMs).toISOString()

/** Waits for staff: then it is looked at again a day later. Anything else goes, once its time to be sent is over. */
export const nextCourierLook = (page: EvidencePage, file: PermitFile | null, now: string): string | null => {
  const waits = file?.cases.some(({ photos }) =>
    photos?.some(({ id, decision }) => id === page._id && decision === null),
  )
  if (waits) return tomorrow(now)
  return page.state === 'arriving' && keptUntil(page) > now ? keptUntil(page) : null
}
