import { consents } from '@shared/text/consents'

/** 登录: every way on one screen, the quickest first, in plain words. */
export const signInText = {
  heading: '登录居住通',
  ways: { face: '刷脸登录', networkIdentity: '国家网络身份认证', sms: '短信验证码登录', counterCode: '受理点登录码' },
  waysLabel: '登录方式，都可以办事',
  faceLead: '用居民身份证和本人人脸登录，登录后可以直接办理业务。',
  identityLead:
    '用国家网络身份认证的网证和口令登录，不用刷脸，登录后可以直接办理业务。要先在“国家网络身份认证”里申领网证。',
  smsLead: '用登记过的手机号登录，可以查看和确认。提交前再确认一次本人，不刷脸也行。',
  counterLead: '没有居民身份证、不方便刷脸，都可以用。带证件到任一社区受理点，工作人员看过证件，当场给您 8 位登录码。',
  counterCode: '登录码',
  counterCodeHint: '8 位数字，15 分钟内有效，只能用一次',
  bind: '这是我自己的手机，以后在这台手机上用短信验证码确认本人',
  bindDetail: '一年内不用再到受理点。公用的手机请不要勾。',
  identityBegin: '去认证，不刷脸',
  otherWays: '换一种办法登录',
  privacy: '我已阅读并同意《隐私说明》',
  privacyTitle: '隐私说明',
  privacyPoints: consents.privacy.points,
  face: '我同意这一次人脸核验',
  faceDetail:
    '人脸照片只交给核验机构，与身份证照片比对一次。居住通不接收、不保存照片和人脸特征。不同意也能办事，用上面别的办法登录就行。',
  begin: '开始人脸核验',
  getCode: '获取验证码',
  signIn: '登录',
  codeSent: (minutes: number) => `如果证件号码和手机号与登记的一致，验证码已经发出，${minutes} 分钟内有效。`,
  noCode: '没收到？手机号可能不是登记时留的那个，请改用刷脸登录，或带证件到社区受理点更新。',
  guide: '不登录，先看办事指南',
  help: '登录遇到问题，可拨打 12345',
}

/** 人脸核验结果: what happened, and the way on. */
export const faceReturnText = {
  title: '核验结果',
  asking: '正在确认核验结果…',
  askingDetail: '请稍等，不要关闭页面',
  titles: {
    'identity-pending': '还差一步',
    'identity-failed': '没有通过',
    'identity-expired': '时间过了',
    'identity-unavailable': '暂时查不到结果',
    'face-pending': '还差一步',
    'face-failed': '没有通过',
    'face-expired': '时间过了',
    'face-unavailable': '暂时查不到结果',
  } as Partial<Record<string, string>>,
  otherTitle: '没有完成登录',
  none: '没有正在进行的核验',
  askAgain: '我已完成，再查一次',
  retry: { face: '重新刷脸', networkIdentity: '重新认证' },
  other: { face: '改用国家网络身份认证', networkIdentity: '改用刷脸登录' },
  sms: '改用短信验证码登录',
  back: '回到刚才的页面',
  backDetail: '填好的内容还在，再点一次提交就可以重新核验。',
}
