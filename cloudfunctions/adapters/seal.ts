/**
 * 个人信息加密：the one place where personal data is sealed and where people become keys.
 * AES-256-GCM; what is authenticated besides is the table and the record, so a sealed text moved elsewhere does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { numberSpace } from '@shared/rules/id-number'
import type { People } from '../kernel/ports'

interface SealKeys {
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
  /** Bytes of a file, sealed as `f1.<key id>.` and then iv, text, tag; what is authenticated besides is its path. */
  sealFile: (path: string, bytes: Uint8Array) => Buffer
  /** Throws as `open` does. */
  openFile: (path: string, sealed: Uint8Array) => Buffer
}

const format = 'f1'
const ivBytes = 12
const tagBytes = 16
/** Format, key id of at most 16, their dots. */
const longestHead = 20
const normalised = (idNumber: string) => idNumber.replace(/\s/g, '').toUpperCase()

const context = (table: string, id: string, keyId: string, part = 'personal') =>
  Buffer.from([table, part, id, keyId].join('\0'))
const fileContext = (path: string, keyId: string) => context('files', path, keyId, 'bytes')

const encrypted = (key: Buffer, authenticated: Buffer, plain: Uint8Array): Buffer => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(authenticated)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

const decrypted = (key: Buffer, authenticated: Buffer, bytes: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    .setAAD(authenticated)
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
}

/** Sealing with the keys of this deployment. */
export const sealing = ({ sealing: keys, index }: SealKeys): Sealing => {
  const current = keys[0]
  if (!current) throw new Error('no sealing key')
  const [keyId, key] = current
  const hmac = (text: string) => createHmac('sha256', index).update(text).digest('base64url')
  const keyFor = (version: string | undefined, id: string): Buffer => {
    const found = keys.find(([known]) => known === id)?.[1]
    if (version !== format || !found) throw new Error(`sealed with an unknown key: ${version}.${id}`)
    return found
  }

  return {
    keyOf: (idType, idNumber) => hmac(`person\0${numberSpace(idType)}\0${normalised(idNumber)}`),
    hash: (text) => hmac(`secret\0${text}`),
    same: (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b)),
    seal: (table, id, value) => {
      const bytes = encrypted(key, context(table, id, keyId), Buffer.from(JSON.stringify(value), 'utf8'))
      return [format, keyId, bytes.toString('base64url')].join('.')
    },
    open: (table, id, sealed) => {
      const [version, usedId = '', body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      const text = decrypted(keyFor(version, usedId), context(table, id, usedId), bytes)
      return JSON.parse(text.toString('utf8')) as unknown
    },
    sealFile: (path, bytes) =>
      Buffer.concat([Buffer.from(`${format}.${keyId}.`), encrypted(key, fileContext(path, keyId), bytes)]),
    openFile: (path, sealed) => {
      const bytes = Buffer.from(sealed)
      const [version, usedId = ''] = bytes.subarray(0, longestHead).toString('latin1').split('.')
      const body = bytes.subarray(`${version}.${usedId}.`.length)
      return decrypted(keyFor(version, usedId), fileContext(path, usedId), body)
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
