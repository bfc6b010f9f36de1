/** The `storage.*` actions of the SDK's protocol. */
import * as z from 'zod'
import { EngineError } from '../../engine'
import { readBody } from '../admin/request'
import type { AddressBook } from './addresses'
import { FileExists, type Files, type FileLabel } from './files'
import { fileIdOf, pathFault, readFileId } from './names'

export type Shelf = { files: Files; addresses: AddressBook; limit: number; now: () => Date }

/** An action on one environment's files; gives the answer's `data`. */
type StorageAction = (shelf: Shelf, environment: string, body: object) => Promise<unknown>

/** Files that one request may name. */
const mostFiles = 50
/** Seconds that an address lives when nothing is said, and at most. */
const longestAge = 86_400

const list = <T>(item: z.ZodType<T>) => z.array(item).min(1).max(mostFiles)

const uploadBody = z.object({ path: z.string(), method: z.literal('put').optional() })

const getUploadMetadata: StorageAction = async ({ addresses }, environment, body) => {
  const { path } = readBody(uploadBody, body)
  const fault = pathFault(path)
  if (fault) throw new EngineError('INVALID_PARAM', `path: ${fault}`)
  const fileId = fileIdOf(environment, path)
  const download = addresses.forReading(environment, path, longestAge, true)
  return { ...addresses.forUpload(environment, path), fileId, download_url: download }
}

const missing = 'STORAGE_FILE_NONEXIST'

/** The path of a file id, or the code of why there is none. */
const pathOf = async ({ files }: Shelf, environment: string, fileId: string) => {
  const named = readFileId(environment, fileId)
  if (named.kind === 'elsewhere') return { code: 'INVALID_ENV' }
  if (named.kind === 'none' || !(await files.has(environment, named.path))) return { code: missing }
  return { path: named.path }
}

const wantedAddress = z.object({
  fileid: z.string(),
  max_age: z.int().min(1).max(longestAge).default(longestAge),
  url_type: z.string().optional(),
})

const batchGetDownloadUrl: StorageAction = async (shelf, environment, body) => {
  const { file_list: wanted } = readBody(z.object({ file_list: list(wantedAddress) }), body)
  const answer = async ({ fileid, max_age: age, url_type: kind }: z.infer<typeof wantedAddress>) => {
    const { path, code } = await pathOf(shelf, environment, fileid)
    if (path === undefined) return { fileid, fileID: fileid, code, tempFileURL: '', download_url: '' }
    const address = shelf.addresses.forReading(environment, path, age, kind === 'COS_URL')
    return { fileid, fileID: fileid, code: 'SUCCESS', tempFileURL: address, download_url: address }
  }
  return { download_list: await Promise.all(wanted.map(answer)) }
}

/** One after the other: a file that is named twice is gone the second time. */
const batchDeleteFile: StorageAction = async (shelf, environment, body) => {
  const { fileid_list: ids } = readBody(z.object({ fileid_list: list(z.string()) }), body)
  const deleted: { fileID: string; code: string }[] = []
  for (const fileID of ids) {
    const { path, code = 'SUCCESS' } = await pathOf(shelf, environment, fileID)
    const gone = path === undefined || (await shelf.files.remove(environment, path))
    deleted.push({ fileID, code: gone ? code : missing })
  }
  return { delete_list: deleted }
}

const wantedCopy = z.object({
  src_path: z.string(),
  dst_path: z.string(),
  overwrite: z.boolean().default(true),
  remove_original: z.boolean().default(false),
})
type WantedCopy = z.infer<typeof wantedCopy>

const refusedCopy = (code: string, message: string) => ({ code, message })

const copyTo = async ({ files, limit, now }: Shelf, environment: string, wanted: WantedCopy) => {
  const source = await files.open(environment, wanted.src_path)
  if (!source) return refusedCopy(missing, `there is no file ${wanted.src_path}`)
  const copy: FileLabel = { path: wanted.dst_path, type: source.type, at: now().toISOString() }
  try {
    await files.put(environment, copy, source.content(), { limit, overwrite: wanted.overwrite })
  } catch (error) {
    if (!(error instanceof FileExists)) throw error
    return refusedCopy('STORAGE_FILE_EXIST', `there is a file ${wanted.dst_path}`)
  }
  if (wanted.remove_original) await files.remove(environment, wanted.src_path)
  return { code: 'SUCCESS', fileId: fileIdOf(environment, wanted.dst_path) }
}

const batchCopyFile: StorageAction = async (shelf, environment, body) => {
  const { file_list: wanted } = readBody(z.object({ file_list: list(wantedCopy) }), body)
  const copied: object[] = []
  for (const one of wanted) {
    const fault = pathFault(one.src_path) ?? pathFault(one.dst_path)
    const same = one.src_path === one.dst_path ? 'source and destination are one file' : null
    const refused = fault ?? same
    copied.push(refused ? refusedCopy('INVALID_PARAM', refused) : await copyTo(shelf, environment, one))
  }
  return { copy_list: copied }
}

const authorityBody = z.object({
  openId: z.string().optional(),
  uid: z.string().optional(),
  fileList: list(z.object({ path: z.string(), type: z.enum(['READ', 'WRITE', 'READWRITE']) })),
})

/** Files are put here by functions, which nobody owns: people may read them and no more, as the cloud's own rule says. */
const getFileAuthority: StorageAction = async (shelf, environment, body) => {
  const { openId, uid, fileList } = readBody(authorityBody, body)
  if (!openId && !uid) throw new EngineError('INVALID_PARAM', 'openId or uid is missing')
  const answer = async ({ path: fileId, type }: { path: string; type: string }) => {
    const { path, code } = await pathOf(shelf, environment, fileId)
    if (path === undefined) throw new EngineError(code ?? missing, `there is no file ${fileId}`)
    return { path: fileId, cosFileId: shelf.addresses.cosFileId(environment, path), read: type === 'READ' }
  }
  return Promise.all(fileList.map(answer))
}

export const storageActions: Record<string, StorageAction> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
  'storage.getFileAuthority': getFileAuthority,
}
