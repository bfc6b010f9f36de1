import * as z from 'zod'
import { day } from '../model/day'
import { dwellingCode, instant, receiptNumber, shortText } from './fields'
import { operation } from './operation'
import { declarantType, link, registrationStates } from './registration'

const code = z.string().max(40)

/** What became of one of several dwellings. */
const linkedOne = z.object({
  dwellingCode: z.string(),
  /** Null where it was refused. */
  link: link.nullable(),
  receipt: receiptNumber.nullable(),
  /** Why it was refused, in words. */
  problem: z.string().nullable(),
})
export type LinkedOne = z.infer<typeof linkedOne>

/** A resident whom unlinking concerns, as the declarant knows them. */
const concerned = z.object({
  registrationId: z.string(),
  name: z.string(),
  state: z.enum(registrationStates),
  moveInOn: day,
})

/** Dwellings of a declarant beyond linking one: one that is not recorded, several at once, and letting go of one. */
export const dwellings = {
  /** 关联多处房屋: each stands or falls by itself, and the same request again gives the same results. */
  'registration.linkDwellings': operation('dwellingKeeper', {
    input: z.object({
      dwellingCodes: z.array(code).min(1, '请选择房号').max(30, '一次最多 30 间，请分几次提交'),
      declarantType,
    }),
    output: z.object({ results: z.array(linkedOne) }),
    strength: 'recent',
    perDay: 30,
  }),

  /** 找不到房屋: asks for a dwelling to be recorded (地址补录). Residents can be declared on it at once; the filing day is kept. */
  'registration.requestMissingDwelling': operation('dwellingKeeper', {
    input: z.object({
      /** Nine digits. */
      street: z.string().regex(/^\d{9}$/, '请选择街道'),
      address: shortText.min(4, '请写到门牌和房号').max(100, '地址太长，请写到门牌和房号'),
      declarantType,
    }),
    output: z.object({ link, receipt: receiptNumber }),
    strength: 'recent',
    perDay: 20,
  }),

  /** 注销关联前: whom it concerns, and what it does to them either way. */
  'registration.previewUnlink': operation('dwellingKeeper', {
    input: z.object({ dwellingCode }),
    output: z.object({
      link,
      residents: z.array(concerned),
      /** 住户填报 that wait for this declarant: they go to the others who were asked, or to the grid officer. */
      waiting: z.number().int(),
      /** Others manage this dwelling too, and go on. */
      othersManage: z.boolean(),
      /** Who moves out today keeps the twelve months by registering elsewhere up to this day. */
      registerBy: day,
    }),
  }),

  /** 注销关联 (R16), with or without the residents. Each of them is told. */
  'registration.unlinkDwelling': operation('dwellingKeeper', {
    input: z.object({ dwellingCode, withResidents: z.boolean() }),
    output: z.object({
      endedAt: instant,
      movedOut: z.number().int(),
      unmanaged: z.number().int(),
      /** Declarations that had not taken effect and now will not. */
      dropped: z.number().int(),
      handedOver: z.number().int(),
    }),
    strength: 'recent',
    perDay: 100,
  }),

  /** Finishes an unlinking that was left half done. Only `system.retryWaiting` asks. */
  'registration.finishUnlinking': operation('function', {
    input: z.object({ linkId: z.string().max(120) }),
    output: z.object({ finished: z.number().int() }),
  }),
}
