/** The part of fontkit that is used; it brings no types of its own. */
declare module 'fontkit' {
  export interface Font {
    layout: (text: string) => unknown
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => {
      advanceWidth: number
      path: {
        commands: unknown[]
        toSVG: () => string
        bbox: { minX: number; minY: number; maxX: number; maxY: number }
      }
    }
    unitsPerEm: number
  }
  export const create: (file: Buffer) => Font
}
