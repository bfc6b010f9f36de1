import type { PermitState } from '../rules/cycle'

/** 证件状态, as people read it everywhere. */
export const permitStateNames = { valid: '有效', suspended: '中止功能', cancelled: '已注销' } as const satisfies Record<
  PermitState,
  string
>
