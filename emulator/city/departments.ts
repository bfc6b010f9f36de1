/** 演示部门: an office that admits pupils and one that licenses vehicles, each with an officer and keys of its own. */
import type { AccessPurpose } from '@shared/rules/access'
import type { Department, Unit } from '../../cloudfunctions/kernel/documents'
import type { DepartmentKey } from '../departments'
import { at, told, type Scene } from './history/scene'
import type { Citizen } from './people'

const openedOn = '2026-03-02'

const offices = [
  {
    code: 'EDU',
    name: '深圳市教育局',
    officer: 'admissions-officer',
    purposes: [{ code: 'SCHOOL_ENROLMENT', perDay: 20_000 }],
  },
  {
    code: 'TRAFFIC',
    name: '深圳市公安局交通警察局',
    officer: 'traffic-officer',
    purposes: [
      { code: 'VEHICLE_LICENSING', perDay: 20_000 },
      { code: 'CASE_INVESTIGATION', perDay: 200 },
    ],
  },
] as const satisfies readonly {
  code: string
  name: string
  officer: string
  purposes: readonly { code: AccessPurpose; perDay: number }[]
}[]

type Office = (typeof offices)[number]

const departmentOf = ({ code, name, purposes }: Office, keys: readonly DepartmentKey[]): Department => {
  const own = keys.filter(({ department }) => department === code)
  return {
    _id: code,
    version: 1,
    name,
    state: 'open',
    perMinute: 600,
    purposes: [...purposes],
    keys: own.map(({ keyId, alg }) => ({ id: keyId, alg, from: at(openedOn), until: null, madeBy: 'system' })),
    actions: [{ at: at(openedOn), by: 'system', what: 'opened' }],
    personal: { keys: Object.fromEntries(own.map(({ keyId, verifies }) => [keyId, verifies])) },
  }
}

/** The unit as whose member the officer signs in. */
const unitOf = (scene: Scene, { code, name, officer }: Office, citizens: readonly Citizen[]): Unit => {
  const person = citizens.find(({ key }) => key === officer)
  if (!person?.phone) throw new RangeError(`nobody with a phone is ${officer}`)
  const { idType, idNumber, phone } = person
  const key = scene.keyOf(person)
  const unitCode = `department:${code}`
  const member = { id: scene.id('officer', code), person: key, role: 'officer' as const, state: 'active' as const }
  return {
    _id: scene.unitKey(unitCode),
    ...told,
    actions: [],
    kind: 'department',
    state: 'open',
    openedAt: at(openedOn),
    opening: scene.submission('system', ['department', code]),
    papers: [],
    members: [{ ...member, since: at(openedOn), dwellings: [] }],
    memberKeys: [key],
    personal: {
      name,
      code: unitCode,
      address: '',
      people: { [key]: { name: person.name, idType, idNumber, phone } },
      reason: null,
    },
  }
}

export const departmentsOf = (
  scene: Scene,
  citizens: readonly Citizen[],
  keys: readonly DepartmentKey[],
): { departments: Department[]; units: Unit[] } => ({
  departments: offices.map((office) => departmentOf(office, keys)),
  units: offices.map((office) => unitOf(scene, office, citizens)),
})
