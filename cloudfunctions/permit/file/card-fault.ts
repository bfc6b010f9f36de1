import type { PermitFile } from '../../kernel/documents'

/** 制证异常: the card of the newest issue could not be made (R29, R66). */
export const hasCardFault = ({ cases }: Pick<PermitFile, 'cases'>): boolean =>
  cases.findLast(({ matter, state }) => state === 'approved' && (matter === 'firstIssue' || matter === 'reapplication'))
    ?.card?.state === 'cardFault'
