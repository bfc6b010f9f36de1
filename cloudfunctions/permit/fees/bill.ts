/** 财政票据: one bill pays one fee, and stands among the payments under its own number. */
export const billId = (bill: string): string => `bill_${bill}`
