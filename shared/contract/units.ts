/** 单位账号: what its administrator does with sub-accounts. Opening one is for staff: shared/contract/review/unit. */
import * as z from 'zod'
import { unitKinds } from '../rules/units'
import { dwellingCode, idNumber, idType, instant, personName, phone } from './fields'
import { operation } from './operation'
import { linkStates } from './registration'

/** 管理员 or 子账号, as who names them knows them. */
export const unitPerson = z.object({ name: personName, idType, idNumber, phone })

const memberId = z.string().max(60)
const dwellingCodes = z.array(dwellingCode).max(200, '一次最多分配 200 处房屋')

const subAccount = z.object({
  memberId,
  name: z.string(),
  maskedIdNumber: z.string(),
  maskedPhone: z.string(),
  since: instant,
  /** In which it declares; a dwelling that the unit no longer holds is not among them. */
  dwellingCodes: z.array(z.string()),
})
export type SubAccount = z.infer<typeof subAccount>

export const units = {
  /** 子账号, each with its dwellings, and the dwellings of the unit that can be given to one. */
  'account.listSubAccounts': operation('unitAdministrator', {
    input: z.object({}),
    output: z.object({
      name: z.string(),
      kind: z.enum(unitKinds),
      subAccounts: z.array(subAccount),
      dwellings: z.array(z.object({ dwellingCode: z.string(), address: z.string(), state: z.enum(linkStates) })),
      /** How many sub-accounts the unit may have at a time. */
      limit: z.number().int(),
    }),
  }),

  /** 添加子账号 (R53): told to the person; acts from their next sign-in or role switch. */
  'account.addSubAccount': operation('unitAdministrator', {
    input: unitPerson.extend({ dwellingCodes }),
    output: z.object({ subAccount }),
    strength: 'recent',
    perDay: 100,
  }),

  /** 修改子账号 (R53): the dwellings that it has from now on, all of them; a phone of null stays as it is. */
  'account.updateSubAccount': operation('unitAdministrator', {
    input: z.object({ memberId, phone: phone.nullable(), dwellingCodes }),
    output: z.object({ subAccount }),
    strength: 'recent',
  }),

  /** 注销子账号 (R53): at once. */
  'account.revokeSubAccount': operation('unitAdministrator', {
    input: z.object({ memberId }),
    output: z.object({}),
    strength: 'recent',
  }),
}
