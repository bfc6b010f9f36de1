/** How a face check is begun: WeChat's own by its id, E证通's page by its address. */
export type FaceCheck = { verifyId: string } | { url: string }

/** wx.requestFacialVerify (base library 3.8.12); Taro does not know it yet. */
type FacialVerify = {
  requestFacialVerify: (options: { verifyId: string; success: () => void; fail: () => void }) => void
}
declare const wx: FacialVerify

/**
 * 人脸核身. True when the check ran to its end on this phone; whether it passed, only the server learns.
 * False when the person stopped it.
 */
export const checkFace = (check: FaceCheck): Promise<boolean> =>
  new Promise((resolve) => {
    if (!('verifyId' in check)) return resolve(false)
    wx.requestFacialVerify({ verifyId: check.verifyId, success: () => resolve(true), fail: () => resolve(false) })
  })

/** Which way of checking a face this target can begin. */
export const faceChannel = 'wechat'
