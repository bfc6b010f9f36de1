/** TextDecoder and TextEncoder for WeChat, which has none: what reads signed codes asks for them. UTF-8 alone. */
export const Utf8Decoder = function () {
  return {
    /** Throws for what is no UTF-8. */
    decode: (bytes: Uint8Array): string =>
      decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  }
}

export const Utf8Encoder = function () {
  return {
    encode: (text: string): Uint8Array =>
      Uint8Array.from(encodeURIComponent(text).match(/%..|[^%]/g) ?? [], (part) =>
        part.length > 1 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
      ),
  }
}
