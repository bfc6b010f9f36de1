/** 用证部门 (R46): their keys for staff, their desk for officers, and what the person sees and agrees to. */
import * as z from 'zod'
import { day } from '../model/day'
import { longestOverlapDays, permitWords, signatureAlgorithms } from '../model/partner'
import { accessFields, accessPurposes, accessStates } from '../rules/access'
import { instant, personName, phone } from './fields'
import { operation } from './operation'

const purpose = z.enum(accessPurposes)
const departmentCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/, '部门代码是大写字母、数字，以字母开头')
const keyId = z.string().regex(/^[\w-]{3,64}$/)
const listId = z.string().min(20).max(60)
const consentId = z.string().min(20).max(60)
const citizenNumber = z
  .string()
  .trim()
  .regex(/^\d{17}[\dXx]$/, '公民身份号码是 18 位，前 17 位是数字，最后一位是数字或 X')
const caseNo = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,64}$/, '办件编号是 1–64 位数字、字母或符号')

const departmentKey = z.object({
  keyId,
  alg: z.enum(signatureAlgorithms),
  from: instant,
  until: instant.nullable(),
  state: z.enum(['inForce', 'ended']),
})

const grant = z.object({ code: purpose, perDay: z.number().int().min(1).max(1_000_000) })

const department = z.object({
  departmentCode,
  name: z.string(),
  state: z.enum(['open', 'closed']),
  /** People whom it may ask about in a minute. */
  perMinute: z.number().int(),
  purposes: z.array(grant),
  officers: z.array(z.object({ name: z.string(), maskedIdNumber: z.string() })),
  keys: z.array(departmentKey),
})
export type DepartmentView = z.infer<typeof department>

const listView = z.object({
  listId,
  purpose,
  startedAt: instant,
  lines: z.number().int(),
  left: z.number().int(),
})
export type AccessListView = z.infer<typeof listView>

const consentView = z.object({ consentId, state: z.enum(accessStates), until: day })

const listLine = z.object({
  name: z.string(),
  maskedIdNumber: z.string(),
  caseNo: z.string(),
  /** Null: still to be asked. */
  outcome: z.enum(['match', 'noMatch']).nullable(),
  status: z.enum(permitWords).nullable(),
  validUntil: day.nullable(),
  /** As of when it is so. */
  asOf: instant.nullable(),
  consent: consentView.nullable(),
})
export type AccessListLine = z.infer<typeof listLine>

const request = z.object({
  consentId,
  department: z.string(),
  purpose,
  caseNo: z.string(),
  fields: z.array(z.enum(accessFields)),
  state: z.enum(accessStates),
  askedOn: day,
  until: day,
})
export type AccessRequest = z.infer<typeof request>

const look = z.object({
  lookId: z.string(),
  at: instant,
  /** A department by its name; null for people of the house, whom `way` names. */
  by: z.string().nullable(),
  purpose: purpose.nullable(),
  way: z.enum(['interface', 'list', 'consent', 'staff', 'declarant']),
  /** `noMatch`: the name did not fit, so nothing was told. */
  outcome: z.enum(['match', 'noMatch']),
  told: z.array(z.enum(accessFields)),
})
export type AccessLook = z.infer<typeof look>

const listLimit = 500

