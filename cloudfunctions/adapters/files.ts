/**
 * 云存储 on node-sdk. What is stored is sealed here and nowhere else, so that the storage, its addresses and its backups hold
 * nothing that can be read. No public address is ever made: bytes come and go through a function.
 */
import type cloudbase from '@cloudbase/node-sdk'
import type { Files } from '../kernel/ports'
import type { Sealing } from './seal'
import { trip } from './trips'

type Storage = Pick<
  ReturnType<typeof cloudbase.init>,
  'uploadFile' | 'downloadFile' | 'deleteFile' | 'getUploadMetadata'
>

/** How many files one request of deletion may name. */
const mostFiles = 50
const missing = 'STORAGE_FILE_NONEXIST'

const isMissing = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === missing

export const sealedFiles = (app: Storage, seals: Pick<Sealing, 'sealFile' | 'openFile'>): Files => {
  /** A file's id is its path behind what is the same for all files of the environment. */
  let root: Promise<string> | null = null
  const rootOf = (path: string): Promise<string> => {
    root ??= trip(app.getUploadMetadata({ cloudPath: path })).then(
      ({ data }) => data.fileId.slice(0, data.fileId.length - path.length),
      (error: unknown) => {
        root = null
        throw error
      },
    )
    return root
  }
  const idOf = async (path: string) => `${await rootOf(path)}${path}`

  const removeSome = async (paths: readonly string[]) => {
    const fileList = await Promise.all(paths.map(idOf))
    const { fileList: answers } = await trip(app.deleteFile({ fileList }))
    const kept = answers.filter(({ code }) => code !== 'SUCCESS' && code !== missing)
    if (kept.length > 0) throw new Error(`${kept.length} files were not deleted: ${kept[0]?.code}`)
  }

  return {
    put: async (path, bytes) => {
      await trip(app.uploadFile({ cloudPath: path, fileContent: seals.sealFile(path, bytes) }))
    },
    get: async (path) => {
      try {
        const { fileContent } = await trip(app.downloadFile({ fileID: await idOf(path) }))
        if (!Buffer.isBuffer(fileContent)) throw new Error('a file came without its bytes')
        return seals.openFile(path, fileContent)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async (paths) => {
      for (let from = 0; from < paths.length; from += mostFiles) await removeSome(paths.slice(from, from + mostFiles))
    },
  }
}
