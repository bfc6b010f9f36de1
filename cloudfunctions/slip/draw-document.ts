import type { Pdf } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { fileOf } from './drawn-file'

/** 出具表格. Throws `no-glyph`. */
export const drawDocument =
  ({ pdf }: { pdf: Pdf }): UseCase<'slip.drawDocument'> =>
  async (input) =>
    fileOf(await pdf.draw(input))
