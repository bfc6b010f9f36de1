import type { StandingFact } from '../rules/standing'
import { refusedBecause } from './conditions'

/** 自动签注还差的一项, a few words for an SMS. */
export const standingBecause: Record<StandingFact, string> = {
  ...refusedBecause,
  stillResides: '请确认还住在深圳',
  silent: '有部门数据一直查不到',
}
