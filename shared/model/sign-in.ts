/** 身份：what a signed-in person is acting as. */
export const roles = ['resident', 'declarant', 'staff'] as const
export type Role = (typeof roles)[number]

/** How sure we are who holds the phone: `low` by SMS code, `high` by a face check. */
export type Assurance = 'low' | 'high'
