import { isKept, keptReport, type DataRefusal } from './data-refusal'

const report: DataRefusal = {
  id: 'r1',
  state: 'open',
  name: null,
  moveInOn: '2026-11-02',
  reportedOn: '2026-11-08',
  declared: null,
}
const declared = { name: '李晓梅', moveInOn: '2026-11-02', filedOn: '2026-12-01' }
const found = (reports: Partial<DataRefusal>[], by: Partial<typeof declared> = {}) =>
  keptReport(
    reports.map((one) => ({ ...report, ...one })),
    { ...declared, ...by },
  )?.id ?? null

describe('拒不提供信息的报告 a report that somebody refuses to give data', () => {
  it.each<[string, Partial<DataRefusal>, Partial<typeof declared>, string | null]>([
    ['of nobody by name, on the very day of moving in', {}, {}, 'r1'],
    ['of nobody by name, a day off', {}, { moveInOn: '2026-11-03' }, null],
    ['by name, whatever the day of moving in turns out to be', { name: '李晓梅' }, { moveInOn: '2026-11-01' }, 'r1'],
    ['of another name', { name: '王雪琴' }, {}, null],
    ['of somebody who moved in after it', { name: '李晓梅' }, { moveInOn: '2026-11-09' }, null],
    ['on the day of the report itself', { name: '李晓梅' }, { moveInOn: '2026-11-08' }, 'r1'],
    ['made after the declaration', {}, { filedOn: '2026-11-07' }, null],
    ['made on the day of the declaration', {}, { filedOn: '2026-11-08' }, 'r1'],
    ['that has served somebody already', { declared: 'registration-1' }, {}, null],
    ['noted by staff', { state: 'noted' }, {}, 'r1'],
    ['visited by staff', { state: 'visited' }, {}, 'r1'],
    ['given no credit', { state: 'closed' }, {}, null],
    ['taken back', { state: 'withdrawn' }, {}, null],
  ])('R8 %s', (_, one, by, id) => {
    expect(found([one], by)).toBe(id)
  })

  it('R8 one by name is taken before one without, then the earlier', () => {
    const later = { id: 'r2', reportedOn: '2026-11-10' }
    expect(found([later, {}])).toBe('r1')
    expect(found([{}, { ...later, name: '李晓梅' }])).toBe('r2')
  })

  it('R8 only what staff gave no credit, and what was taken back, keeps no date', () => {
    const states = ['open', 'noted', 'visited', 'closed', 'withdrawn'] as const
    expect(states.filter(isKept)).toEqual(['open', 'noted', 'visited'])
  })
})
