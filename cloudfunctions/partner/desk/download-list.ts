import { cityDay } from '@shared/model/day'
import { resultWords } from '@shared/text/access'
import { maskIdNumber } from '@shared/text/greeting'
import type { UseCase } from '../../kernel/use-case'
import type { PartnerPorts } from '../ports'
import { ownList } from './own-department'

const columns = [
  { title: '姓名', width: 16, text: true },
  { title: '公民身份号码', width: 22, text: true },
  { title: '办件编号', width: 24, text: true },
  { title: '核验结果', width: 24, text: true },
  { title: '有效期至', width: 14, text: true },
  { title: '查询日期', width: 14, text: true },
]

/** The list with its answers; numbers masked as on the screen. No cell is a formula, whatever it begins with. */
export const downloadList =
  (ports: PartnerPorts): UseCase<'partner.downloadList'> =>
  async ({ listId }, caller) => {
    const { list } = await ownList(ports, caller, listId)
    const rows = list.personal.lines.map(({ name, idNumber, caseNo, result }) => [
      name,
      maskIdNumber(idNumber),
      caseNo,
      resultWords(result),
      result?.validUntil ?? '',
      result ? cityDay(new Date(result.at)) : '',
    ])
    return {
      fileName: `居住证核验结果-${cityDay(new Date(list.startedAt))}.xlsx`,
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: ports.sheets.write({ sheets: [{ name: '核验结果', columns, rows }] }),
    }
  }
