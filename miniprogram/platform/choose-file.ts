import Taro from '@tarojs/taro'

/** A file that the person chose. */
export type ChosenFile = { name: string; bytes: Uint8Array }

/** Files come from chats. */
export const isInChat = true

const read = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('text')) : resolve(data)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )

/** One file with one of these endings (`xlsx`), from a chat: WeChat has no other. Null when the person broke off. */
export const chooseFile = async (extensions: readonly string[]): Promise<ChosenFile | null> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(() => null)
  const [file] = chosen?.tempFiles ?? []
  return file ? { name: file.name, bytes: new Uint8Array(await read(file.path)) } : null
}
