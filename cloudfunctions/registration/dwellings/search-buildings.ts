import { queryTerms } from '@shared/model/search-terms'
import type { Building } from '../../kernel/documents'
import type { Ports, Where } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'

const shown = 20
const dwellingDigits = /^\d{25}$/
const buildingDigits = 19

/** Digits that are meant as a code: no name of a building is a number this long. */
const codeLike = /^\d{9,}$/

const lengthHint = ({ length }: string) => `楼栋编码是 19 位，房屋编码是 25 位，您输入了 ${length} 位，请核对。`

const view = ({ _id, name, address, dwellings }: Building) => ({ buildingCode: _id, name, address, dwellings })

/** 查楼栋. Two round trips with the session; a code is looked up wherever it lies. */
export const searchBuildings =
  ({ buildings }: Pick<Ports, 'buildings'>): UseCase<'registration.searchBuildings'> =>
  async ({ district, street, query }) => {
    const text = query.replace(/\s/g, '')
    const isDwelling = dwellingDigits.test(text)
    if (isDwelling || (/^\d+$/.test(text) && text.length === buildingDigits)) {
      const found = await buildings.get(text.slice(0, buildingDigits))
      const hint = isDwelling ? '这是房屋编码（25 位），已找到它所在的楼栋，请选房号。' : null
      return { buildings: found ? [view(found)] : [], more: false, hint: found ? hint : '没有这个编码的楼栋，请核对。' }
    }
    if (codeLike.test(text)) return { buildings: [], more: false, hint: lengthHint(text) }
    const [first, ...rest] = queryTerms(text)
    if (!first) return { buildings: [], more: false, hint: '请至少输入两个字，或拼音首字母。' }
    const place: Where<Building> = street ? { street } : district ? { district } : {}
    const where = [{ ...place, terms: first }, ...rest.map((terms) => ({ terms }))]
    const found = await buildings.find(where, { order: [['name', 'asc']], limit: shown + 1 })
    return {
      buildings: found.slice(0, shown).map(view),
      more: found.length > shown,
      hint: found.length === 0 ? '没有找到。可以换一个名称、拼音首字母或 19 位楼栋编码。' : null,
    }
  }
