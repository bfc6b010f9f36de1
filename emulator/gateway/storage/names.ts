/** Names of files: paths in an environment, `cloud://` ids, and the bucket that an environment has. */
import { createHash } from 'node:crypto'

/** A path that the storage takes has at most so many bytes. */
const longestPath = 850

/** What cannot stand in a path: addresses are made of paths without encoding them first, as the cloud makes them. */
const forbidden = /[\p{Cc}\p{Cs}?#%\\]/u

const segmentFault = (segment: string) => segment === '' || segment === '.' || segment === '..'

/** Why `path` cannot name a file, or null. */
export const pathFault = (path: string): string | null => {
  if (path === '') return 'the path is empty'
  if (Buffer.byteLength(path) > longestPath) return `the path is longer than ${longestPath} bytes`
  if (forbidden.test(path)) return 'the path holds one of ? # % \\ or a control character'
  if (path.split('/').some(segmentFault)) return 'the path begins or ends with / or holds // or a segment . or ..'
  return null
}

const owner = '1250000000'

/** The bucket of an environment, as the cloud names them: `6a75-juzhu-local-1250000000`. */
export const bucketOf = (environment: string): string =>
  `${createHash('sha256').update(environment).digest('hex').slice(0, 4)}-${environment}-${owner}`

/** The environment that has this bucket, or null. */
export const environmentOf = (bucket: string): string | null => {
  const environment = bucket.slice(5, -owner.length - 1)
  return environment !== '' && bucketOf(environment) === bucket ? environment : null
}

export const fileIdOf = (environment: string, path: string): string =>
  `cloud://${environment}.${bucketOf(environment)}/${path}`

/** What a file id names: `path` in the environment, `elsewhere` for another environment's, `none` when it is no file id. */
type Named = { kind: 'path'; path: string } | { kind: 'elsewhere' } | { kind: 'none' }

/** Reads a file id as `environment` sees it. */
export const readFileId = (environment: string, fileId: string): Named => {
  const [, host = '', path = ''] = /^cloud:\/\/([^/]+)\/(.+)$/s.exec(fileId) ?? []
  if (host === '' || pathFault(path)) return { kind: 'none' }
  return host === `${environment}.${bucketOf(environment)}` ? { kind: 'path', path } : { kind: 'elsewhere' }
}
