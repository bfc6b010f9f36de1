/** 隐私说明与人脸单独同意: the texts that people agree to. A change of the words is a new version, agreed to anew. */
export const consents = {
  privacy: {
    version: '2026-11-01',
    title: '隐私说明',
    points: [
      '姓名和证件号码只用来确认您是谁，并办理居住登记和居住证。',
      '号码和联系方式加密保存，日志里没有，别人也看不到。',
      '每次查看您的信息都有记录，您可以查询。',
      '不登录也能了解办理条件；不想在网上办，可以到社区受理点。',
    ],
  },
  face: {
    version: '2026-11-01',
    title: '人脸核验单独同意',
    points: [
      '人脸只在您选择刷脸时使用，每次核验都由您自己开始。',
      '人脸照片只交给核验机构，与身份证照片比对一次；居住通不接收、不保存照片和人脸特征。',
      '不同意不影响办事：可以用国家网络身份认证、短信验证码或受理点登录码。',
      '同意后随时可以撤回，撤回前已经办好的事不受影响。',
    ],
  },
} as const

export type ConsentKind = keyof typeof consents

/** 自动签注: what a holder agrees to. A change of the words is a new version; who agreed to an older one is not asked again. */
export const standingConsent = {
  version: '2026-11-22',
  title: '自动签注',
  points: [
    '每年签注期的第一天，系统替您核对居住登记、社会保险等数据，和您自己点签注时查的一样。不同意就不查。',
    '全部符合，当天签注并发短信告诉您。免费。',
    '差一项，或者不能确定您还住在深圳，只问您一次，不会自动判为不通过。',
    '同意，就是事先确认签注时您仍在深圳居住。要离开深圳，请先关闭。',
    '证件已经中止使用功能的，不自动补办：补办会改变以后每年的签注日期，要您自己决定。',
    '随时可以关闭，已经办好的签注不受影响。',
  ],
} as const
