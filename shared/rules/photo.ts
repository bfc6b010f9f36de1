import { inForce } from './in-force'
import { addMonths, type Day } from '../model/day'

/** 近期数码照片：how old a photo may be, in months. */
export const photoMaxAgeMonths = inForce(
  [{ from: '2015-06-01', value: 6, source: 'our choice (办理规定第十四条：近期)' }],
  {
    rule: 'R45',
    term: '数码照片有效期',
    unit: '个月',
  },
)

export type PhotoProblem = 'not-found' | 'too-old'

export const photoHints: Record<PhotoProblem, string> = {
  'not-found': '没有查到这个图像号，请核对照相回执上的号码',
  'too-old': '这张照片太旧了，请重新拍照并填写新的图像号',
}

/** 数码照相图像号 (R45) against the photos that the register holds of this person; null: it may be used. */
export const photoProblem = (
  photos: readonly { number: string; takenOn: Day }[],
  number: string,
  today: Day,
): PhotoProblem | null => {
  const photo = photos.find((one) => one.number.toUpperCase() === number.trim().toUpperCase())
  if (!photo) return 'not-found'
  return addMonths(photo.takenOn, photoMaxAgeMonths.on(today)) < today ? 'too-old' : null
}
