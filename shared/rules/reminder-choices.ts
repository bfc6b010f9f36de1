/** Reminders that a person may do without as an SMS. What happened to their own case or record is always told (R64). */
export const reminderGroups = ['endorsementAgain', 'livingCheck'] as const
export type ReminderGroup = (typeof reminderGroups)[number]

/**
 * The kinds of notice in each group. The first reminder, 进入可签注日期后, is official and is no choice; nor are those of what is
 * lost by waiting longer, 中止功能 and 注销.
 */
const kinds: Record<ReminderGroup, readonly string[]> = {
  endorsementAgain: ['endorsementSoon', 'endorsementLastDay'],
  livingCheck: ['livingCheck'],
}

/** How a reminder reaches a person, channel by channel. */
type ReminderChoice = { sms: boolean }
export type ReminderChoices = Record<ReminderGroup, ReminderChoice>

/** What the person chose; everything, where nothing was. */
export const choicesOf = (chosen: Partial<ReminderChoices> | undefined): ReminderChoices => ({
  endorsementAgain: { sms: true },
  livingCheck: { sms: true },
  ...chosen,
})

/** Whether a notice of this kind is also sent as an SMS. */
export const wantsSms = (chosen: Partial<ReminderChoices> | undefined, kind: string): boolean => {
  const group = reminderGroups.find((one) => kinds[one].includes(kind))
  return group === undefined || choicesOf(chosen)[group].sms
}
