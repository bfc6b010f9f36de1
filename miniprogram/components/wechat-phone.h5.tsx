/** A browser has no button of WeChat's, and nothing that looks like it. */
export const WechatPhone = (_: { onCode: (code: string) => unknown }) => null
