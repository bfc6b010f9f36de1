import { type OwnCheckIn } from '@shared/contract/check-in'
import { declineReasonText } from '@shared/text/check-in'
import { longDate, moment, type TimelineItem } from '@/components'
import { timeLeft } from '@/text/check-in'
import { declarantText } from '@/text/declarants'

const asked = (one: OwnCheckIn, now: string): TimelineItem[] => {
  if (!one.hasDeclarant) return []
  const who = declarantText[one.declarantType].name
  if (one.state === 'withDeclarant') return [{ title: `等待${who}确认`, detail: timeLeft(one, now), state: 'now' }]
  if (one.state === 'withOfficer' || one.decidedBy === 'officer')
    return [{ title: `${who}没有按时确认`, detail: one.due ? `期限 ${longDate(one.due)}` : undefined, state: 'done' }]
  return []
}

const officer = (one: OwnCheckIn): TimelineItem[] => {
  if (one.state === 'withOfficer')
    return [{ title: '社区网格员核实', detail: '不用再操作，有结果会发短信', state: 'now' }]
  if (one.state === 'withDeclarant') return [{ title: '逾期没有确认，就转社区网格员核实', state: 'next' }]
  return []
}

const ending = (one: OwnCheckIn, now: string): TimelineItem[] => {
  const by = one.decidedBy === 'officer' ? '社区网格员' : declarantText[one.declarantType].name
  const when = one.decidedAt ? moment(one.decidedAt, now) : undefined
  switch (one.state) {
    case 'registered':
      return [
        { title: `${by}已确认`, detail: when, state: 'done' },
        {
          title: '居住登记已生效',
          detail: one.registeredOn ? `登记日期 ${longDate(one.registeredOn)}` : undefined,
          state: 'done',
        },
      ]
    case 'declined':
      return [
        { title: `${by}没有确认：${one.reason ? declineReasonText[one.reason] : ''}`, detail: when, state: 'done' },
      ]
    case 'withdrawn':
      return [{ title: '您已撤回', state: 'done' }]
    default:
      return [{ title: '居住登记生效', detail: '登记日期是确认的那一天', state: 'next' }]
  }
}

/** What happened and what follows, from the day it was filed. */
export const progress = (one: OwnCheckIn, now: string): TimelineItem[] => [
  { title: '已提交', detail: moment(one.filedAt, now), state: 'done' },
  ...asked(one, now),
  ...officer(one),
  ...ending(one, now),
]
