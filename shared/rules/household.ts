/** 本人, 户主: heads of their own household. */
const heads = ['01', '02']
const spouse = '10'

/** What is said of somebody's place in a household (R3, R58). */
export interface HouseholdMember {
  name: string
  /** 与户主关系 (GB/T 4761); empty where it is not asked. */
  relation: string
  /** 在深户主姓名; null for who heads a household. */
  headName: string | null
}

export type HouseholdProblem = 'head-names-another' | 'names-oneself' | 'head-is-a-relative' | 'second-spouse'

export const householdHints: Record<HouseholdProblem, string> = {
  'head-names-another': '本人就是户主的，不填别的户主姓名；户主是别人的，请选与户主的关系',
  'names-oneself': '户主就是这个人自己的，与户主关系请选“本人”',
  'head-is-a-relative': '这次申报里，这位户主填的是别人的家属。一户只有一位户主，请改成一致的',
  'second-spouse': '这次申报里，这位户主已经有一位配偶，请核对与户主关系',
}

export const isHead = ({ relation }: Pick<HouseholdMember, 'relation'>): boolean => heads.includes(relation)

/**
 * What contradicts itself among those who are declared together in one dwelling, for each in their order: a household has one
 * head, who is nobody's relative, and one spouse of the head. Several households may share a dwelling; a head may be somebody
 * who is not declared here.
 */
export const householdProblems = (members: readonly HouseholdMember[]): (HouseholdProblem | null)[] => {
  const relatives = members.filter((one) => one.relation !== '' && !isHead(one))
  const spouses = new Set<string>()
  return members.map((one) => {
    const { name, relation, headName } = one
    if (relation === '') return null
    if (isHead(one)) return headName && headName !== name ? 'head-names-another' : null
    if (!headName) return null
    if (headName === name) return 'names-oneself'
    const isDeclaredHead = members.some((other) => isHead(other) && other.name === headName)
    if (!isDeclaredHead && relatives.some((other) => other !== one && other.name === headName))
      return 'head-is-a-relative'
    if (relation !== spouse) return null
    if (spouses.has(headName)) return 'second-spouse'
    spouses.add(headName)
    return null
  })
}
