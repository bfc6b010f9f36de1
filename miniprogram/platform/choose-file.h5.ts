import { type ChosenFile } from './choose-file'

export { type ChosenFile }

export const isInChat = false

/** One file with one of these endings (`xlsx`). Null when the person broke off. */
export const chooseFile = (extensions: readonly string[]): Promise<ChosenFile | null> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((one) => `.${one}`).join(',')
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return resolve(null)
      file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject)
    })
    input.click()
  })
