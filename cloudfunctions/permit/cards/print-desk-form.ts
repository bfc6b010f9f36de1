import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { cardCase } from './find-case'
import { drawnForm } from './form'

/** 打印申请表 at the desk. Throws `no-card`, `no-glyph`. */
export const printDeskForm =
  (ports: Pick<Ports, 'permits' | 'ask' | 'today'>): UseCase<'permit.printDeskForm'> =>
  async ({ receipt }) =>
    drawnForm(ports, await cardCase(ports, receipt))
