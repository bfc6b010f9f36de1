/** 身份：what a signed-in person is acting as. In the last three they act for a unit (单位), which the session names. */
export const roles = ['resident', 'declarant', 'staff', 'unitAdministrator', 'subAccount', 'officer'] as const
export type Role = (typeof roles)[number]

/**
 * 管理员 keeps the unit's dwellings and sub-accounts and declares nobody; 子账号 declares in the dwellings given to it;
 * 用证部门经办人 asks about permits for a department.
 */
export const unitRoles = ['unitAdministrator', 'subAccount', 'officer'] as const satisfies readonly Role[]
export type UnitRole = (typeof unitRoles)[number]

export const isUnitRole = (role: Role): role is UnitRole => unitRoles.some((one) => one === role)

/**
 * Which roles may call what is made for an audience (R51). Whoever keeps dwellings for a unit does not declare for it, and
 * whoever declares for it links nothing.
 */
export const audiences = {
  person: roles,
  resident: ['resident'],
  /** Who declares residents in a dwelling. */
  declarant: ['declarant', 'subAccount'],
  /** Who links and unlinks dwellings. */
  dwellingKeeper: ['declarant', 'unitAdministrator'],
  /** Who sees dwellings: all of them, or those given to a sub-account. */
  dwellingHolder: ['declarant', 'unitAdministrator', 'subAccount'],
  unitAdministrator: ['unitAdministrator'],
  /** Who files for a unit's people. */
  subAccount: ['subAccount'],
  staff: ['staff'],
  /** Who asks for a department. */
  officer: ['officer'],
} as const satisfies Record<string, readonly Role[]>

/** Whom an operation that needs a session is made for. */
export type SessionAudience = keyof typeof audiences

export const admits = (audience: SessionAudience, role: Role): boolean =>
  audiences[audience].some((one) => one === role)

/**
 * How a person showed who they are: 人脸, 国家网络身份认证, 受理点登录码, an SMS code alone, or an SMS code on the phone that
 * was bound at the counter. All but `sms` are of equal strength.
 */
export const signInWays = ['face', 'networkIdentity', 'counterCode', 'boundPhone', 'sms'] as const
export type SignInWay = (typeof signInWays)[number]

/** Where from: inside WeChat, or a browser. */
export const channels = ['wechat', 'web'] as const

/** How sure we are who holds the phone: `low` by an SMS code alone, `high` by every other way. */
export type Assurance = 'low' | 'high'

export const assuranceOf = (way: SignInWay): Assurance => (way === 'sms' ? 'low' : 'high')
