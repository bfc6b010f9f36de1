import * as z from 'zod'
import { openedUnitKinds, unitKinds, unitPapers } from '../../rules/units'
import { instant, shortText } from '../fields'
import { operation } from '../operation'
import { unitPerson } from '../units'

const unitId = z.string().max(80)
const code = z.string().trim().min(1, '请填写统一社会信用代码').max(40, '统一社会信用代码应为 18 位')
const papers = z.array(z.enum(unitPapers)).max(unitPapers.length)

const unitRecord = z.object({
  unitId,
  version: z.number().int(),
  name: z.string(),
  code: z.string(),
  kind: z.enum(unitKinds),
  address: z.string(),
  state: z.enum(['open', 'closed']),
  openedAt: instant,
  administrator: z
    .object({ maskedName: z.string(), maskedIdNumber: z.string(), maskedPhone: z.string(), since: instant })
    .nullable(),
  subAccounts: z.number().int(),
  /** Dwellings that it holds or has asked for. */
  dwellings: z.number().int(),
})
export type UnitRecord = z.infer<typeof unitRecord>

export const unitReview = {
  /** 单位开户 (R52): at the counter alone, with what was shown there. Sent twice it is one; a code has one account. */
  'review.openUnitAccount': operation('staff', {
    input: z.object({
      name: shortText.min(2, '请填写单位名称'),
      code,
      kind: z.enum(openedUnitKinds, '请选择单位类型'),
      address: shortText.min(2, '请填写单位地址'),
      administrator: unitPerson,
      papers,
    }),
    output: z.object({ unit: unitRecord }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 查单位账号 by its code. */
  'review.unit': operation('staff', {
    input: z.object({ code }),
    output: z.object({ unit: unitRecord }),
    strength: 'high',
    perDay: 300,
  }),

  /** 变更管理员: both are told. `version` is the one that was looked at. */
  'review.changeUnitAdministrator': operation('staff', {
    input: z.object({ unitId, version: z.number().int(), administrator: unitPerson, papers }),
    output: z.object({ unit: unitRecord }),
    strength: 'recent',
  }),

  /** 注销单位账号: refused while it holds dwellings, so that no resident loses who manages the record unheard. */
  'review.closeUnitAccount': operation('staff', {
    input: z.object({ unitId, version: z.number().int(), reason: shortText.min(2, '请写明理由') }),
    output: z.object({ unit: unitRecord }),
    strength: 'recent',
  }),
}
