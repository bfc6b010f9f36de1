import { declarationChannels, materials, materialsFor } from './materials'

describe('材料与渠道 papers and channels', () => {
  it.each([
    ['personalAccount', '本人身份证明、拟申报房屋的材料', '办理规定:7'],
    [
      'unitAccount',
      '单位的营业执照或者组织机构代码证等材料、拟申报房屋的材料、单位的授权委托书、承办人员的身份证明',
      '办理规定:8',
    ],
    ['firstDeclaration', '本人身份证明、拟申报房屋的材料', '办理规定:10'],
    [
      'firstDeclarationOfUnit',
      '单位的营业执照或者组织机构代码证等材料、拟申报房屋的材料、单位的授权委托书、承办人员的身份证明',
      '办理规定:10',
    ],
  ] as const)('R10 %s: %s (%s)', (matter, words, article) => {
    expect(materialsFor(matter).join('、')).toBe(words)
    expect(materials[matter].article).toBe(article)
  })

  it('R44 an application asks for who one is and a recent photo, and for nothing else', () => {
    expect(materialsFor('application')).toEqual(['本人身份证明', '近期数码照片图像号'])
    expect(materialsFor('endorsement')).toEqual(['本人身份证明'])
    expect(materialsFor('replacement')).toEqual(['本人身份证明'])
  })

  it('R42 an agency account, and the collection of what it filed', () => {
    expect(materialsFor('agencyAccount')).toEqual([
      '单位的营业执照或者组织机构代码证等材料',
      '单位的授权委托书',
      '承办人员的身份证明',
    ])
    expect(materialsFor('agencyCollection')).toEqual(['本人签名确认的申请表'])
  })

  it('R10 a declaration comes in online or at a counter; R4 an instant one online only', () => {
    expect(declarationChannels(false)).toEqual(['online', 'counter'])
    expect(declarationChannels(true)).toEqual(['online'])
  })
})
