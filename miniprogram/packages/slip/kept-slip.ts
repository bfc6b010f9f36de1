import { type SlipSheet } from '@shared/contract/slip'
import { readCopy, saveCopy } from '@/api/offline-copy'

/** The sheet of this visit, whose file is there too; the phone itself keeps only what the slip shows. */
let inHand: SlipSheet | null = null

/** Keeps the slip for when there is no signal. Answers whether the phone had room for it. */
export const keepSlip = (sheet: SlipSheet, at: string): boolean => {
  inHand = sheet
  const { slip, rows, photo, qr, nameless } = sheet
  try {
    saveCopy('slip', { at, slip, rows, photo, qr, nameless })
    return true
  } catch {
    return false
  }
}

/** The slip to show: that of this visit, or the one on the phone. */
export const keptSlip = (): Omit<SlipSheet, 'file'> | null => inHand ?? readCopy('slip')

/** Its file, while it is at hand. */
export const fileInHand = (slipId: string) => (inHand?.slip.slipId === slipId ? inHand.file : null)

export const dropInHand = () => {
  inHand = null
}
