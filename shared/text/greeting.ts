/** 复姓 in use today. */
const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 漆雕 乐正 公良 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 ' +
    '东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 即墨 达奚 褚师 完颜 纳兰 叶赫 哥舒 贺兰 尔朱'
  ).split(' '),
)

const han = /^\p{Script=Han}+$/u
const titles = { '1': '先生', '2': '女士' } as const

/** A character is a code point: 𠮷 counts one. */
const characters = (text: string): string[] => [...text.trim()]

/** The surname of a Han name, or null where the name does not say where it ends. */
const surnameOf = (name: string): string | null => {
  const all = characters(name)
  const first = all[0]
  if (!first || all.length < 2 || all.length > 4 || !han.test(name.trim())) return null
  const two = `${first}${all[1]}`
  if (all.length > 2 && compoundSurnames.has(two)) return two
  return all.length < 4 ? first : null
}

/**
 * 称呼：`张女士`, `欧阳先生`. A name with `·`, in other letters, of one character, or whose surname cannot be told is said
 * whole, as is every name where the sex is unknown: nobody is called by half of their name.
 */
export const greeting = (name: string, sex: '1' | '2' | null): string => {
  const surname = surnameOf(name)
  return surname && sex ? `${surname}${titles[sex]}` : name.trim()
}

/** `张*`: the first character. A name of one character is hidden whole. */
export const maskName = (name: string): string => {
  const all = characters(name)
  return all.length > 1 ? `${all[0]}*` : '*'
}

/** `4****************X`: first and last character, as many as there are. */
export const maskIdNumber = (idNumber: string): string => {
  const all = characters(idNumber)
  return all.length > 2 ? `${all[0]}${'*'.repeat(all.length - 2)}${all[all.length - 1]}` : '*'.repeat(all.length)
}

/** `138****5678`; a number shorter than a mobile number shows its last two digits. */
export const maskPhone = (phone: string): string => {
  const all = characters(phone)
  const [head, tail] = all.length >= 11 ? [3, 4] : [0, Math.min(2, Math.floor(all.length / 2))]
  return `${all.slice(0, head).join('')}${'*'.repeat(all.length - head - tail)}${all.slice(all.length - tail).join('')}`
}
