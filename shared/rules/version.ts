/** The reading of the law these rules follow. Stored with every decision, so that it can be made again. */
export const ruleVersion = '2026-11-21'
