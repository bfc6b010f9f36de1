import Taro from '@tarojs/taro'
import { fitted, type Photo, type PhotoSource, scaledTo } from './fit-photo'

export { type Photo, type PhotoSource }

/** WeChat takes no more at once. */
const mostAtOnce = 9

const choose = async (source: PhotoSource, most: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(most, mostAtOnce),
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

const loaded = (image: Taro.Image, src: string) =>
  new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('not a picture'))
    image.src = src
  })

/** Drawn on a canvas of its own: what comes out has nothing of the file but the picture. */
const draw =
  (path: string, size: { width: number; height: number }) =>
  async (longest: number, quality: number): Promise<string> => {
    const { width, height } = scaledTo(longest, size)
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    const image = canvas.createImage()
    await loaded(image, path)
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'jpg',
      quality,
      destWidth: width,
      destHeight: height,
    })
    return String(Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64'))
  }

const photoOf = async (path: string): Promise<Photo | null> => {
  try {
    const base64 = await fitted(draw(path, await Taro.getImageInfo({ src: path })))
    return base64 ? { base64, preview: path } : null
  } catch {
    return null
  }
}

/** Photos that the person takes or chooses, drawn anew; null for a file that is no picture. One after the other: memory is small. */
export const takePhotos = async (source: PhotoSource, most: number): Promise<(Photo | null)[]> => {
  const photos: (Photo | null)[] = []
  for (const path of await choose(source, most)) photos.push(await photoOf(path))
  return photos
}
