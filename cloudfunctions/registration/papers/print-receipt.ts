import { longDate } from '@shared/text/days'
import { papersText } from '@shared/text/papers'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { issuedText, issuePaper } from '../../kernel/issue-paper'
import { matterOf, receiptOf, type Receipt } from './receipt-of'

/** Days in words; those that say nothing are left out. */
const daysOf = ({ moveInOn, moveOutOn, registeredOn }: Receipt) =>
  (
    [
      ['入住日期', moveInOn],
      ['搬离日期', moveOutOn],
      ['登记日期', registeredOn],
    ] as const
  ).flatMap(([label, day]) => (day ? [{ label, value: longDate(day) }] : []))

const line = (label: string, value: string | null) => (value ? [{ label, value }] : [])

const rowsOf = (receipt: Receipt) => {
  const { name, document, address, declarant, more, filedAt, state, business } = receipt
  return [
    { label: '办理事项', value: matterOf(receipt) },
    ...line(business === 'dwellingLink' || business === 'missingDwelling' || !address ? '申请人' : '住户姓名', name),
    ...line('证件号码', document),
    ...line('居住房屋', address),
    ...line('申报义务人', declarant),
    ...daysOf(receipt),
    ...more,
    { label: '申报时间', value: issuedText(filedAt) },
    { label: '当前状态', value: state },
  ]
}

/** 下载回执. Five round trips with the session. Throws `not-found`, `no-glyph`. */
export const printReceipt =
  (ports: Ports): UseCase<'registration.printReceipt'> =>
  async ({ receipt: number }, caller) => {
    const receipt = await receiptOf(ports, number, caller)
    const { business, subject, maskedName, office, place, filedAt, state } = receipt
    return issuePaper(ports, {
      business,
      number,
      subject,
      maskedName,
      office,
      place,
      rows: rowsOf(receipt),
      table: null,
      notes: [...(receipt.notes ?? []), ...(receipt.address ? papersText.receiptNotes : papersText.permitNotes)],
      facts: [
        { label: '办理事项', value: matterOf(receipt) },
        ...daysOf(receipt),
        { label: '申报时间', value: issuedText(filedAt) },
        { label: '当时状态', value: state },
      ],
      content: state,
    })
  }
