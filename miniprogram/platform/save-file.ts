import Taro from '@tarojs/taro'

/** A file as an operation answers it. `fileName` ends in the type that the phone shows it as; `base64` is its content. */
export type GivenFile = { fileName: string; mime: string; base64: string }

type Kind = Taro.openDocument.Option['fileType']

/** A name is one part of a path: nothing in it may lead elsewhere. */
const named = (fileName: string) => fileName.replace(/[/\\:*?"<>|]/g, '_')

/**
 * Writes the file among this mini-program's own files on the phone and shows it, with WeChat's menu to pass it on, keep
 * it or print it. A file of the same name is replaced. Rejects when the phone is full or cannot show that type.
 */
export const saveFile = async ({ fileName, base64 }: GivenFile): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${named(fileName)}`
  await new Promise<void>((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )
  const fileType = fileName.slice(fileName.lastIndexOf('.') + 1) as Kind
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}
