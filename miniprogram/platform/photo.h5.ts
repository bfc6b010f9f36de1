import { fitted, type Photo, type PhotoSource, scaledTo } from './fit-photo'

export { type Photo, type PhotoSource }

/** The browser's own chooser; on a phone, the camera. An empty list when the person broke off. */
const choose = (source: PhotoSource, most: number) =>
  new Promise<File[]>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.hidden = true
    if (source === 'camera') input.setAttribute('capture', 'environment')
    else input.multiple = most > 1
    const done = () => {
      resolve([...(input.files ?? [])].slice(0, most))
      input.remove()
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    document.body.append(input)
    input.click()
  })

const draw = (picture: ImageBitmap) => async (longest: number, quality: number) => {
  const canvas = document.createElement('canvas')
  const { width, height } = scaledTo(longest, picture)
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  return canvas.toDataURL('image/jpeg', quality).replace(/^[^,]*,/, '')
}

const photoOf = async (file: File): Promise<Photo | null> => {
  const picture = await createImageBitmap(file).catch(() => null)
  const base64 = picture && (await fitted(draw(picture)))
  picture?.close()
  return base64 ? { base64, preview: `data:image/jpeg;base64,${base64}` } : null
}

/** Photos that the person takes or chooses, drawn anew; null for a file that is no picture. */
export const takePhotos = async (source: PhotoSource, most: number): Promise<(Photo | null)[]> => {
  const files = await choose(source, most)
  return Promise.all(files.map(photoOf))
}
