import { householdProblems, type HouseholdMember } from './household'

const head: HouseholdMember = { name: '李明', relation: '01', headName: null }
const of = (name: string, relation: string, headName: string | null = '李明'): HouseholdMember => ({
  name,
  relation,
  headName,
})

describe('在深户主、与户主关系 R58', () => {
  it.each<[string, HouseholdMember[], ReturnType<typeof householdProblems>]>([
    [
      'a head, spouse and two children agree',
      [head, of('王芳', '10'), of('李一', '20'), of('李二', '30')],
      [null, null, null, null],
    ],
    ['friends who share a flat head a household each', [head, of('张三', '01', null)], [null, null]],
    [
      'a head who is not declared here may be named',
      [of('王芳', '10', '陈国安'), of('陈一', '20', '陈国安')],
      [null, null],
    ],
    ['the order does not matter', [of('李一', '20'), head], [null, null]],
    ['two spouses of one head', [head, of('王芳', '10'), of('赵丽', '10')], [null, null, 'second-spouse']],
    [
      'a head who is filed as somebody’s child',
      [head, of('李一', '20'), of('李小', '40', '李一')],
      [null, null, 'head-is-a-relative'],
    ],
    ['who names themselves as head', [of('李明', '10')], ['names-oneself']],
    ['a head who names another head', [of('李明', '02', '王芳')], ['head-names-another']],
    ['instant declarations say nothing of it (R4)', [of('李明', '', null), of('王芳', '', null)], [null, null]],
  ])('%s', (_, members, problems) => {
    expect(householdProblems(members)).toEqual(problems)
  })
})
