import { addMonths, type Day } from '../model/day'
import type { Decision } from '../model/decision'
import { met, unmet, unknown, withReadings, type Check, type Readings } from './findings'
import { inForce } from './in-force'

/** 近期数码照片：how old a photo may be, in months. */
export const photoMaxAgeMonths = inForce(
  [{ from: '2015-06-01', value: 6, source: 'our choice (办理规定第十四条：近期)' }],
  {
    rule: 'R45',
    term: '数码照片有效期',
    unit: '个月',
  },
)

/** 数码照相图像号 as a receipt of a photo shows it. */
export const photoNumberPattern = /^[0-9A-Za-z]{10,40}$/
export const photoNumberHint = '数码照相图像号是 10–40 位数字和字母，在照相回执上'

export type PhotoProblem = 'not-found' | 'not-yours' | 'too-old'

export const photoHints: Record<PhotoProblem, string> = {
  'not-found': '没有查到这个图像号，请核对照相回执上的号码',
  'not-yours': '这个图像号不是您本人的照片，请填写您自己照相回执上的号码',
  'too-old': '这张照片太旧了，请重新拍照并填写新的图像号',
}

type Photos = readonly { number: string; takenOn: Day }[]

/**
 * 数码照相图像号 (R45) against the photos that the register holds of this person; null: it may be used. `ofAnother`: the
 * register has a photo of that number, of somebody else (人证不符).
 */
export const photoProblem = (photos: Photos, number: string, today: Day, ofAnother = false): PhotoProblem | null => {
  const photo = photos.find((one) => one.number.toUpperCase() === number.trim().toUpperCase())
  if (!photo) return ofAnother ? 'not-yours' : 'not-found'
  return addMonths(photo.takenOn, photoMaxAgeMonths.on(today)) < today ? 'too-old' : null
}

/** The photo that an application names, and those of the register; null when it did not answer. */
type PhotoFact = { number: string; photos: Photos | null; ofAnother?: boolean }

/** 近期数码照片 as a condition of the application (办理规定第十四条). */
export const photoCheck = ({ photos, number, ofAnother }: PhotoFact, today: Day): Check => {
  const said = { condition: 'photo' as const, required: '有近期的数码照片', article: '办理规定:14' }
  if (photos === null) return unknown(said)
  const problem = photoProblem(photos, number, today, ofAnother)
  return problem
    ? unmet({ ...said, found: photoHints[problem] }, { remedy: 'newPhoto' })
    : met({ ...said, found: '照片可以使用' }, today)
}

/**
 * An application's decision with the photo looked at too, and kept among the inputs: it can only take an approval back,
 * never give one.
 */
export const withPhoto = <Inputs extends { today: Day }>(
  decision: Decision<Inputs>,
  photo: PhotoFact,
  readings: Readings = {},
): Decision<Inputs & { photo: PhotoFact }> => {
  const check = photoCheck(photo, decision.inputs.today)
  const findings = [...decision.findings, ...withReadings([check], readings)]
  const looked = { ...decision, findings, inputs: { ...decision.inputs, photo } }
  if (decision.outcome !== 'approved' || check.state === 'met') return looked
  return check.state === 'unknown'
    ? { ...looked, outcome: 'referred', earliest: null }
    : { ...looked, outcome: 'refused', earliest: null }
}
