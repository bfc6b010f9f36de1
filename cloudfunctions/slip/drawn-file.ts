import { Refusal } from '@shared/refusal'
import type { Drawing } from '../kernel/ports'

/** A character by itself and by its number: what no font has may be invisible on the screen too. */
const named = (character: string) =>
  `${/\p{Co}|\p{Cc}|\p{Cf}/u.test(character) ? '' : character}（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`

/** Throws `no-glyph`, which names the character: a box in place of a name is never printed. */
export const fileOf = (drawing: Drawing): { mime: 'application/pdf'; base64: string } => {
  if (drawing.state === 'no-glyph')
    throw new Refusal('no-glyph', {
      detail: `“${named(drawing.character)}”这个字现在打印不出来，这份文件没有出具。请到受理点办理，由工作人员为您处理。`,
    })
  return { mime: 'application/pdf', base64: drawing.base64 }
}
