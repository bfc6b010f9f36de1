/** Cloud storage: files of each environment, uploaded and read through signed addresses. */
import type { Shelf } from './actions'
import { addressBook, type AddressOptions } from './addresses'
import { openFiles } from './files'
import { storageRoute } from './web'

export { storageActions } from './actions'

type StorageOptions = AddressOptions & {
  /** Made when absent; one process at a time. */
  folder: string
  /** Bytes that a file may have. */
  limit?: number
}

/** 100 MiB. */
const fileLimit = 100 * 1024 * 1024

export const openStorage = ({ folder, limit = fileLimit, ...options }: StorageOptions) => {
  const shelf: Shelf = { files: openFiles(folder), addresses: addressBook(options), limit, now: options.now }
  return { shelf, answer: storageRoute(shelf), clear: shelf.files.clear }
}

export type Storage = ReturnType<typeof openStorage>
