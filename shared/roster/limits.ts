/** What one roster may hold; all of it our own choice. */
export const rosterLimits = {
  /** Rows of people, titles and the example left out. */
  rows: 5000,
  /** Bytes of the file. */
  fileBytes: 10 * 1024 * 1024,
  /** Rows of one chunk on its way to the service; an import writes each, so its chunks are smaller. */
  previewRows: 100,
  importRows: 50,
  /** Bytes of one chunk. */
  chunkBytes: 80 * 1024,
  /** Dwellings in one question for those who are not on the roster. */
  dwellings: 20,
  /** People who leave, in one filing, which names so many dwellings at most. */
  leaves: 20,
} as const
