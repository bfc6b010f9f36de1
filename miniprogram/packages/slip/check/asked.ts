import { parseCheckCode } from '@shared/model/check-code'
import { parseSlipId } from '@shared/model/slip-id'
import { tokenText } from '@shared/slip-token/address'

/** What is to be checked: a paper by its 查验码, a slip by its number, or the token in a slip's QR code. */
export type Asked = { kind: 'paper' | 'slip' | 'token'; code: string }

/**
 * What was scanned, pasted or typed: an address of ours, whatever host it names, or a code alone. Null for anything else.
 */
export const askedBy = (text: string): Asked | null => {
  const token = tokenText(text)
  if (token) return { kind: 'token', code: token }
  const inAddress = /\/packages\/slip\/check\/index\?(?:[^#]*&)?code=([\w-]{12,20})/.exec(text)?.[1]
  const paper = parseCheckCode(inAddress ?? text)
  if (paper) return { kind: 'paper', code: paper }
  const slip = parseSlipId(inAddress ?? text)
  return slip ? { kind: 'slip', code: slip } : null
}
