/** The small shapes that several operations share. Schemas say shape; rules say law. */
import * as z from 'zod'
import { evidenceLimits } from '../model/evidence'
import { consents } from '../text/consents'

export const instant = z.iso.datetime({ offset: true })
export const idType = z.string().regex(/^\d{3}$/, '请选择证件种类')
export const idNumber = z.string().trim().min(5, '请填写证件号码').max(30, '证件号码太长')
/** No control, formatting or private-use characters, no half of a pair: they cannot be seen or printed. */
const visible = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}]*$/u

export const personName = z
  .string()
  .trim()
  .min(1, '请填写姓名')
  .max(50, '姓名太长')
  .regex(visible, '姓名里有无法显示的字符，请重新填写')
export const phone = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号码')
export const dwellingCode = z
  .string()
  .trim()
  .regex(/^\d{19}$|^\d{25}$/, '房屋编码是 25 位数字')
export const receiptNumber = z.string().regex(/^[A-Z]{2}\d{8}\d{6}\d{8}\d$/, '回执编号不完整')
export const ticket = z.string().min(20).max(100)
/** A page of the mini-program, never an address elsewhere. */
export const page = z
  .string()
  .max(200)
  .regex(/^\/(pages|packages)\/[^\s\\]*$/)
export const shortText = z.string().trim().max(200, '最多 200 个字').regex(visible, '有无法显示的字符，请重新填写')
/** Which text was shown and agreed to; the one in force where a caller does not say. */
export const privacyVersion = z.iso.date().default(consents.privacy.version)
export const faceVersion = z.iso.date().default(consents.face.version)
/** The secret that a bound phone keeps. */
export const deviceToken = z.string().regex(/^[\w-]{20,100}$/)

const partBase64 = Math.ceil(evidenceLimits.partBytes / 3) * 4
const mostParts = Math.ceil(evidenceLimits.bytes / evidenceLimits.partBytes)

/** One part of a photo, in order. `uploadId` is the phone's: a part may be sent again. */
export const photoPart = {
  uploadId: z.string().regex(/^[0-9A-Za-z_-]{8,64}$/),
  part: z.number().int().min(0),
  parts: z.number().int().min(1).max(mostParts, '照片太大，请重新拍'),
  /** Base64 of at most 60,000 bytes of a JPEG. */
  data: z.base64('照片没有传完整，请重新拍').min(1, '照片没有传完整，请重新拍').max(partBase64, '照片太大，请重新拍'),
}
