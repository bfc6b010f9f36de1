import { collectionProblem, type Bearer, type Collecting } from './collection'

const holder: Bearer = { idType: '111', idNumber: '44030519900228001X' }
const friend: Bearer = { idType: '111', idNumber: '440305200002290010' }
const stranger: Bearer = { idType: '111', idNumber: '11010519491231002X' }
const collecting = (rest: Partial<Collecting>): Collecting => ({
  holder,
  agent: null,
  comer: holder,
  holderIdShown: true,
  replacement: null,
  oldCardReturned: false,
  ...rest,
})

describe('领证与代领 collection', () => {
  it('R41 the holder', () => {
    expect(collectionProblem(collecting({}))).toBeNull()
    expect(collectionProblem(collecting({ comer: { ...holder, idNumber: '44030519900228001x' } }))).toBeNull()
    expect(collectionProblem(collecting({ agent: friend }))).toBeNull()
  })

  it('R41 no agent named: nobody else', () => {
    expect(collectionProblem(collecting({ comer: friend }))).toBe('no-agent-named')
  })

  it('R41 the agent who was named, with both documents', () => {
    expect(collectionProblem(collecting({ agent: friend, comer: friend }))).toBeNull()
    expect(collectionProblem(collecting({ agent: friend, comer: friend, holderIdShown: false }))).toBe(
      'holder-id-missing',
    )
  })

  it('R41 a named agent with another number, or another kind of document', () => {
    expect(collectionProblem(collecting({ agent: friend, comer: stranger }))).toBe('not-the-agent')
    expect(collectionProblem(collecting({ agent: friend, comer: { ...friend, idType: '990' } }))).toBe('not-the-agent')
  })

  it('R39 换领 is against the old card; 补领 is not', () => {
    expect(collectionProblem(collecting({ replacement: 'exchange' }))).toBe('old-card-missing')
    expect(collectionProblem(collecting({ replacement: 'exchange', oldCardReturned: true }))).toBeNull()
    expect(collectionProblem(collecting({ replacement: 'reissue' }))).toBeNull()
  })
})
