/** 身份：what a signed-in person is acting as. */
export const roles = ['resident', 'declarant', 'staff'] as const
export type Role = (typeof roles)[number]

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
