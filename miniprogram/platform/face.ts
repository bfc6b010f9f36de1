/** What wx.ncidas is called with. */
type Ncidas = { orgID: string; businessID: string; bizSeq: string; type: number }

/** How a check is begun: WeChat's own face check by its id, 国家网络身份认证 by its call, a page of either by its address. */
export type FaceCheck = { verifyId: string } | { ncidas: Ncidas } | { url: string }

/** wx.requestFacialVerify (base library 3.8.12) and wx.ncidas; Taro does not know them yet. */
type FacialVerify = {
  requestFacialVerify: (options: { verifyId: string; success: () => void; fail: () => void }) => void
  ncidas: (options: Ncidas & { success: () => void; fail: () => void }) => void
}
declare const wx: FacialVerify

/**
 * 人脸核身 or 国家网络身份认证. True when the check ran to its end on this phone; whether it passed, only the server learns.
 * False when the person stopped it.
 */
export const checkFace = (check: FaceCheck): Promise<boolean> =>
  new Promise((resolve) => {
    const answers = { success: () => resolve(true), fail: () => resolve(false) }
    if ('verifyId' in check) return wx.requestFacialVerify({ verifyId: check.verifyId, ...answers })
    if ('ncidas' in check) return wx.ncidas({ ...check.ncidas, ...answers })
    resolve(false)
  })
