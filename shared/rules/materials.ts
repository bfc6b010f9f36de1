/** A paper to show, or a fact to give. */
export type Material =
  'identity' | 'dwellingPapers' | 'unitPapers' | 'authorisation' | 'handlerIdentity' | 'photoNumber' | 'signedForm'

export const materialNames: Record<Material, string> = {
  identity: '本人身份证明',
  dwellingPapers: '拟申报房屋的材料',
  unitPapers: '单位的营业执照或者组织机构代码证等材料',
  authorisation: '单位的授权委托书',
  handlerIdentity: '承办人员的身份证明',
  photoNumber: '近期数码照片图像号',
  signedForm: '本人签名确认的申请表',
}

const unitAccount: readonly Material[] = ['unitPapers', 'authorisation', 'handlerIdentity']

/** What each matter asks for, with its article. What the city's registers hold already must not be asked for again (条例第三十七条). */
export const materials = {
  personalAccount: { of: ['identity', 'dwellingPapers'], article: '办理规定:7' },
  unitAccount: { of: ['unitPapers', 'dwellingPapers', 'authorisation', 'handlerIdentity'], article: '办理规定:8' },
  firstDeclaration: { of: ['identity', 'dwellingPapers'], article: '办理规定:10' },
  firstDeclarationOfUnit: {
    of: ['unitPapers', 'dwellingPapers', 'authorisation', 'handlerIdentity'],
    article: '办理规定:10',
  },
  application: { of: ['identity', 'photoNumber'], article: '办理规定:14' },
  endorsement: { of: ['identity'], article: '办理规定:18' },
  replacement: { of: ['identity'], article: '办理规定:21' },
  agencyAccount: { of: unitAccount, article: '办理规定:22' },
  agencyCollection: { of: ['signedForm'], article: '办理规定:23' },
} as const satisfies Record<string, { of: readonly Material[]; article: string }>
type MaterialMatter = keyof typeof materials

/** 材料 (R10, R44) of a matter, in plain words. */
export const materialsFor = (matter: MaterialMatter): string[] => materials[matter].of.map((one) => materialNames[one])

/** How a declaration may come in (R10, 条例第十条). 即时申报 only over the network (R4, 办理规定第十一条). */
type Channel = 'online' | 'counter'

export const declarationChannels = (instant: boolean): readonly Channel[] =>
  instant ? ['online'] : ['online', 'counter']
