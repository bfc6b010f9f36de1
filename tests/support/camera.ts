/** What a camera that is held over a screen reads. */
import type { Locator } from 'playwright-core'
import decode from 'qr/decode.js'

/** Runs in the page, which can open a picture: its points, four bytes each, in base64. */
const pointsOf = async (png: string) => {
  const picture = new Image()
  picture.src = `data:image/png;base64,${png}`
  await picture.decode()
  const { width, height } = picture
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('a canvas that cannot be drawn on')
  pen.drawImage(picture, 0, 0)
  const bytes = Array.from(pen.getImageData(0, 0, width, height).data, (byte) => String.fromCharCode(byte))
  return { width, height, data: btoa(bytes.join('')) }
}

/** The text in a QR code on the screen. Throws where there is none. */
export const readCode = async (code: Locator): Promise<string> => {
  const png = (await code.screenshot()).toString('base64')
  const { data, ...size } = await code.page().evaluate(pointsOf, png)
  return decode({ ...size, data: Buffer.from(data, 'base64') })
}
