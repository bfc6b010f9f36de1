import { type Day } from '@shared/model/day'
import { lawsuitMonths, reconsiderationDays } from '@shared/rules/appeals'
import { writtenReplyWorkdays } from '@shared/rules/time-limits'

/** 书面答复、行政复议、行政诉讼, with the terms of the day. */
export const appealsOn = (day: Day): string =>
  `可以要书面答复，提出后 ${writtenReplyWorkdays.on(day)} 个工作日内给。` +
  `不服的，知道结果后 ${reconsiderationDays.on(day)} 日内可以申请行政复议，` +
  `${lawsuitMonths.on(day)} 个月内可以向法院起诉。`
