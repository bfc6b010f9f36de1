import { badInput, Refusal } from '@shared/refusal'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import type { AccessList } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { isRepeat, submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import { listView } from './list-views'
import { ownDepartment } from './own-department'

const residentIdCard = '111'

/** 上传名单. A number that cannot be is told at once, by its line. Throws `forbidden`, `bad-input`, `submission-reused`. */
export const startList =
  (ports: Ports): UseCase<'partner.startList'> =>
  async (input, caller) => {
    const { purpose, lines } = input
    const department = await ownDepartment(ports, caller)
    if (!department.purposes.some(({ code }) => code === purpose))
      throw new Refusal('forbidden', { detail: '本部门没有获准这个查询目的。' })
    const read = lines.map((line) => ({ line, ...readIdNumber({ idType: residentIdCard, number: line.idNumber }) }))
    const wrong = read.flatMap(({ problem }, i) =>
      problem ? [[`lines.${i}.idNumber`, `第 ${i + 1} 行：${idNumberHints[problem]}`] as const] : [],
    )
    if (wrong.length > 0) throw badInput(Object.fromEntries(wrong))
    const submission = submissionOf(ports, caller, input)
    const list: AccessList = {
      _id: ports.people.hash(`list\0${department._id}\0${submission.key}`),
      version: 0,
      department: department._id,
      purpose,
      by: caller.person,
      startedAt: ports.now().toISOString(),
      submission,
      lines: lines.length,
      left: lines.length,
      personal: { lines: read.map(({ line, normalised }) => ({ ...line, idNumber: normalised, result: null })) },
    }
    if ((await ports.accessLists.insert(list)) === 'inserted') return { list: listView(list) }
    const earlier = await ports.accessLists.get(list._id)
    if (!earlier || !isRepeat(earlier.submission, submission)) throw new Stale('accessLists')
    return { list: listView(earlier) }
  }
