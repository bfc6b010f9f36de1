import type { CardRow } from '@shared/contract/cards'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { rowOf } from './card-view'
import { stageToken } from './standing'

/** Files of a page: as many cards as one batch takes. */
const atOnce = 50

const longestFirst = (a: CardRow, b: CardRow) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1)

/** 制证台账. Two round trips with the session; those who wait longest first within a page. */
export const listCards =
  ({ permits, today }: Pick<Ports, 'permits' | 'today'>): UseCase<'permit.listCards'> =>
  async ({ point, stage, cursor }) => {
    const where = { desk: stageToken(stage, point), ...(cursor ? { _id: { gt: cursor } } : {}) }
    const files = await permits.find(where, { order: [['_id', 'asc']], limit: atOnce + 1 })
    const shown = files.slice(0, atOnce)
    const rows = shown
      .flatMap((file) => file.cases.map((one) => rowOf(file, one, today())))
      .filter((row) => row?.stage === stage && (point === null || row.point === point))
      .filter((row) => row !== null)
    return {
      cards: rows.sort(longestFirst),
      cursor: files.length > atOnce ? (shown.at(-1)?._id ?? null) : null,
    }
  }
