/** @jest-environment jsdom */
import { saveFile as saveInWeChat } from './save-file'
import { saveFile as saveInBrowser } from './save-file.h5'

const written: Record<string, unknown>[] = []
const opened: Record<string, unknown>[] = []
let full = false

jest.mock('@tarojs/taro', () => ({
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    writeFile: (options: { success: () => void; fail: (result: { errMsg: string }) => void }) => {
      written.push(options)
      if (full) options.fail({ errMsg: 'writeFile:fail the maximum size of the file storage limit is exceeded' })
      else options.success()
    },
  }),
  openDocument: async (options: Record<string, unknown>) => void opened.push(options),
}))

const file = { fileName: '入住回执/1.pdf', mime: 'application/pdf', base64: btoa('%PDF-1.7 \xff') }

const dataUrl = (blob: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsDataURL(blob)
  })

describe('a file that the service made', () => {
  beforeEach(() => {
    full = false
    written.length = 0
    opened.length = 0
  })

  it('is written among the mini-program’s files and shown with WeChat’s menu', async () => {
    await saveInWeChat(file)
    const filePath = 'wxfile://usr/入住回执_1.pdf'
    expect(written).toMatchObject([{ filePath, data: file.base64, encoding: 'base64' }])
    expect(opened).toEqual([{ filePath, fileType: 'pdf', showMenu: true }])
  })

  it('is not shown when the phone is full', async () => {
    full = true
    await expect(saveInWeChat(file)).rejects.toThrow('limit')
    expect(opened).toEqual([])
  })

  it('goes byte for byte into the browser’s downloads under its name', async () => {
    const given: { blob: Blob; name: string; href: string }[] = []
    let blob: Blob | null = null
    URL.createObjectURL = (made) => {
      blob = made as Blob
      return 'blob:one'
    }
    URL.revokeObjectURL = jest.fn()
    jest.useFakeTimers()
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (blob) given.push({ blob, name: this.download, href: this.href })
    }
    await saveInBrowser(file)
    expect(given.map(({ name, href, blob: { type, size } }) => [name, href, type, size])).toEqual([
      [file.fileName, 'blob:one', 'application/pdf', 10],
    ])
    expect(document.querySelectorAll('a')).toHaveLength(0)
    jest.runAllTimers()
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:one')
    jest.useRealTimers()
    expect(given[0] && (await dataUrl(given[0].blob))).toBe(`data:${file.mime};base64,${file.base64}`)
  })
})
