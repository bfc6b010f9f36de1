/**
 * 个人信息加密：the one place where personal data is sealed and where people become keys.
 * AES-256-GCM; what is authenticated besides is the table and the record, so a sealed text moved elsewhere does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { numberSpace } from '@shared/rules/id-number'
import type { People } from '../kernel/ports'

export interface SealKeys {
  /** Key id → 32 bytes; the first one seals, all of them open. */
  sealing: [id: string, key: Buffer][]
  /** For look-ups; not rotated without re-indexing. */
  index: Buffer
}

export interface Sealing extends People {
  /** `f1.<key id>.<iv, text, tag as base64url>`. */
  seal: (table: string, id: string, value: unknown) => string
  /** Throws when the text was altered, moved, or sealed with a key that is not held any more. */
  open: (table: string, id: string, sealed: string) => unknown
}

const format = 'f1'
const ivBytes = 12
const tagBytes = 16
const normalised = (idNumber: string) => idNumber.replace(/\s/g, '').toUpperCase()

const context = (table: string, id: string, keyId: string) => Buffer.from([table, 'personal', id, keyId].join('\0'))

/** Sealing with the keys of this deployment. */
export const sealing = ({ sealing: keys, index }: SealKeys): Sealing => {
  const current = keys[0]
  if (!current) throw new Error('no sealing key')
  const hmac = (text: string) => createHmac('sha256', index).update(text).digest('base64url')

  return {
    keyOf: (idType, idNumber) => hmac(`person\0${numberSpace(idType)}\0${normalised(idNumber)}`),
    hash: (text) => hmac(`secret\0${text}`),
    same: (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b)),
    seal: (table, id, value) => {
      const [keyId, key] = current
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context(table, id, keyId))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return [format, keyId, Buffer.concat([iv, text, cipher.getAuthTag()]).toString('base64url')].join('.')
    },
    open: (table, id, sealed) => {
      const [version, keyId = '', body = ''] = sealed.split('.')
      const key = keys.find(([known]) => known === keyId)?.[1]
      if (version !== format || !key) throw new Error(`sealed with an unknown key: ${version}.${keyId}`)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
        .setAAD(context(table, id, keyId))
        .setAuthTag(bytes.subarray(-tagBytes))
      const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as unknown
    },
  }
}

/** A document as it is stored: `personal` sealed, all else as it is. */
export const sealDocument = <T extends { _id: string }>(
  seal: Sealing['seal'],
  table: string,
  doc: T,
): Record<string, unknown> =>
  'personal' in doc ? { ...doc, personal: seal(table, doc._id, doc.personal) } : { ...doc }
