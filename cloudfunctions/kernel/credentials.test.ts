import { credentialsOf, warned } from './credentials'

const start = credentialsOf('p', { name: '张三', idType: '111', idNumber: '44030519900228001X' })
const action = { at: '2026-11-21T02:00:00.000Z', by: 'p', what: 'phoneChanged' }
const warn = (held: typeof start, phone: string | null) =>
  warned(held, { action, kind: 'phoneChanged', page: '/', phone })

describe('a warning to the number that stood before', () => {
  it('a second change hides no first: each entry keeps its own number', () => {
    const twice = warn(warn(start, '13800000001'), '13800000002')
    expect(twice.outbox.map(({ id }) => twice.personal.hears[id])).toEqual(['13800000001', '13800000002'])
  })

  it('what was told is forgotten with the next', () => {
    const once = warn(start, '13800000001')
    const told = { ...once, outbox: [] }
    expect(Object.values(warn(told, '13800000002').personal.hears)).toEqual(['13800000002'])
  })

  it('without a number the account’s hears', () => {
    expect(warn(start, null)).toMatchObject({ outbox: [{ to: 'p' }], personal: { hears: {} } })
  })
})
