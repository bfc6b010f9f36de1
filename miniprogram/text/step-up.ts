/** 再次确认本人: before something is changed. */
export const stepUpText = {
  title: '再确认一次是您本人',
  why: '提交前做一次人脸核验，防止别人用您的手机办事。短时间内再办别的，不用重复核验。',
  kept: '填好的内容都会保留，核验后回到这里，点一下就能提交。',
  consent: '我同意这一次人脸核验。照片只交给核验机构比对，居住通不接收、不保存人脸信息。',
  begin: '开始人脸核验',
  later: '先不提交',
  otherWay: '不想刷脸？带上证件，到任一社区受理点也能办理。',
}
