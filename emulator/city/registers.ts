import type { Day } from '@shared/model/day'
import type { RegisterName, SocialInsuranceRecord } from '@shared/model/registers'
import { postedThrough } from './history/facts'
import type { Scene } from './history/scene'
import type { Citizen, Holding } from './people/citizen'

/** What one register answers about one number. */
export interface Entry {
  register: RegisterName
  idNumber: string
  value: unknown
}

const insuranceOf = (insurance: NonNullable<Citizen['insurance']>, today: Day): SocialInsuranceRecord => ({
  postedThrough: postedThrough(today),
  pension: [],
  medical: [],
  injury: [],
  unemployment: [],
  maternity: [],
  ...insurance,
})

const populationOf = ({ name, idType, sex, ethnicity, birthDate, hukou, phone }: Citizen) => ({
  name,
  idType,
  sex,
  ethnicity,
  birthDate,
  hukou,
  phone,
  alive: true,
})

const holdingsOf = ({ holdings }: Citizen, by: Holding['by'], scene: Scene) =>
  holdings
    .filter((one) => one.by === by)
    .map(({ home, from }) => ({ dwellingCode: scene.dwelling(home)._id, from, to: null }))

const some = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null)

/** Everything the government registers hold of a person; a register that knows nothing has no entry. */
export const registersOf = (scene: Scene, person: Citizen): Entry[] => {
  const { idNumber, insurance, education, talent, photos } = person
  const dwellings = some(holdingsOf(person, 'property', scene))
  const leases = some(holdingsOf(person, 'lease', scene))
  const values: Record<RegisterName, unknown> = {
    population: populationOf(person),
    socialInsurance: insurance && insuranceOf(insurance, scene.today),
    education,
    talent,
    photo: some(photos) && { images: photos },
    property: dwellings && { dwellings },
    lease: leases && { leases },
  }
  return (Object.keys(values) as RegisterName[]).flatMap((register) =>
    values[register] === null ? [] : [{ register, idNumber, value: values[register] }],
  )
}