export const partner = {
  /** 用证部门, with their keys but never what is secret of them. */
  'partner.listDepartments': operation('staff', {
    input: z.object({}),
    output: z.object({ departments: z.array(department) }),
    strength: 'high',
  }),

  /** 接入部门, or its change: purposes, quotas, officers who sign in for it. */
  'partner.saveDepartment': operation('staff', {
    input: z.object({
      departmentCode,
      name: z.string().trim().min(2, '请填写部门名称').max(40, '部门名称太长'),
      state: z.enum(['open', 'closed']),
      perMinute: z.number().int().min(1, '至少 1').max(6000, '最多 6000'),
      purposes: z.array(grant).min(1, '至少选一个查询目的').max(accessPurposes.length),
      officers: z.array(z.object({ name: personName, idNumber: citizenNumber, phone })).max(50, '最多 50 人'),
    }),
    output: z.object({ department }),
    strength: 'recent',
    perDay: 100,
  }),

  /**
   * 新密钥: `hmac-sha256` makes a secret, which is answered here and nowhere again; for the others the department hands in its
   * public key. The keys that it has go on for `overlapDays` more.
   */
  'partner.addDepartmentKey': operation('staff', {
    input: z.object({
      departmentCode,
      alg: z.enum(signatureAlgorithms),
      publicKey: z.string().trim().max(2000).nullable(),
      overlapDays: z.number().int().min(0).max(longestOverlapDays, `新旧密钥最多并用 ${longestOverlapDays} 天`),
    }),
    output: z.object({ keyId, secret: z.string().nullable(), department }),
    strength: 'recent',
    perDay: 50,
  }),

  /** 停用密钥, at once. */
  'partner.endDepartmentKey': operation('staff', {
    input: z.object({ departmentCode, keyId }),
    output: z.object({ department }),
    strength: 'recent',
  }),

  /** The officer's desk: what the department may ask for, and its newest lists. */
  'partner.desk': operation('officer', {
    input: z.object({}),
    output: z.object({
      department: z.string(),
      purposes: z.array(z.object({ purpose, perDay: z.number().int(), left: z.number().int() })),
      mostLines: z.number().int(),
      lists: z.array(listView),
    }),
    strength: 'high',
  }),

  /** 上传名单: taken whole; nobody is asked about yet. Sent twice, it is one list. */
  'partner.startList': operation('officer', {
    input: z.object({
      purpose,
      /** The terms of this purpose were shown and agreed to. */
      agreed: z.literal(true, '请先同意使用约定'),
      lines: z
        .array(z.object({ name: personName, idNumber: citizenNumber, caseNo }))
        .min(1, '名单里没有人')
        .max(listLimit, `一次最多 ${listLimit} 人`),
    }),
    output: z.object({ list: listView }),
    strength: 'recent',
    perDay: 100,
  }),

  /** The next few of a list. Repeated until `left` is 0; it goes on where it stopped. */
  'partner.stepList': operation('officer', {
    input: z.object({ listId }),
    output: z.object({ list: listView }),
    strength: 'high',
    perDay: 5000,
  }),

  /** A list with the answer for each. */
  'partner.accessList': operation('officer', {
    input: z.object({ listId }),
    output: z.object({
      department: z.string(),
      list: listView,
      mayAsk: z.array(z.enum(accessFields)),
      lines: z.array(listLine),
    }),
    strength: 'high',
    perDay: 2000,
  }),

  /** The same as an .xlsx. */
  'partner.downloadList': operation('officer', {
    input: z.object({ listId }),
    output: z.object({ fileName: z.string(), mime: z.string(), base64: z.string() }),
    strength: 'high',
    perDay: 200,
  }),

  /** 请本人同意 for one case: months of registration, the address. `line` counts from 0. */
  'partner.askConsent': operation('officer', {
    input: z.object({ listId, line: z.number().int().min(0).max(listLimit) }),
    output: z.object({ consent: consentView }),
    strength: 'recent',
    perDay: 500,
  }),

  /** What the person agreed to show, and nothing else. Noted, once in a quarter of an hour. */
  'partner.consentedData': operation('officer', {
    input: z.object({ consentId }),
    output: z.object({
      name: z.string(),
      caseNo: z.string(),
      until: day,
      asOf: instant,
      /** Null where it was not agreed to. */
      months: z.object({ total: z.number().int(), since: day.nullable() }).nullable(),
      address: z.object({ text: z.string().nullable(), since: day.nullable() }).nullable(),
    }),
    strength: 'high',
    perDay: 1000,
  }),

  /** 谁查过我, newest first; `after` is the last one of the page before. */
  'account.listAccessToMyData': operation('resident', {
    input: z.object({ after: z.string().max(120).nullable() }),
    output: z.object({
      looks: z.array(look),
      more: z.boolean(),
      requests: z.array(request),
      delayDays: z.number().int(),
    }),
  }),

  /** 同意提供, for this department, purpose and case. */
  'account.agreeToAccess': operation('resident', {
    input: z.object({ consentId }),
    output: z.object({ request }),
    strength: 'recent',
  }),

  /** 不同意, or 收回同意: at once, whatever it was before. */
  'account.refuseAccess': operation('resident', {
    input: z.object({ consentId }),
    output: z.object({ request }),
  }),
}
