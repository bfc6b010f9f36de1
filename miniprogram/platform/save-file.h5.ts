import { type GivenFile } from './save-file'

export { type GivenFile }

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Long enough for a slow phone to begin reading what it downloads; in ms. */
const keptMs = 60_000

/** Hands the file to the browser's downloads. */
export const saveFile = async ({ fileName, mime, base64 }: GivenFile): Promise<void> => {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}
