/** 凭证：papers that other functions ask for. What stands on them is the asking function's to decide. */
import * as z from 'zod'
import { operation } from './operation'

const text = z.string().max(500)

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
  check: z.object({ code: text, url: z.url(), lines: z.array(text).max(4) }).nullable(),
  /** Who signs it by hand, a line each. */
  signatures: z.array(text).max(4).optional(),
})
export type Drawn = z.infer<typeof drawn>

export const slip = {
  /** 出具 PDF: draws what it is given, in fonts that it embeds. A character that no font has refuses the whole. */
  'slip.drawDocument': operation('function', {
    input: drawn,
    output: z.object({ mime: z.literal('application/pdf'), base64: z.string() }),
  }),
}
