/**
 * 通知与短信：what each notice is called and what its SMS says. `{1}`… are the vendor's numbered template parameters.
 * No full name, no number, no room in an SMS (R65); a person's dwelling is named by its street.
 */
export const notices = {
  signInCode: {
    title: '验证码',
    sms: '验证码{1}，{2}分钟内有效，用于登录居住通。请勿告诉他人。',
  },
  confirmCode: {
    title: '验证码',
    sms: '验证码{1}，{2}分钟内有效，用于在居住通确认本人。请勿告诉他人。',
  },
  phoneCode: {
    title: '验证码',
    sms: '验证码{1}，{2}分钟内有效，用于在居住通登记联系手机。请勿告诉他人。',
  },
  phoneChangeCode: {
    title: '验证码',
    sms: '验证码{1}，{2}分钟内有效，用于更换居住通的联系手机。不是您本人操作，请打12345。',
  },
  counterCodeIssued: {
    title: '受理点签发了登录码',
    sms: '社区受理点刚为您签发了居住通登录码。如果不是您本人到场办理，请马上打12345。',
  },
  phoneChanged: {
    title: '联系手机已更换',
    sms: '您在居住通的联系手机已更换。如果不是您本人操作，请马上打12345。',
  },
  accessAsked: {
    title: '有部门请您同意查看',
    sms: '{1}办理业务，想看您的居住情况，请在{2}前到居住通“谁查过我”答复，不同意也可以。',
  },
  linkApproved: {
    title: '房屋关联已通过',
    sms: '您关联的{1}一处房屋已通过审核，现在可以申报和管理住户。',
  },
  linkRejected: {
    title: '房屋关联未通过',
    sms: '您关联的{1}一处房屋未通过审核，请在居住通查看原因后重新提交。',
  },
  evidenceAsked: {
    title: '请补充房屋材料',
    sms: '您关联的{1}一处房屋需补充{2}，请在{3}前到居住通拍照上传，原因见居住通。',
  },
  evidenceAskedUndated: {
    title: '请补充房屋材料',
    sms: '您关联的{1}一处房屋需补充{2}，请尽快到居住通拍照上传，原因见居住通。',
  },
  managerNamed: {
    title: '请您管理一处房屋',
    sms: '有人请您做{1}一处房屋的实际管理人，请在{2}前到居住通看清后答复；不认识可不理会。',
  },
  managerAccepted: {
    title: '对方已接受委托',
    sms: '您委托管理的{1}一处房屋，对方已接受，现在可以替您申报住户。',
  },
  managerDeclined: {
    title: '对方没有接受委托',
    sms: '您委托管理的{1}一处房屋，对方没有接受，仍由您申报住户，也可改请别人。',
  },
  managerTakenBack: {
    title: '委托已收回',
    sms: '请您管理的{1}一处房屋，对方已收回委托，您不用再申报那里的住户。',
  },
  managerSteppedDown: {
    title: '实际管理人不再管理',
    sms: '{1}一处房屋的实际管理人不再管理，住户登记不变，今后请您自己申报住户。',
  },
  registered: {
    title: '居住登记已办理',
    sms: '您在{1}的居住登记已办理，登记日期{2}。如不属实，请在居住通提出。',
  },
  registrationWaits: {
    title: '居住登记待生效',
    sms: '已收到您在{1}的入住申报（{2}），房屋审核通过后生效，申报时间保留。',
  },
  registrationDeclined: {
    title: '居住登记未生效',
    sms: '您在{1}的入住申报未生效：申报人的房屋关联未通过审核。请联系房东或社区网格员。',
  },
  dwellingRecorded: {
    title: '房屋地址已补录',
    sms: '您申请补录的{1}一处房屋已补录并通过关联，等待的入住申报按原申报时间生效。',
  },
  dwellingRecordedOnly: {
    title: '房屋地址已补录',
    sms: '您申请补录的{1}一处房屋已补录，您与房屋的关系还在核实，申报时间保留。',
  },
  dwellingNotRecorded: {
    title: '房屋地址没有补录',
    sms: '您申请补录的{1}一处房屋没有补录，请在居住通查看原因后重新提交。',
  },
  registrationDropped: {
    title: '居住登记未生效',
    sms: '您在{1}的入住申报未生效：申报人撤回了房屋关联。请联系房东或社区网格员。',
  },
  registrationTwice: {
    title: '重复的申报已结束',
    sms: '您在{1}已有居住登记，申报人重复的申报不再生效，居住时间按原登记计算。',
  },
  dwellingUnmanaged: {
    title: '申报人不再管理您的房屋',
    sms: '您在{1}的居住登记仍然有效，但申报人已不再管理。搬走或信息有变，请找新房东或社区网格员。',
  },
  checkInHandedOver: {
    title: '已转社区网格员',
    sms: '您在{1}的入住填报，申报人已不再管理这处房屋，已转社区网格员核实，不用重新填。',
  },
  checkInAsked: {
    title: '有住户等您确认',
    sms: '{1}一处房屋有住户填好了入住信息，请在{2}前确认；逾期转社区网格员核实。',
  },
  checkInAskedUndated: {
    title: '有住户等您确认',
    sms: '{1}一处房屋有住户填好了入住信息，请尽快在居住通确认。',
  },
  checkInSoon: {
    title: '住户还在等您确认',
    sms: '{1}一处房屋的住户还在等您确认，{2}后转社区网格员核实。',
  },
  checkInWithOfficer: {
    title: '已转社区网格员',
    sms: '您在{1}的入住填报，申报义务人没有按时确认，已转社区网格员核实，不用重新填。',
  },
  checkInOverdue: {
    title: '住户已转网格员核实',
    sms: '{1}一处房屋的住户您没有按时确认，已转社区网格员核实。您现在仍可以确认。',
  },
  checkInDeclined: {
    title: '入住填报未通过',
    sms: '您在{1}的入住填报未通过：{2}。可在居住通改好后重新提交，或联系社区网格员。',
  },
  checkInWithdrawn: {
    title: '住户撤回了填报',
    sms: '{1}一处房屋的住户撤回了入住填报，不用再确认。',
  },
  checkInDecidedByOfficer: {
    title: '网格员已核实住户',
    sms: '{1}一处房屋的住户，社区网格员已核实：{2}。',
  },
  movedOut: {
    title: '居住登记已申报搬离',
    sms: '您在{1}的居住登记已申报{2}搬离。{3}不属实请在居住通提异议。',
  },
  registrationVoided: {
    title: '居住登记因信息错误注销',
    sms: '您在{1}的居住登记已按信息错误注销，不再计入。{2}不属实请在居住通提异议。',
  },
  registrationCorrected: {
    title: '居住登记内容已更正',
    sms: '您在{1}的居住登记更正了{2}。不属实请在居住通提异议。',
  },
  objectionReceived: {
    title: '异议已受理',
    sms: '已收到您对{1}居住登记{2}的异议，{3}，结果会通知您。',
  },
  objectionRaised: {
    title: '住户提出了异议',
    sms: '住户对您在{1}申报的{2}有异议，受理点正在核实。申报时间保留，可照常申报新住户。',
  },
  objectionUpheld: {
    title: '异议成立',
    sms: '您对{1}居住登记{2}的异议成立，已恢复原状，居住时间照常计算。',
  },
  objectionRejected: {
    title: '异议不成立',
    sms: '您对{1}居住登记{2}的异议经核实不成立，变更维持。理由见居住通。',
  },
  changeUndone: {
    title: '申报的变更已撤销',
    sms: '您在{1}申报的{2}经核实不属实，登记已恢复原状。理由见居住通。',
  },
  changeStands: {
    title: '住户的异议不成立',
    sms: '住户对您在{1}申报的{2}的异议不成立，申报有效。',
  },
  registrationGaveWay: {
    title: '重复的申报已结束',
    sms: '您在{1}的原居住登记已恢复，后来的重复申报不再生效，居住时间按原登记计算。',
  },
  unitOpened: {
    title: '单位账号已开通',
    sms: '受理点已为“{1}”开通单位账号，您是管理员。不是您办理的，请联系受理点。',
  },
  unitAdministratorReplaced: {
    title: '您不再是单位管理员',
    sms: '“{1}”的单位账号换了管理员，您不再是管理员。如有疑问请联系受理点。',
  },
  unitClosed: {
    title: '单位账号已注销',
    sms: '“{1}”的单位账号已在受理点注销，您不能再为它办理。如有疑问请联系受理点。',
  },
  subAccountAdded: {
    title: '您有了单位子账号',
    sms: '“{1}”给您开通了子账号：{2}。不认识这家单位，请联系受理点。',
  },
  subAccountChanged: {
    title: '单位子账号有变动',
    sms: '“{1}”调整了您的子账号：{2}。',
  },
  subAccountRevoked: {
    title: '单位子账号已停用',
    sms: '“{1}”停用了您的子账号，您不能再为它申报。如有疑问请联系单位管理员。',
  },
  livingCheck: {
    title: '这个月请核对住户',
    sms: '您有{1}位住户本月还没核对是否仍住，请在居住通点一下。这是便民提醒，不是法定义务。',
  },
  dataRefusalDecided: {
    title: '拒不提供信息的报告有结果',
    sms: '您报告的{1}一处房屋住户拒不提供信息：{2}。理由见居住通。',
  },
  agencyAsked: {
    title: '有单位请您同意代办',
    sms: '{1}请您同意由它免费代办居住证业务，请在{2}前到居住通“谁在替我办”答复；不认识可不理会。',
  },
  agencyOnPaper: {
    title: '单位登记了您的代办授权',
    sms: '{1}登记了您签名的代办授权，可免费替您代办居住证业务。没签过，请马上在居住通“谁在替我办”停止。',
  },
  agencyEnded: {
    title: '单位不再替您代办',
    sms: '{1}今后不再替您代办居住证业务。已经提交的业务照常办理，可在居住通查看。',
  },
  wardNews: {
    title: '孩子有新消息',
    sms: '{1}的消息：{2}。{3}请在居住通“消息”里看详情。',
  },
  nowEligible: {
    title: '可以申领居住证了',
    sms: '按{1}查到的情况，您已符合居住证申领条件，可登录居住通申领，当场办结。',
  },
  familyAsked: {
    title: '家人请您一起申领居住证',
    sms: '有家人请您一起申领居住证，请在居住通看清后确认或拒绝；不认识可不理会。',
  },
  familyJoined: {
    title: '家人已经确认',
    sms: '您请的一位家人已在自己的手机上确认，申请由本人提交，结果通知本人。',
  },
  familyDeclined: {
    title: '家人这次不一起办',
    sms: '您请的一位家人这次不一起申领居住证，不影响您和其他家人。',
  },
  permitApproved: {
    title: '居住证申领已通过',
    sms: '您的居住证已通过，即日有效，签注有效期至{1}。证件制好后会通知您领取。',
  },
  permitRefused: {
    title: '居住证申领未通过',
    sms: '您的居住证申领未通过：{1}。{2}详情见居住通。',
  },
  caseWaits: {
    title: '已受理，正在核实',
    sms: '您的{1}申请已受理（{2}），有部门数据暂时查不到，查到后自动办结并通知您。',
  },
  caseWaitsForObjection: {
    title: '已受理，等异议结果',
    sms: '您的{1}申请已受理（{2}），居住登记的异议有结果后自动办结并通知您。',
  },
  caseWithdrawn: {
    title: '申请已撤回',
    sms: '您的{1}申请（{2}）已撤回，可以随时重新申请。如果不是您本人操作，请打12345。',
  },
  caseAsked: {
    title: '请补充或说明',
    sms: '您的{1}申请需要您补充或说明一件事，请在居住通查看并答复；答复前办理时间暂停计算。',
  },
  writtenReplyAsked: {
    title: '已收到书面答复的要求',
    sms: '已收到您对{1}结果要求书面答复（{2}），{3}，发出后通知您。',
  },
  writtenReplySent: {
    title: '书面答复已发出',
    sms: '您要求的{1}书面答复已发出，可在居住通查看和下载，里面写明了理由和救济办法。',
  },
  permitCancelled: {
    title: '居住证已注销',
    sms: '您的居住证已于{1}注销：{2}。不服可在{3}前申请行政复议，理由见居住通。',
  },
  permitRestored: {
    title: '居住证的注销已撤销',
    sms: '您的居住证{1}的注销已撤销，证件恢复原来的状态和有效期，给您添麻烦了。',
  },
  endorsementOpens: {
    title: '可以签注了',
    sms: '您的居住证（尾号{1}）有效期至{2}，现可办理签注（免费），逾期将中止使用功能。',
  },
  endorsementSoon: {
    title: '签注快到期了',
    sms: '您的居住证（尾号{1}）有效期至{2}，还有{3}天，请尽快办理签注（免费）。',
  },
  endorsementLastDay: {
    title: '今天是签注最后一天',
    sms: '您的居住证（尾号{1}）有效期今天到期（{2}），请今天办理签注（免费）。',
  },
  permitSuspended: {
    title: '居住证已中止使用功能',
    sms: '您的居住证（尾号{1}）已于{2}中止使用功能，{3}前可补办签注，逾期将被注销。',
  },
  cancellationSoon: {
    title: '居住证快被注销',
    sms: '您的居住证（尾号{1}）已中止使用功能，{2}前不补办签注将被注销，还有{3}天。',
  },
  standingEndorsed: {
    title: '已自动签注',
    sms: '已按您的同意自动签注（尾号{1}），居住证有效期至{2}，您不用再办。',
  },
  standingAsked: {
    title: '自动签注有一件事问您',
    sms: '您的居住证（尾号{1}）自动签注差一项：{2}。请在{3}前到居住通回答。',
  },
  standingSoon: {
    title: '自动签注还等您回答',
    sms: '您的居住证（尾号{1}）还没签注，自动签注差一项：{2}。还有{3}天，请到居住通回答。',
  },
  standingLastDay: {
    title: '今天是签注最后一天',
    sms: '您的居住证（尾号{1}）今天到期，自动签注差一项：{2}。请今天到居住通办理。',
  },
  standingLapsed: {
    title: '居住证已中止使用功能',
    sms: '您的居住证（尾号{1}）{2}起中止使用功能。补签会改变以后的签注日期，不自动办，请在{3}前决定。',
  },
  replacementApproved: {
    title: '补领换领已通过，请缴费',
    sms: '您的居住证补领换领已通过审核，请在{1}前到居住通缴纳工本费{2}元，逾期终止。',
  },
  cardFeeAsked: {
    title: '请缴纳工本费',
    sms: '您的居住证已重新核发，证件有效。到居住通缴纳工本费{1}元后开始制证，没有期限。',
  },
  feeSoon: {
    title: '工本费快到期',
    sms: '您的居住证补领换领工本费{1}元还没有缴，{2}后申请终止，还有{3}天。',
  },
  feeEnded: {
    title: '逾期未缴费，申请已终止',
    sms: '您的居住证补领换领到期没有缴费，申请已终止。仍需要的话，可以重新申请。',
  },
  feePaid: {
    title: '已收到工本费，开始制证',
    sms: '已收到您的居住证工本费{1}元，开始制证。{2}',
  },
  feeRefunded: {
    title: '工本费退回',
    sms: '您缴的居住证工本费{1}元因{2}，将原路全额退回。',
  },
  cashRefundDue: {
    title: '请来领退还的工本费',
    sms: '您的居住证已注销，在窗口缴的工本费{1}元退给您，请带身份证和财政票据到{2}领取。',
  },
  cashRefunded: {
    title: '工本费已退还',
    sms: '您的居住证工本费{1}元{2}已在窗口退还，退款凭证{3}。不属实请马上打12345。',
  },
  endorsed: {
    title: '签注成功',
    sms: '您的居住证签注成功，有效期至{1}。',
  },
  endorsementRefused: {
    title: '签注未通过',
    sms: '您的居住证签注未通过：{1}。{2}详情见居住通。',
  },
  cardReady: {
    title: '居住证可以领取了',
    sms: '您的居住证已制好，请带{2}到{1}领取（{3}）。',
  },
  cardPosted: {
    title: '居住证已寄出',
    sms: '您的居住证已寄出，快递单号{1}。收件时请带身份证，邮费到付。',
  },
  cardFault: {
    title: '制证异常，请处理',
    sms: '您的居住证制证异常（{1}），制好前暂不能使用。受理点会重新制作，您也可在居住通马上重新申领。',
  },
  cardRemade: {
    title: '居住证正在重新制作',
    sms: '您的居住证已重新安排制作，不收费用，不用您做什么，制好后会通知您。',
  },
  cardToUnit: {
    title: '单位已代领居住证',
    sms: '您的单位今天在{1}凭代办回执领走了您的居住证，请向单位领取。不属实请马上打12345。',
  },
  cardToAgent: {
    title: '代领人已领走居住证',
    sms: '您指定的代领人今天在{1}领走了您的居住证。不属实请马上打12345。',
  },
  cardTakenBack: {
    title: '居住证卡已收回',
    sms: '您的居住证卡{1}已交回受理点，不能再用。不是您交回的，请马上打12345。',
  },
  parcelCorrected: {
    title: '快递收件地址已更正',
    sms: '受理点核对您的身份证后，更正了居住证的快递收件地址。不是您要求的，请马上打12345。',
  },
  agentNamed: {
    title: '已指定代领人',
    sms: '您已为居住证指定代领人{1}，凭双方身份证领取。不是您本人操作，请马上打12345。',
  },
  agentRemoved: {
    title: '已取消代领人',
    sms: '您已取消居住证的代领人，现在只能由您本人领取。不是您本人操作，请马上打12345。',
  },
  collectionChanged: {
    title: '领证方式已更改',
    sms: '您的居住证领取方式已改为：{1}。不是您本人操作，请马上打12345。',
  },
  courierPhotoReturned: {
    title: '请重新上传身份证照片',
    sms: '快递居住证的身份证照片没有通过：{1}。请在{2}前到居住通重新上传，逾期改为到受理点领取。',
  },
  courierPhotoAccepted: {
    title: '身份证照片已通过',
    sms: '快递居住证的身份证照片已通过并删除，证件制好后寄给您。',
  },
  courierPhotoSoon: {
    title: '身份证照片还没有补传',
    sms: '快递居住证的身份证照片还没有补传，最后一天是{1}，还有{2}天，逾期改为到受理点领取。',
  },
  courierEnded: {
    title: '改为到受理点领证',
    sms: '身份证照片没有按时补传，快递已终止。居住证不受影响，制好后请本人到{1}领取。',
  },
} as const satisfies Record<string, { title: string; sms: string }>

export type NoticeKind = keyof typeof notices

/** 短信验证码: sent at once to whoever asks for one. All others come out of an outbox. */
export const codeNotices = ['signInCode', 'confirmCode', 'phoneCode', 'phoneChangeCode'] as const
export type CodeNotice = (typeof codeNotices)[number]

const isCode = (kind: NoticeKind): kind is CodeNotice => codeNotices.some((one) => one === kind)
export const deliveredNotices = (Object.keys(notices) as NoticeKind[]).filter(
  (kind): kind is Exclude<NoticeKind, CodeNotice> => !isCode(kind),
)

/** A template with its parameters in place. */
export const filledIn = (template: string, params: readonly string[]): string =>
  template.replace(/\{(\d+)\}/g, (_, n: string) => params[Number(n) - 1] ?? '')

/** The text as a phone shows it. */
export const noticeText = (kind: NoticeKind, params: readonly string[]): string => filledIn(notices[kind].sms, params)
