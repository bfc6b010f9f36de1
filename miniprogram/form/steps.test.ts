import { answerOf, asked, errorsFrom, errorsOf, startAt, type Step, stepWith } from './steps'

type Name = 'idType' | 'idNumber' | 'movedIn' | 'hukou'

const steps: Step<Name>[] = [
  {
    id: 'who',
    title: '谁住进来了？',
    fields: [
      {
        kind: 'choice',
        name: 'idType',
        label: '证件种类',
        options: [
          { value: '111', label: '居民身份证' },
          { value: '414', label: '护照' },
        ],
      },
      {
        kind: 'text',
        name: 'idNumber',
        label: '证件号码',
        path: 'resident.idNumber',
        check: (text) => (text.length === 18 ? null : '应为 18 位'),
      },
    ],
  },
  {
    id: 'hukou',
    title: '户籍',
    when: ({ idType }) => idType === '111',
    fields: [{ kind: 'text', name: 'hukou', label: '户籍地址', path: 'resident.hukouAddress' }],
  },
  { id: 'when', title: '哪天入住？', fields: [{ kind: 'date', name: 'movedIn', label: '入住时间' }] },
]
const empty = { idType: '', idNumber: '', movedIn: '', hukou: '' }

describe('a guided form', () => {
  it('asks only what applies', () => {
    expect(asked(steps, { ...empty, idType: '414' }).map(({ id }) => id)).toEqual(['who', 'when'])
    expect(asked(steps, { ...empty, idType: '111' }).map(({ id }) => id)).toEqual(['who', 'hukou', 'when'])
  })

  it('names what is missing or wrong, question by question', () => {
    const [who] = steps
    expect(who && errorsOf(who, empty)).toEqual({ idType: '请选择证件种类', idNumber: '请填写证件号码' })
    expect(who && errorsOf(who, { ...empty, idType: '111', idNumber: '123' })).toEqual({ idNumber: '应为 18 位' })
  })

  it('finds the question that the server refused, and its step', () => {
    const errors = errorsFrom(steps, { 'resident.hukouAddress': '请填写户籍地址', 'resident.unheardOf': '…' })
    expect(errors).toEqual({ hukou: '请填写户籍地址' })
    expect(stepWith(steps, errors)).toBe(1)
    expect(stepWith(steps, {})).toBe(-1)
  })

  it('goes on where filling stopped, or at the check page', () => {
    const who = { ...empty, idType: '111', idNumber: '110105194912310021' }
    expect(startAt(steps, empty)).toBe(0)
    expect(startAt(steps, who)).toBe(1)
    expect(startAt(steps, { ...who, hukou: '桂林', movedIn: '2026-11-16' })).toBe(3)
  })

  it('shows answers as people read them', () => {
    const values = { ...empty, idType: '414', movedIn: '2026-11-16' }
    const fields = steps.flatMap((step) => step.fields)
    expect(fields.map((field) => answerOf(field, values))).toEqual(['护照', '', '', '2026年11月16日'])
  })
})
