import { nameOf } from '@shared/codes/code'
import { idTypes } from '@shared/codes/id-types'
import { statisticalCode, streetName } from '@shared/codes/streets'
import { moduloOfHash } from '@shared/model/check-code'
import { receiptNumber } from '@shared/rules/receipt-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { papersText } from '@shared/text/papers'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { issuedText, issuePaper } from '../../kernel/issue-paper'
import { recordPaper, recordsOf } from './record'

const city = '440300'
const serials = 100_000_000

const columns = [
  { title: '序号', width: 1.1 },
  { title: '居住房屋', width: 4.6 },
  { title: '入住日期', width: 2.2 },
  { title: '登记日期', width: 2.2 },
  { title: '结束日期', width: 2.2 },
  { title: '状态', width: 1.7 },
]

/** 居住登记查询单, as of now. The same content on the same day has the same number. Five round trips with the session. */
export const printRecord =
  (ports: Ports): UseCase<'registration.printRecord'> =>
  async (_, { person, session }) => {
    const today = ports.today()
    const { rows, run, standing, place, content, district, street } = recordPaper(await recordsOf(ports, person), today)
    const { name, idType, idNumber } = session.personal
    const kept = ports.people.hash(content)
    const serial = moduloOfHash(ports.people.hash(`record\0${person}\0${kept}\0${today}`), serials)
    const number = receiptNumber({
      business: 'recordQuery',
      on: today,
      district: statisticalCode(district ?? city),
      serial,
    })
    const facts = [
      { label: '当前登记', value: standing },
      { label: '连续居住', value: run },
    ]
    return issuePaper(ports, {
      business: 'recordQuery',
      number,
      subject: person,
      maskedName: maskName(name),
      office: `${street ? streetName(street) : '深圳市'}居住登记受理点`,
      place,
      rows: [
        { label: '姓名', value: name },
        { label: '证件号码', value: `${nameOf(idTypes, idType)} ${maskIdNumber(idNumber)}` },
        { label: '查询日期', value: issuedText(ports.now().toISOString()).slice(0, -6) },
        ...facts,
      ],
      table: rows.length > 0 ? { title: '居住登记情况', columns, rows } : null,
      notes: papersText.recordNotes,
      facts,
      content: kept,
    })
  }
