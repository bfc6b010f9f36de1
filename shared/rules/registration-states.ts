/** 登记状态 (R68). `awaitingConfirmation` 待确认: a resident filed it (R11). `awaitingLink`: its dwelling is under review. `awaitingMend` 待补正. */
export const registrationStateTable = {
  awaitingConfirmation: ['active', 'declined', 'withdrawn'],
  awaitingLink: ['active', 'declined', 'void'],
  active: ['awaitingMend', 'movedOut', 'void'],
  awaitingMend: ['active', 'movedOut', 'void'],
  declined: [],
  withdrawn: [],
  movedOut: ['active', 'void'],
  void: ['active', 'awaitingLink', 'declined', 'movedOut'],
} as const satisfies Record<string, readonly string[]>
export type RegistrationState = keyof typeof registrationStateTable

/** 房屋关联状态 (R68). */
export const linkStateTable = {
  pending: ['approved', 'rejected', 'ended'],
  approved: ['ended'],
  rejected: [],
  ended: [],
} as const satisfies Record<string, readonly string[]>
export type LinkState = keyof typeof linkStateTable

/**
 * Whether a registration may go from one state to another (R68). What was ended or voided comes back only when an objection
 * (异议) is upheld, and then as it would stand by now; 信息错误 may be found after moving out too (R15).
 */
export const mayRegistrationBecome = (from: RegistrationState, to: RegistrationState): boolean =>
  (registrationStateTable[from] as readonly RegistrationState[]).includes(to)

/** Whether a link may go from one state to another (R68). A link that was refused or ended is asked for anew. */
export const mayLinkBecome = (from: LinkState, to: LinkState): boolean =>
  (linkStateTable[from] as readonly LinkState[]).includes(to)

/** A registration that counts: 待补正 is still in effect (R17). */
export const isRegistrationInEffect = (state: RegistrationState): boolean =>
  state === 'active' || state === 'awaitingMend'
