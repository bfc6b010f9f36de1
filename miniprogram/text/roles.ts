import { type Role } from '@shared/model/sign-in'

/** 身份: what each is called, and what it is for. */
export const roleText: Record<Role, { name: string; what: string }> = {
  resident: { name: '居民', what: '看自己的居住登记，办居住证' },
  declarant: { name: '房东', what: '关联房屋，申报和管理住户' },
  staff: { name: '工作人员', what: '审核受理点的待办' },
}
