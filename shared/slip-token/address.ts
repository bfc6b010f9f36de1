/** Where the QR code of a slip leads: upper case throughout, so that the code stays small; any phone's camera opens it. */
import { toBase32 } from '../model/base32'

const folder = '/V/'

/** `HTTPS://HOST/V/…`; `publicUrl` without a slash at its end. */
export const tokenAddress = (publicUrl: string, token: Uint8Array): string =>
  `${publicUrl}${folder}`.toUpperCase() + toBase32(token)

/** The token in what was scanned or in the address of a page, whatever host it names and in whatever case; null where there is none. */
export const tokenText = (scanned: string): string | null =>
  /(?:^|\/)V\/([0-9A-Z]{100,1000})$/i.exec(scanned.trim())?.[1]?.toUpperCase() ?? null
