/** The words of code tables as rosters write them. */
import type { Code } from '../codes/code'
import { ethnicities } from '../codes/ethnicities'
import { idTypes } from '../codes/id-types'
import { educations, familyRelations, hukouTypes, maritalChoices, maritalStatuses, sexes } from '../codes/person'
import { comingReasons, occupations } from '../codes/work'
import type { RosterField } from '../text/roster'

interface Words {
  table: readonly Code[]
  /** Other words, by code. */
  also: Readonly<Record<string, readonly string[]>>
  /** What a message names; the first of the table where nothing is said. */
  named?: readonly Code[]
}

const words: Partial<Record<RosterField, Words>> = {
  idType: {
    table: idTypes,
    also: {
      '111': ['身份证', '二代身份证', '第二代居民身份证'],
      '112': ['临时身份证'],
      '113': ['户口本'],
      '117': ['出生证', '出生证明'],
      '414': ['护照', '外国护照'],
      '511': ['台胞证', '台湾居民通行证'],
      '516': ['回乡证', '港澳居民通行证'],
      '550': ['港澳居民居住证', '台湾居民居住证'],
      '553': ['外国人永久居留证', '永居证'],
    },
  },
  sex: { table: sexes, also: { '1': ['男性'], '2': ['女性'] } },
  ethnicity: { table: ethnicities, also: {} },
  hukouType: { table: hukouTypes, also: { family: ['家庭', '家庭户口'], collective: ['集体', '集体户口'] } },
  maritalStatus: { table: maritalStatuses, also: { '40': ['离异'] }, named: maritalChoices },
  education: {
    table: educations,
    also: {
      '10': ['硕士', '博士', '硕士研究生', '博士研究生'],
      '20': ['本科', '大学', '学士', '全日制本科'],
      '30': ['大专', '专科', '高职'],
      '40': ['中专', '中职', '技校', '职高', '中等专科'],
      '60': ['普通高中'],
      '90': ['文盲', '无'],
    },
  },
  occupation: {
    table: occupations,
    also: {
      '1': ['公务员'],
      '2': ['技术人员', '专业技术'],
      '3': ['员工', '公司职员', '文员'],
      '4': ['管理人员', '企业管理'],
      '5': ['普工', '技工'],
      '8': ['军人'],
      '9': ['自由职业'],
      '10': ['个体', '个体户', '个体经营'],
      '11': ['无业', '无'],
      '12': ['退休', '退休人员', '离休', '离休人员'],
    },
  },
  reason: {
    table: comingReasons,
    also: { '1': ['打工', '工作', '上班', '就业'], '5': ['出差'], '13': ['上学', '读书', '学生'] },
  },
  relation: {
    table: familyRelations,
    also: {
      '01': ['自己'],
      '10': ['丈夫', '妻子', '夫', '妻'],
      '20': ['儿子'],
      '30': ['女儿'],
      '50': ['父亲', '母亲', '父', '母'],
      '70': ['兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹'],
      '99': ['同事', '同学', '室友', '朋友'],
    },
  },
}

/** Half-width, without spaces and punctuation. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/** What a name may be written as: whole, each of its parts, and a people without 族. */
const spellings = ({ code, name }: Code, others: readonly string[]): string[] => [
  name,
  ...name.split('、'),
  ...(/^.+族$/.test(name) ? [name.slice(0, -1)] : []),
  ...others,
  code,
]

const known = new Map(
  Object.entries(words).map(([field, { table, also }]) => [
    field,
    new Map(
      table.flatMap((one) => spellings(one, also[one.code] ?? []).map((word) => [bare(word), one.code] as const)),
    ),
  ]),
)

/** Whether the cells of this column are words of a table. */
export const isCoded = (field: RosterField): boolean => known.has(field)

/** The code that a word means, `汉` and `汉族` and `01` alike; null when the table has no such word. */
export const codeOfWord = (field: RosterField, text: string): string | null => {
  const table = known.get(field)
  const word = bare(text)
  const number = /^\d{1,2}$/.test(word)
    ? [...(table?.values() ?? [])].find((code) => Number(code) === Number(word))
    : null
  return table?.get(word) ?? number ?? null
}

/** A few words that the column takes, for a message. */
export const exampleWords = (field: RosterField, most = 6): string => {
  const { table, named = table } = words[field] ?? { table: [] }
  return `${named
    .slice(0, most)
    .map(({ name }) => name)
    .join('、')}${named.length > most ? '等' : ''}`
}
