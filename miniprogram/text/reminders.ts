import { type ReminderGroup } from '@shared/rules/reminder-choices'

/** 短信提醒. */
export const remindersText = {
  title: '短信提醒',
  lead: '办理结果、登记变动、到期和中止，一定会发短信，不能关。下面这些可以不要。关了以后，“消息”里还是有。',
  groups: {
    endorsementAgain: { title: '签注到期前再提醒', detail: '第一次提醒以后，快到期时再发' },
    livingCheck: { title: '每月核对住户', detail: '房东、单位的住户，每月提醒核对一次' },
  } satisfies Record<ReminderGroup, { title: string; detail: string }>,
  saved: '已保存',
} as const
