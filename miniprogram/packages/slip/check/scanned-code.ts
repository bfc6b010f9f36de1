import { parseCheckCode } from '@shared/model/check-code'

/** The code in what was scanned: our own address, whatever host it names, or the code alone. Null for any other QR. */
export const scannedCode = (scanned: string): string | null => {
  const inAddress = /\/packages\/slip\/check\/index\?(?:[^#]*&)?code=([\w-]{12,20})/.exec(scanned)?.[1]
  return parseCheckCode(inAddress ?? scanned)
}
