/** 回执、查询单和核验. */
export const papersText = {
  filings: '我的办件',
  filingsEmpty: '还没有办件',
  filingsEmptyDetail: '申报、关联、申领以后，每一件的进度和回执都在这里。',
  earlier: '看更早的',
  download: '下载回执（PDF）',
  downloadRecord: '下载居住登记查询单（PDF）',
  saved: '文件已保存',
  savedDetail: '可以打印，也可以转发。上面有查验码，谁拿到都能核验真伪。',
  unsaved: '文件没有存下来',
  unsavedDetail: '请看看手机存储空间够不够，再试一次。',
  check: '核验回执、信息单',
  number: '编号',
  genuine: '这份文件是真的',
  genuineButEnded: '文件是真的，但情况已有变化',
  unknown: '没有查到这份文件',
  unknownDetail: '查验码没有对应的文件。请核对查验码；仍然查不到的，这份文件不是本系统出具的。',
  today: '现在的情况',
  printed: '出具时的内容',
  compare:
    '请核对纸上的编号、姓名和日期是否与这里一致。不一致的，纸上内容可能被改过。姓名只显示第一个字，地址只到街道。',
}
