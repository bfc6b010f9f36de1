import { inForce } from './in-force'

/** 外国人在旅馆以外住宿的登记, hours from arrival. */
export const foreignLodgingHours = inForce(
  [{ from: '2013-07-01', value: 24, source: '出境入境管理法第三十九条第二款' }],
  {
    rule: 'R37',
    term: '外国人临时住宿登记期限',
    unit: '小时',
  },
)

/** Where those go whom the permit does not concern. 居住登记 stays open to them (条例第五十一条). */
type Elsewhere = { title: string; article: string }

const hkMoTw: Elsewhere = { title: '港澳台居民居住证', article: '港澳台居民居住证申领发放办法:2' }
const foreigner: Elsewhere = { title: '外国人住宿登记', article: '出境入境管理法:39' }

/** Where they go, by who they are. */
export const elsewherePermits = { hkMoTw, foreigner } as const

const byDocument: Record<string, Elsewhere> = {
  '414': foreigner,
  '511': hkMoTw,
  '516': hkMoTw,
  '550': hkMoTw,
  '553': foreigner,
  '554': foreigner,
}

/** 边界 (R37): what stands in place of the permit for the bearer of this document; null where it says nothing of that. */
export const elsewhere = (idType: string): Elsewhere | null => byDocument[idType] ?? null
