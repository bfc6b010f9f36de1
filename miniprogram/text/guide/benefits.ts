/** 持证有什么用: which articles of 条例 say so, under plain words. */
export const benefits: readonly { title: string; article: string }[] = [
  { title: '拿证就能用', article: '条例:31' },
  { title: '残疾人和家人', article: '条例:32' },
  { title: '申请入户', article: '条例:33' },
  { title: '参加社区的事', article: '条例:34' },
  { title: '怎么申请', article: '条例:35' },
]

export const benefitsText = {
  title: '持证有什么用',
  lead: '下面是条例的原文。具体条件和办法，问办理的部门。',
  check: '出示居住证，或者居住证信息单，对方当场能核验。',
}
