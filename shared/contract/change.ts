/** 变更：what became of a registration after it was declared, as its resident and the staff see it. */
import * as z from 'zod'
import { day } from '../model/day'
import { changeKinds, objectionStates } from '../rules/objection'
import { correctableFields } from '../text/resident-fields'
import { instant } from './fields'

/** 信息错误的原因, a closed list. */
export const voidReasons = [
  'neverLived',
  'wrongPerson',
  'wrongDwelling',
  'registeredTwice',
  'leftBefore',
  'other',
] as const
export type VoidReason = (typeof voidReasons)[number]

/** What it does to the twelve months, as it was told when it was filed; days only where they say something. */
const runEffectView = z.object({
  effect: z.enum(['unaffected', 'restarted', 'interrupted', 'lost']),
  start: day.nullable(),
  days: z.number().int().nullable(),
  fullOn: day.nullable(),
  registerBy: day.nullable(),
})
export type RunEffectView = z.infer<typeof runEffectView>

/** 更正的一项: values in words, codes by name, phones masked. */
const correctedField = z.object({ field: z.enum(correctableFields), before: z.string(), after: z.string() })

/** 异议, and where it stands. */
const objectionView = z.object({
  receipt: z.string(),
  at: instant,
  /** 办结期限; null where the calendar is not published. */
  due: day.nullable(),
  state: z.enum(objectionStates),
  words: z.string(),
  decidedAt: instant.nullable(),
  /** What staff decided, in their words. */
  answer: z.string().nullable(),
})

export const changeView = z.object({
  changeId: z.string(),
  kind: z.enum(changeKinds),
  at: instant,
  receipt: z.string(),
  moveOutOn: day.nullable(),
  voidReason: z.enum(voidReasons).nullable(),
  /** The declarant's words; may be empty. */
  words: z.string(),
  fields: z.array(correctedField),
  effect: runEffectView.nullable(),
  objection: objectionView.nullable(),
})
export type ChangeView = z.infer<typeof changeView>

/** One line of a record's history: who did what, when. */
export const historyLine = z.object({
  at: instant,
  by: z.enum(['resident', 'declarant', 'staff', 'system']),
  what: z.string(),
})
export type HistoryLine = z.infer<typeof historyLine>
