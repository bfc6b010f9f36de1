/** Addresses of files, with what proves that the storage gave them out: for one upload, or for reading during a while. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { bucketOf } from './names'

export type AddressOptions = {
  /** Where this port is reached, without a slash at its end. */
  url: string
  /** Kept for as long as the data folder lives, so that addresses survive a restart. */
  secret: string
  /** The city's clock. */
  now: () => Date
}

/** Seconds in which an upload must have begun. */
const uploadLife = 900

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

const same = (given: string, wanted: string) => {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Why an address does not open what it names, in COS's codes; null when it does. */
type AddressFault = 'AccessDenied' | 'SignatureDoesNotMatch' | 'RequestExpired' | null

export const addressBook = ({ url, secret, now }: AddressOptions) => {
  const sign = (...parts: (string | number)[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
  const seconds = () => Math.floor(now().getTime() / 1000)
  const cosFileId = (environment: string, path: string) => sign('id', environment, path)

  return {
    cosFileId,

    /** Where and with which headers a file of this path may be put. */
    forUpload: (environment: string, path: string) => {
      const [start, token] = [seconds(), randomBytes(24).toString('base64url')]
      const time = `${start};${start + uploadLife}`
      const signature = sign('put', environment, path, token, time)
      return {
        url: `${url}/storage/${bucketOf(environment)}/${encoded(path)}`,
        token,
        authorization: `q-sign-algorithm=sha1&q-ak=emulator&q-sign-time=${time}&q-key-time=${time}&q-header-list=&q-url-param-list=&q-signature=${signature}`,
        cosFileId: cosFileId(environment, path),
      }
    },

    uploadFault: (environment: string, path: string, headers: IncomingHttpHeaders): AddressFault => {
      const given = new URLSearchParams(String(headers.authorization ?? ''))
      const time = given.get('q-sign-time') ?? ''
      const wanted = sign('put', environment, path, String(headers['x-cos-security-token'] ?? ''), time)
      if (!given.has('q-signature')) return 'AccessDenied'
      if (!same(given.get('q-signature') ?? '', wanted)) return 'SignatureDoesNotMatch'
      if (headers['x-cos-meta-fileid'] !== cosFileId(environment, path)) return 'AccessDenied'
      return seconds() < Number(time.split(';')[1]) ? null : 'RequestExpired'
    },

    /**
     * An address that reads the file during `maxAge` seconds. The SDK encodes the path itself before it asks, except when it
     * wants COS's own address: `ready` then.
     */
    forReading: (environment: string, path: string, maxAge: number, ready: boolean): string => {
      const until = seconds() + maxAge
      const query = `sign=${sign('get', environment, path, until)}&t=${until}`
      return `${url}/storage/${bucketOf(environment)}/${ready ? encoded(path) : path}?${query}`
    },

    readingFault: (environment: string, path: string, query: URLSearchParams): AddressFault => {
      const until = query.get('t') ?? ''
      if (!query.has('sign')) return 'AccessDenied'
      if (!same(query.get('sign') ?? '', sign('get', environment, path, Number(until)))) return 'SignatureDoesNotMatch'
      return seconds() < Number(until) ? null : 'RequestExpired'
    },
  }
}

export type AddressBook = ReturnType<typeof addressBook>
