import { type Decision } from '@shared/model/decision'
import { type Relative } from '@shared/contract/permit'
import { finished, relativesOf, relativesProblem, writtenRelatives } from '@/form/relatives'
import { agentNumberProblem, blank, inputOf, type Known, photoNumberProblem, withKnown } from './values'

const known: Known = {
  phone: '13800005678',
  photoNumber: '20260810A0721B90',
  photoTakenOn: '2026-08-10',
  acceptancePoint: '440305006',
  address: '粤海街道科苑花园3栋1204',
  street: '440305006',
  name: '王雪琴',
  hukou: null,
  collection: null,
  relatives: [],
  sources: {},
}

const decision: Decision = {
  outcome: 'approved',
  route: 'student',
  earliest: '2026-11-21',
  findings: [],
  ruleVersion: '2026-11-21',
  inputs: {},
}
const eligibility = { prefill: known, decision }

describe('申领, only what is missing', () => {
  it('takes what is known and keeps what the person changed', () => {
    expect(withKnown(blank, eligibility)).toMatchObject({
      phone: '13800005678',
      acceptancePoint: '440305006',
      method: 'self',
    })
    expect(withKnown({ ...blank, phone: '13900001111', method: 'agent' }, eligibility)).toMatchObject({
      phone: '13900001111',
      method: 'agent',
    })
  })

  it('names the agent only where there is one', () => {
    const values = withKnown(blank, eligibility)
    expect(inputOf({ ...values, route: 'talent' })).toMatchObject({ route: 'talent', collection: { method: 'self' } })
    const agent = { ...values, method: 'agent', agentName: '李强', agentIdNumber: '44030519900228001x' }
    expect(inputOf(agent).collection).toEqual({
      method: 'agent',
      agentName: '李强',
      agentIdNumber: '44030519900228001X',
    })
  })

  it('a courier brings it to the registered home, unless another address was filled in', () => {
    const values = {
      ...withKnown(blank, { ...eligibility, prefill: { ...known, address: '南山区招商街道海棠公寓305' } }),
      method: 'courier',
    }
    expect(inputOf(values).collection).toEqual({
      method: 'courier',
      receiver: '王雪琴',
      receiverPhone: '13800005678',
      street: '440305006',
      address: '海棠公寓305',
    })
    expect(inputOf({ ...values, address: '别处 1 号' }).collection).toMatchObject({ address: '别处 1 号' })
  })

  it('begins with what was filed last time, and with the best condition unless another was chosen', () => {
    const collection = { method: 'agent' as const, agentName: '李强', agentIdNumber: '44030519900228001X' }
    const again = withKnown(blank, { decision, prefill: { ...known, collection } })
    expect(inputOf(again)).toMatchObject({ route: 'student', collection })
    expect(inputOf(withKnown({ ...blank, route: 'talent' }, eligibility)).route).toBe('talent')
  })

  it('relatives are added one by one, and none is left half filled in', () => {
    const half = { relation: '10', name: ' 李强 ', idType: '111', idNumber: '44030519900228001x' }
    const relative: Relative = { relation: '10', name: '李强', idType: '111', idNumber: '44030519900228001X' }
    expect(finished(half)).toEqual({ relative })
    expect(finished({ ...half, relation: '', name: '', idNumber: '1' })).toMatchObject({
      wrong: { relation: '请选择关系', name: '请填写亲属的姓名', idNumber: expect.any(String) },
    })
    expect(relativesProblem(writtenRelatives({ list: [relative], open: half }))).toContain('还没有填完')
    expect(relativesProblem(writtenRelatives({ list: [relative], open: null }))).toBeNull()
    const text = writtenRelatives({ list: [relative], open: null })
    expect(inputOf({ ...withKnown(blank, eligibility), relatives: text }).relatives).toEqual([relative])
    expect(relativesOf(writtenRelatives({ list: [], open: null }))).toEqual({ list: [], open: null })
  })

  it('says what is wrong with a number', () => {
    expect(agentNumberProblem('440305199002300017')).toContain('7–14')
    expect(photoNumberProblem('123')).toContain('10–40')
    expect(photoNumberProblem(' 201808100721B90 ')).toBeNull()
  })
})
