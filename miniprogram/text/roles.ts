import { type Me, type Membership } from '@shared/contract/account'
import { type Role } from '@shared/model/sign-in'

/** 身份: what each is called, and what it is for. */
export const roleText: Record<Role, { name: string; what: string }> = {
  resident: { name: '居民', what: '看自己的居住登记，办居住证' },
  declarant: { name: '房东', what: '关联房屋，申报和管理住户' },
  staff: { name: '工作人员', what: '审核受理点的待办' },
  unitAdministrator: { name: '管理员', what: '管本单位的房屋和子账号，不申报住户' },
  subAccount: { name: '子账号', what: '为单位申报分配给您的房屋的住户' },
  officer: { name: '部门经办人', what: '为部门核验居住证是否有效' },
}

/** As what a person can act: alone, or for a unit. */
export type Acting = { role: Role; unit: Membership | null }

/** Everything as which this person can act in this sign-in. */
export const actingsOf = ({ roles, units }: Me): Acting[] => [
  ...roles.map((role) => ({ role, unit: null })),
  ...units.map((unit) => ({ role: unit.role, unit })),
]

/** `居民`, `某某公司 · 管理员`. */
export const actingName = ({ role, unit }: Acting): string =>
  unit ? `${unit.name} · ${roleText[role].name}` : roleText[role].name

export const isActing = (me: Me, { role, unit }: Acting): boolean =>
  me.role === role && (me.unit?.unitId ?? null) === (unit?.unitId ?? null)

/** What `account.switchRole` asks for. */
export const switchTo = ({ role, unit }: Acting) => ({ role, unitId: unit?.unitId ?? null })
