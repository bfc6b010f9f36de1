import { type FaceCheck } from './face'

export { type FaceCheck }

/** Leaves for E证通's page, which comes back to the face-return screen: this page ends here, so nothing is awaited. */
export const checkFace = async (check: FaceCheck): Promise<boolean> => {
  if (!('url' in check)) return false
  window.location.assign(check.url)
  return new Promise(() => undefined)
}
