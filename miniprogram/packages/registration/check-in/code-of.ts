/** The code in what was scanned: our own address, whatever host it names, or the code alone. Null for any other QR. */
export const codeOf = (scanned: string): string | null => {
  const inAddress = /\/packages\/registration\/check-in\/index\?(?:[^#]*&)?code=([\w-]{10,60})/.exec(scanned)?.[1]
  return inAddress ?? (/^[\w-]{22}$/.test(scanned) ? scanned : null)
}
