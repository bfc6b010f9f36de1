import { Refusal } from '@shared/refusal'
import type { AccessLine } from '../../kernel/documents'
import type { UseCase } from '../../kernel/use-case'
import { lookUp, type Answer } from '../look-up'
import type { PartnerPorts } from '../ports'
import { takeQuota, watchMatches } from '../quota'
import { listView } from './list-views'
import { ownList } from './own-department'

/** People asked about at once. */
const atOnce = 50

const resultOf = (answer: Answer | undefined, at: string): AccessLine['result'] =>
  answer?.result === 'MATCH'
    ? { outcome: 'match', ...answer.permit, at }
    : { outcome: 'noMatch', status: null, validUntil: null, at }

const refusals = {
  'too-many': '这一分钟查得太多了，稍等一分钟再点“继续”，已经查到的不会丢。',
  'daily-cap': '今天这个查询目的的人数已经用完，明天再点“继续”，已经查到的不会丢。',
}

/** The same quotas and the same notes as the interface's. A step sent twice notes nobody twice. */
export const stepList =
  (ports: PartnerPorts): UseCase<'partner.stepList'> =>
  async ({ listId }, caller) => {
    const { department, list } = await ownList(ports, caller, listId)
    const { lines } = list.personal
    const next = [...lines.keys()].filter((i) => lines[i]?.result === null).slice(0, atOnce)
    if (next.length === 0) return { list: listView(list) }
    if (!department.purposes.some(({ code }) => code === list.purpose))
      throw new Refusal('forbidden', { detail: '本部门没有获准这个查询目的。' })
    const quota = await takeQuota(ports, department, list.purpose, next.length)
    if ('refused' in quota) throw new Refusal('quota', { detail: refusals[quota.refused] })
    const at = ports.now().toISOString()
    const asked = next.flatMap((i) => lines[i] ?? [])
    const answers = await lookUp(ports, asked, {
      department: department._id,
      purpose: list.purpose,
      way: 'list',
      by: caller.person,
      at,
      idOf: (i) => ports.people.hash(`access\0${listId}\0${next[i]}`),
    })
    const results = new Map(next.map((line, i) => [line, resultOf(answers[i], at)]))
    const done = lines.map((line, i) => ({ ...line, result: line.result ?? results.get(i) ?? null }))
    const changed = { ...list, left: list.left - next.length, personal: { lines: done } }
    await ports.accessLists.replace(changed)
    await watchMatches(ports, department, quota)
    return { list: listView(changed) }
  }
