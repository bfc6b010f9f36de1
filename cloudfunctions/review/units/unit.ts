import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import { unitKey } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { dwellingsOf, readUnitCode, unitRecord } from './unit-record'

/** 查单位账号. */
export const unit =
  (ports: Pick<Ports, 'units' | 'links' | 'people'>): UseCase<'review.unit'> =>
  async ({ code }) => {
    const id = unitKey(ports, readUnitCode(code))
    const [found, dwellings] = await Promise.all([ports.units.get(id), dwellingsOf(ports, id)])
    if (!found) throw new Refusal('not-found', { detail: '这个代码还没有开户。' })
    return { unit: unitRecord(found, dwellings) }
  }
