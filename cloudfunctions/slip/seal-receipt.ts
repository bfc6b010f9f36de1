import type { Pdf, Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { fileOf } from './drawn-file'

/** 出具回执和凭证, sealed and signed. Throws `no-glyph`. */
export const sealReceipt =
  ({ pdf, now }: Pick<Ports, 'now'> & { pdf: Pdf }): UseCase<'slip.sealReceipt'> =>
  async (input) =>
    fileOf(await pdf.seal(input, now()))
