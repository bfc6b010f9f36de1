import { readPeople, type PeopleSheet } from './people-sheet'
import { signedProblem, withSignature } from './signing'

const numbers = ['445281199703162425', '11010519491231002X', '310101199001011236'] as const
const sheet = (...lines: string[]): PeopleSheet =>
  readPeople({ name: '名单', merges: [], rows: lines.map((line) => line.split(',').map((text) => ({ text }))) })
const read = (...lines: string[]) => {
  const found = sheet(...lines)
  if ('problem' in found) throw new Error(found.problem)
  return found
}
const head = '姓名,身份证号码,手机号码,签名日期'
const today = '2026-11-21'
const signing = { day: '2026-11-20', today } as const

describe('a list of people who signed on paper', () => {
  it('has a day for each, which the page’s day does not change', () => {
    const { people, problems } = read(
      head,
      `王雪琴,${numbers[0]},13800001005,2026/11/3`,
      `李四,${numbers[1]},13800001006,`,
    )
    expect(problems).toEqual([])
    expect(people.map((one) => withSignature(one, signing).signedOn)).toEqual(['2026-11-03', '2026-11-20'])
    expect(people.map((one) => withSignature(one, null).signedOn)).toEqual([null, null])
  })

  it('needs no such column', () => {
    const { people } = read('姓名,身份证号码,手机号码', `王雪琴,${numbers[0]},13800001005`)
    expect(people).toMatchObject([{ signedOn: null, unreadDay: null }])
    expect(people.map((one) => signedProblem(one, { day: '', today }))).toEqual(['请填写签名日期'])
  })

  it.each([
    ['2026-11-22', '签名日期不能晚于今天'],
    ['2026-11-21', null],
    ['2026-08-23', null],
    ['2026-08-22', '签名的时间太久了，请重新签一份'],
    ['11/3', '请写成 2026-11-01 的样子'],
    ['2026-02-29', '请核对，写成 2026-11-01 的样子'],
    ['2024-02-29', '签名的时间太久了，请重新签一份'],
  ])('a signature of %s: %s', (written, problem) => {
    const [one] = read(head, `王雪琴,${numbers[0]},13800001005,${written}`).people
    expect(one && signedProblem(one, signing)).toEqual(problem)
    expect(one && signedProblem(one, null)).toBeNull()
  })
})
