import data from './communities.json'

/** 社区: `code` is twelve digits. */
type Community = { code: string; name: string }

const byStreet: Record<string, string[][]> = data.communities

/** The communities of a street; none is known for 深汕. */
export const communitiesOf = (street: string): Community[] =>
  (byStreet[street] ?? []).map(([code = '', name = '']) => ({ code, name }))

export const communityByCode = (code: string): Community | undefined =>
  communitiesOf(code.slice(0, 9)).find((one) => one.code === code)
