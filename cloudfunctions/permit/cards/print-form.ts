import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownCase } from './find-case'
import { drawnForm } from './form'

/** 打印申请表 of one's own case. Throws `no-card`, `no-glyph`. */
export const printForm =
  (ports: Pick<Ports, 'permits' | 'ask' | 'today'>): UseCase<'permit.printForm'> =>
  async ({ receipt }, { person }) =>
    drawnForm(ports, await ownCase(ports, person, receipt))
