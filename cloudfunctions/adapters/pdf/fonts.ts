/** Which font draws which character. Noto Sans SC first; what it lacks is looked up in shards of HanaMinB, 256 code points each. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'

/** Text that one font draws. `key` names the font within a document. */
export interface Run {
  face: Font
  key: string
  text: string
}

export interface Fonts {
  /** `text` cut where the font changes; or the first character that nothing draws. */
  runsOf: (text: string) => Run[] | { missing: string }
  /** The font of most of a document. */
  main: Font
}

export const mainFont = 'NotoSansSC.ttf'
/** `hana-2b8.ttf`: U+2B800 … U+2B8FF. */
export const shardOf = (codePoint: number) => `hana-${(codePoint >> 8).toString(16)}.ttf`

const load = (file: string): Font => create(readFileSync(file)) as unknown as Font

const blank = /^\p{Zs}$/u

/** An outline, or a space. A font may list a character and hold nothing for it. */
const draws = (face: Font, character: string, codePoint: number) =>
  face.hasGlyphForCodePoint(codePoint) &&
  (blank.test(character) || face.glyphForCodePoint(codePoint).path.commands.length > 0)

/** The fonts of a folder, each read when it is first needed and then kept. */
export const fontsIn = (folder: string): Fonts => {
  const main = load(path.join(folder, mainFont))
  const shards = new Map<string, Font | null>()
  const shard = (name: string): Font | null => {
    const known = shards.get(name)
    if (known !== undefined) return known
    const file = path.join(folder, name)
    const face = existsSync(file) ? load(file) : null
    shards.set(name, face)
    return face
  }
  const found = new Map<string, Omit<Run, 'text'> | null>()
  const look = (character: string): Omit<Run, 'text'> | null => {
    const codePoint = character.codePointAt(0) ?? 0
    if (draws(main, character, codePoint)) return { face: main, key: mainFont }
    const key = shardOf(codePoint)
    const face = shard(key)
    return face && draws(face, character, codePoint) ? { face, key } : null
  }
  const fontFor = (character: string) => {
    const known = found.get(character)
    if (known !== undefined) return known
    const font = look(character)
    found.set(character, font)
    return font
  }
  return {
    main,
    runsOf: (text) => {
      const runs: Run[] = []
      for (const character of text) {
        const font = fontFor(character)
        if (!font) return { missing: character }
        const last = runs.at(-1)
        if (last?.key === font.key) last.text += character
        else runs.push({ ...font, text: character })
      }
      return runs
    },
  }
}
