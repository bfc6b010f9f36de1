/** 申报义务人 (R1, 条例第八条): who must declare the people living in a dwelling. */
export const declarantTypes = [
  'lessor',
  'employer',
  'school',
  'lodgingOperator',
  'ownerOccupier',
  'provider',
  'actualManager',
] as const
export type DeclarantType = (typeof declarantTypes)[number]

/** What a dwelling is to the person living there. */
export type DwellingUse = 'rented' | 'staffDormitory' | 'schoolDormitory' | 'lodging' | 'ownHome' | 'other'

const byUse: Record<DwellingUse, Exclude<DeclarantType, 'actualManager'>> = {
  rented: 'lessor',
  staffDormitory: 'employer',
  schoolDormitory: 'school',
  lodging: 'lodgingOperator',
  ownHome: 'ownerOccupier',
  other: 'provider',
}

/** Who must declare. Whoever manages the dwelling for another, the 实际管理人, declares in place of the owner (条例8.6). */
export const declarantFor = (use: DwellingUse, managedForAnother: boolean): DeclarantType =>
  managedForAnother ? 'actualManager' : byUse[use]

type DeclareProblem = 'tenant-is-not-lessor' | null

/**
 * Whether a declarant may declare this resident. Who lives in their own home, or in one that they provide or manage, declares
 * themselves too; a tenant who poses as lessor is offered the tenant-assisted way (R11). Units do not live anywhere.
 */
export const mayDeclare = (
  declarant: DeclarantType,
  residentIsDeclarant: boolean,
): { allowed: boolean; problem: DeclareProblem } =>
  residentIsDeclarant && declarant !== 'ownerOccupier' && declarant !== 'provider' && declarant !== 'actualManager'
    ? { allowed: false, problem: 'tenant-is-not-lessor' }
    : { allowed: true, problem: null }

/** 条例第十三条: neither instant (art. 11) nor long lets and staff dormitories (art. 12). */
export const isArticle13 = (declarant: DeclarantType): boolean =>
  declarant === 'school' || declarant === 'ownerOccupier' || declarant === 'provider'
