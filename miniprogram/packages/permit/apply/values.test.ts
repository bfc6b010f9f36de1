import { agentNumberProblem, blank, inputOf, photoNumberProblem, withKnown } from './values'

const known = {
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

describe('申领, only what is missing', () => {
  it('takes what is known and keeps what the person changed', () => {
    expect(withKnown(blank, known)).toMatchObject({
      phone: '13800005678',
      acceptancePoint: '440305006',
      method: 'self',
    })
    expect(withKnown({ ...blank, phone: '13900001111', method: 'agent' }, known)).toMatchObject({
      phone: '13900001111',
      method: 'agent',
    })
  })

  it('names the agent only where there is one', () => {
    const values = withKnown(blank, known)
    expect(inputOf(values, 'talent')).toMatchObject({ route: 'talent', collection: { method: 'self' } })
    const agent = { ...values, method: 'agent', agentName: '李强', agentIdNumber: '44030519900228001x' }
    expect(inputOf(agent, 'talent').collection).toEqual({
      method: 'agent',
      agentName: '李强',
      agentIdNumber: '44030519900228001X',
    })
  })

  it('says what is wrong with a number', () => {
    expect(agentNumberProblem('440305199002300017')).toContain('7–14')
    expect(photoNumberProblem('123')).toContain('10–40')
    expect(photoNumberProblem(' 201808100721B90 ')).toBeNull()
  })
})
