/** Who lives in the city, as plain facts. Dates are literals that fit a city that starts on 2026-11-21. */
import type { Day, Month } from '@shared/model/day'
import type { Route } from '@shared/model/decision'
import type { EducationRecord, InsuranceSpell, InsuranceType, PhotoRecord, TalentRecord } from '@shared/model/registers'
import type { Role } from '@shared/model/sign-in'

/** A person of the city that one can sign in as. */
export interface Persona {
  key: string
  name: string
  idType: string
  idNumber: string
  /** Null for who has none. */
  phone: string | null
  /** The one the story is about comes first. */
  roles: Role[]
  /** One sentence, ending with what to try. */
  story: string
}

/** A room of a landmark: `['科苑花园3栋', '1204']`. */
export type Home = readonly [building: string, room: string]

/** One 居住登记, filed by a landlord of the city on the day it took effect. */
export interface Stay {
  home: Home
  landlord: 'lin' | 'wu'
  movedIn: Day
  registered: Day
  /** 搬离; null while it lasts. */
  ended: Day | null
}

/** What a landlord holds. `linked`: 关联房屋 approved on that day; null where nobody has asked yet. */
export interface Holding {
  home: Home
  from: Day
  by: 'property' | 'lease'
  linked: Day | null
}

/** 申报表 fields that no register knows. Codes of `shared/codes`. */
interface Declared {
  maritalStatus: string
  education: string
  occupation: string
  workplace: string
  reason: string
}

export interface Permit {
  route: Route
  issuedOn: Day
  endorsedOn: Day[]
}

export interface Citizen extends Persona {
  sex: '1' | '2'
  ethnicity: string
  birthDate: Day
  hukou: { divisionCode: string; address: string } | null
  /** The first sign-in; null for who has never come. */
  signedInOn: Day | null
  /** 受理点: the street whose counter this member of staff sits at. */
  post: string | null
  insurance: Partial<Record<InsuranceType, InsuranceSpell[]>> | null
  education: EducationRecord | null
  talent: TalentRecord | null
  /** 数码照片, with the receipt's 图像号; one that is to be taken later counts from that day. */
  photos: PhotoRecord['images']
  holdings: Holding[]
  stays: Stay[]
  declared: Declared
  permit: Permit | null
}

type Optional = 'idType' | 'roles' | 'sex' | 'ethnicity' | 'birthDate' | keyof typeof blank
const blank = {
  hukou: null,
  signedInOn: null,
  post: null,
  insurance: null,
  education: null,
  talent: null,
  photos: [],
  holdings: [],
  stays: [],
  declared: { maritalStatus: '10', education: '60', occupation: '5', workplace: '深圳市南山区科苑电子厂', reason: '1' },
  permit: null,
} satisfies Partial<Citizen>

/** What a 公民身份号码 says of its bearer. */
const fromNumber = (number: string) => ({
  birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number.charAt(16)) % 2 === 1 ? ('1' as const) : ('2' as const),
})

/** A citizen with the usual values where nothing else is said: 居民身份证, 汉族, no history. */
export const citizen = (facts: Omit<Citizen, Optional> & Partial<Pick<Citizen, Optional>>): Citizen => ({
  idType: '111',
  roles: ['resident', 'declarant'],
  ethnicity: '01',
  ...fromNumber(facts.idNumber),
  ...blank,
  ...facts,
})

/** 五险 paid together from month to month; `to` null goes on. */
export const allFive = (from: Month, to: Month | null = null): Citizen['insurance'] => {
  const spells = [{ from, to }]
  return { pension: spells, medical: spells, injury: spells, unemployment: spells, maternity: spells }
}

/** 户籍地址 at a division that the number's first six digits may differ from: people move. */
export const hukou = (divisionCode: string, address: string) => ({ divisionCode, address })
