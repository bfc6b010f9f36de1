/** 演示部门的密钥: what the departments of the demo city sign with, made once a data folder. For this machine only. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'

export interface DepartmentKey {
  department: 'EDU' | 'TRAFFIC'
  keyId: string
  alg: 'hmac-sha256' | 'ed25519' | 'sm2-sm3'
  /** What signs: the secret in base64, PKCS#8 in base64, or the number in hex. */
  secret: string
  /** What verifies, as the city keeps it. */
  verifies: string
}

export type DepartmentKeys = DepartmentKey[]

export const newDepartmentKeys = (): DepartmentKeys => {
  const secret = randomBytes(32).toString('base64')
  const ed = generateKeyPairSync('ed25519')
  const sm = sm2.generateKeyPairHex()
  const der = (bytes: Buffer) => bytes.toString('base64')
  return [
    { department: 'EDU', keyId: 'edu-1', alg: 'hmac-sha256', secret, verifies: secret },
    {
      department: 'TRAFFIC',
      keyId: 'traffic-1',
      alg: 'ed25519',
      secret: der(ed.privateKey.export({ format: 'der', type: 'pkcs8' })),
      verifies: der(ed.publicKey.export({ format: 'der', type: 'spki' })),
    },
    { department: 'TRAFFIC', keyId: 'traffic-2', alg: 'sm2-sm3', secret: sm.privateKey, verifies: sm.publicKey },
  ]
}
