/** 登录: two equal ways on one screen. */
export const signInText = {
  heading: '登录居住通',
  ways: { face: '刷脸登录', sms: '短信验证码登录' },
  faceLead: '用居民身份证和本人人脸登录，登录后可以直接办理业务。',
  smsLead: '用登记过的手机号登录，可以查看和确认。提交申请前，要再做一次人脸核验，或到社区受理点办理。',
  privacy: '我已阅读并同意《隐私说明》',
  privacyTitle: '隐私说明',
  privacyPoints: [
    '姓名和证件号码只用来确认您是谁，并办理居住登记和居住证。',
    '号码和联系方式加密保存，日志里没有，别人也看不到。',
    '每次查看您的信息都有记录，您可以查询。',
    '不登录也能了解办理条件；不想在网上办，可以到社区受理点。',
  ],
  face: '我同意这一次人脸核验',
  faceDetail:
    '人脸照片只交给核验机构，与身份证照片比对一次。居住通不接收、不保存照片和人脸特征。不同意也可以用短信验证码登录。',
  begin: '开始人脸核验',
  getCode: '获取验证码',
  signIn: '登录',
  codeSent: (minutes: number) => `如果证件号码和手机号与登记的一致，验证码已经发出，${minutes} 分钟内有效。`,
  noCode: '没收到？手机号可能不是登记时留的那个，请改用刷脸登录，或带证件到社区受理点更新。',
  help: '登录遇到问题，可拨打 12345',
}

/** 人脸核验结果: what happened, and the way on. */
export const faceReturnText = {
  title: '核验结果',
  asking: '正在确认核验结果…',
  askingDetail: '请稍等，不要关闭页面',
  titles: {
    'face-pending': '还差一步',
    'face-failed': '没有通过',
    'face-expired': '时间过了',
    'face-unavailable': '暂时查不到结果',
  } as Partial<Record<string, string>>,
  otherTitle: '没有完成登录',
  none: '没有正在进行的人脸核验',
  askAgain: '我已完成，再查一次',
  retry: '重新刷脸',
  sms: '改用短信验证码登录',
  back: '回到刚才的页面',
  backDetail: '填好的内容还在，再点一次提交就可以重新核验。',
}
