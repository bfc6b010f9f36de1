import type { InputOf } from '@shared/contract'
import { badInput } from '@shared/refusal'
import type { Department, DepartmentKey } from '../../kernel/documents'
import { submissionOf } from '../../kernel/submission'
import type { UseCase } from '../../kernel/use-case'
import type { PartnerPorts } from '../ports'
import { departmentView, readDepartment } from './department-view'

const dayMs = 24 * 60 * 60_000

/** As it is stored. Throws `bad-input`. */
const materialOf = ({ signatures }: PartnerPorts, { alg, publicKey }: InputOf<'partner.addDepartmentKey'>): string => {
  if (alg === 'hmac-sha256') return signatures.secret()
  const key = publicKey && signatures.publicKey(alg, publicKey)
  if (!key)
    throw badInput({
      publicKey: alg === 'ed25519' ? '须是 Ed25519 公钥（PEM）' : '须是 SM2 公钥（PEM，或 04 开头的十六进制）',
    })
  return key
}

/** While the new key is brought into use the old ones hold on for some days. */
const endingBy =
  (until: string) =>
  (key: DepartmentKey): DepartmentKey =>
    key.until === null || key.until > until ? { ...key, until } : key

/**
 * 新密钥. A shared secret is answered once, to whoever made it: the same submission, whose answer was lost, has it again.
 */
export const addDepartmentKey =
  (ports: PartnerPorts): UseCase<'partner.addDepartmentKey'> =>
  async (input, caller) => {
    const { departmentCode, alg, overlapDays } = input
    const { department, unit } = await readDepartment(ports, departmentCode)
    const now = ports.now()
    const { key: submission } = submissionOf(ports, caller, input)
    const tail = ports.people
      .hash(`departmentKey\0${submission}`)
      .replace(/[^0-9a-z]/g, '')
      .slice(0, 8)
    const id = `${departmentCode.toLowerCase()}-${tail}`
    const secretOf = ({ personal }: Department) => (alg === 'hmac-sha256' ? (personal.keys[id] ?? null) : null)
    if (department.keys.some((one) => one.id === id))
      return { keyId: id, secret: secretOf(department), department: departmentView(department, unit, now) }
    const material = materialOf(ports, input)
    const at = now.toISOString()
    const until = new Date(now.getTime() + overlapDays * dayMs).toISOString()
    const changed: Department = {
      ...department,
      keys: [...department.keys.map(endingBy(until)), { id, alg, from: at, until: null, madeBy: caller.person }],
      actions: [...department.actions, { at, by: caller.person, what: `key:${id}` }],
      personal: { keys: { ...department.personal.keys, [id]: material } },
    }
    await ports.departments.replace(changed)
    return { keyId: id, secret: secretOf(changed), department: departmentView(changed, unit, now) }
  }
