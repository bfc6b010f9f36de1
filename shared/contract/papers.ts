/** 回执与凭证: receipts and the record of registrations as files, what anyone may check of them, and 我的办件. */
import * as z from 'zod'
import { day } from '../model/day'
import { instant, receiptNumber } from './fields'
import { operation } from './operation'

/** A file to save: `fileName` with its ending. */
export const givenFile = z.object({ fileName: z.string(), mime: z.string(), base64: z.string() })

const fact = z.object({ label: z.string(), value: z.string() })

/** What a paper proves, with nothing that names the person or the room. */
const checked = z.object({
  title: z.string(),
  number: z.string(),
  issuedAt: instant,
  office: z.string(),
  maskedName: z.string(),
  /** District and street. */
  place: z.string(),
  /** As it was when the paper was issued. */
  facts: z.array(fact),
  /** `holds`: whether what it says is still so today; null where a paper says nothing that could end. */
  today: z.object({ holds: z.boolean().nullable(), words: z.string() }),
})
export type CheckedPaper = z.infer<typeof checked>

const filingTones = ['ok', 'warn', 'bad', 'info'] as const

/** 办件: one registration, link or permit with all that was filed for it. */
const filing = z.object({
  filingId: z.string(),
  kind: z.enum(['registration', 'dwellingLink', 'permit']),
  title: z.string(),
  /** Whom it is about, where that is not the reader. */
  about: z.string().nullable(),
  address: z.string().nullable(),
  state: z.string(),
  tone: z.enum(filingTones),
  /** When something was last filed in it. */
  at: instant,
  /** Newest first. */
  receipts: z.array(z.object({ receipt: receiptNumber, matter: z.string(), at: instant })),
})
export type Filing = z.infer<typeof filing>

export const papers = {
  /** 下载回执: for those who may read it. */
  'registration.printReceipt': operation('person', {
    input: z.object({ receipt: receiptNumber }),
    output: givenFile,
    perDay: 200,
  }),

  /** 居住登记查询单 of the own registrations, as of now. */
  'registration.printRecord': operation('resident', {
    input: z.object({}),
    output: givenFile,
    perDay: 50,
  }),

  /** 核验回执 by the code on it. A code that is wrong and one that was never given are answered alike. */
  'registration.checkDocument': operation('anyone', {
    input: z.object({ code: z.string().trim().min(1, '请输入查验码').max(60, '查验码是 12 位') }),
    output: z.object({ document: checked.nullable(), on: day }),
  }),

  /** 我的办件 of the role that is signed in, newest first; `cursor` goes on where a page ended. */
  'registration.listMyFilings': operation('person', {
    input: z.object({
      cursor: z
        .string()
        .regex(/^[0-9T:.Z-]{20,30}~\d{1,4}$/)
        .nullable(),
    }),
    output: z.object({ filings: z.array(filing), cursor: z.string().nullable() }),
  }),
}
