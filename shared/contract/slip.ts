/** 凭证：papers that other functions ask for. What stands on them is the asking function's to decide. */
import * as z from 'zod'
import { day } from '../model/day'
import { parseSlipId } from '../model/slip-id'
import { slipForms, slipStates } from '../rules/slip'
import { wardId } from './family'
import { instant } from './fields'
import { operation } from './operation'
import { givenFile } from './papers'

const text = z.string().max(500)

const checked = z.object({ code: text, url: z.url(), lines: z.array(text).max(4) })

const drawn = z.object({
  /** Whose paper it is, over the title. */
  issuer: text,
  title: text,
  number: text,
  /** Name and value, one line each. */
  rows: z.array(z.object({ label: text, value: text })).max(30),
  /** A list under the rows; `width` in shares of the page's. */
  table: z
    .object({
      title: text,
      columns: z.array(z.object({ title: text, width: z.number().positive() })).min(1),
      rows: z.array(z.array(text)).max(500),
    })
    .nullable(),
  notes: z.array(text).max(10),
  office: text,
  /** As people read it, under the office. */
  issued: text,
  /** What to type and where the QR code leads, `lines` say what for; null for what proves nothing by itself. */
  check: checked.nullable(),
  /** Who signs it by hand, a line each. */
  signatures: z.array(text).max(4).optional(),
})
export type Drawn = z.infer<typeof drawn>

const file = z.object({ mime: z.literal('application/pdf'), base64: z.string() })

/** 信息单编号, as its holder's own list gives it. */
const slipId = z.string().refine((text) => parseSlipId(text) === text, '信息单编号不完整')

/** One of the holder's own slips, with nothing that stands on it. */
const slipView = z.object({
  slipId,
  form: z.enum(slipForms),
  /** As of now. */
  state: z.enum(slipStates),
  issuedOn: day,
  issuedAt: instant,
  validUntil: day,
  withdrawnAt: instant.nullable(),
})
export type SlipView = z.infer<typeof slipView>

/** A slip as it is printed, and all that a screen needs to show the same. */
const slipSheet = z.object({
  slip: slipView,
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  /** JPEG, base64. */
  photo: z.string(),
  /** What its two QR codes hold: the whole, and the one that says no name. */
  qr: z.string(),
  nameless: z.string(),
  file: givenFile,
})
export type SlipSheet = z.infer<typeof slipSheet>

/** Whose: a child's, for whom the caller acts; absent for one's own. */
const ofChild = { wardId: wardId.optional() }

export const slip = {
  /**
   * 出具居住证电子信息单 (R61). It stands in for the card and bears the number in full, so whoever holds the phone shows first
   * that it is them: the guardian for a child under sixteen. The same day and the same form give the same slip, as long as what
   * stands on it is the same, whoever asks.
   */
  'slip.issue': operation('resident', {
    input: z.object({ form: z.enum(slipForms), ...ofChild }),
    output: slipSheet,
    strength: 'recent',
    perDay: 30,
  }),

  /** 重新打印 one of one's own, or a child's, that holds: the same slip, drawn again, with the photo as the register has it. */
  'slip.print': operation('resident', {
    input: z.object({ slipId }),
    output: slipSheet,
    strength: 'recent',
    perDay: 30,
  }),

  /** 我的信息单, or a child's, the newest first. */
  'slip.listMine': operation('resident', {
    input: z.object(ofChild),
    output: z.object({
      /** The child, masked; null for one's own. */
      child: z.string().nullable(),
      slips: z.array(slipView),
    }),
  }),

  /** 作废 of one of one's own, or a child's, at once. A slip in strange hands is ended without a face. */
  'slip.withdraw': operation('resident', {
    input: z.object({ slipId }),
    output: z.object({ slip: slipView }),
  }),

  /**
   * 出具回执和凭证: draws what other functions give it, with the seal and a signature over the whole file. A character that no
   * font has refuses the whole.
   */
  'slip.sealReceipt': operation('function', {
    input: drawn.extend({ check: checked }),
    output: file,
  }),

  /** 出具表格 that people sign by hand: the same look, and no seal, for it proves nothing yet. */
  'slip.drawDocument': operation('function', {
    input: drawn.extend({ check: z.null() }),
    output: file,
  }),
}
