/** The part of fontkit that is used; it brings no types of its own. */
declare module 'fontkit' {
  export interface Font {
    layout: (text: string) => unknown
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => { path: { commands: unknown[] } }
  }
  export const create: (file: Buffer) => Font
}
