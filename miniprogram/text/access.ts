/** 用证部门查询: the officer's desk, and what the person sees of it. */
export const officerHomeText = {
  unit: '为这个部门核验',
  ask: '核验居住证',
  askDetail: '上传名单或粘贴，逐人得到答复',
  lists: '核验记录',
  listsDetail: '结果、下载、请本人同意',
  noted: '每次查询都有记录，被查的人在“谁查过我”里能看到。',
}
