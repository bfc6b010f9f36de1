import { customPinyin, pinyin } from 'pinyin-pro'

/** As people here read them: 岗厦 Gangxia, 葵涌 Kuichong. */
customPinyin({ 厦: 'xià', 大厦: 'dà shà', 涌: 'chōng' })

const known = new Map<string, string>()

/** 拼音首字母 of one part of a name; figures and Latin letters stay as they are. */
const ofPart = (part: string): string => {
  const found = known.get(part)
  if (found !== undefined) return found
  const made = pinyin(part, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
  known.set(part, made)
  return made
}

/** `科苑花园`, `3栋` → `kyhy3d`. Each distinct part is worked out once. */
export const initialsOf = (parts: readonly string[]): string => parts.map(ofPart).join('')
