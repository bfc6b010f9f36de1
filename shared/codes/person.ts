import type { Code } from './code'

/** 性别, GB/T 2261.1. */
export const sexes = [
  { code: '1', name: '男' },
  { code: '2', name: '女' },
] as const satisfies readonly Code[]

/** 婚姻状况, GB/T 2261.2. */
export const maritalStatuses = [
  { code: '10', name: '未婚' },
  { code: '20', name: '已婚' },
  { code: '21', name: '初婚' },
  { code: '22', name: '再婚' },
  { code: '23', name: '复婚' },
  { code: '30', name: '丧偶' },
  { code: '40', name: '离婚' },
  { code: '90', name: '未说明' },
] as const satisfies readonly Code[]

/** 婚姻状况 as people are asked for it. */
export const maritalChoices = [
  { code: '10', name: '未婚' },
  { code: '20', name: '已婚' },
  { code: '30', name: '丧偶' },
  { code: '40', name: '离婚' },
] as const satisfies readonly Code[]

/** 文化程度, GB/T 4658, the top-level choices. */
export const educations = [
  { code: '10', name: '研究生' },
  { code: '20', name: '大学本科' },
  { code: '30', name: '大学专科' },
  { code: '40', name: '中专、中职、技校' },
  { code: '60', name: '高中' },
  { code: '70', name: '初中' },
  { code: '80', name: '小学' },
  { code: '90', name: '其他' },
] as const satisfies readonly Code[]

/** 家庭关系, GB/T 4761: 与户主关系. */
export const familyRelations = [
  { code: '01', name: '本人' },
  { code: '02', name: '户主' },
  { code: '10', name: '配偶' },
  { code: '20', name: '子' },
  { code: '30', name: '女' },
  { code: '40', name: '孙子女、外孙子女' },
  { code: '50', name: '父母' },
  { code: '60', name: '祖父母、外祖父母' },
  { code: '70', name: '兄弟姐妹' },
  { code: '80', name: '其他亲属' },
  { code: '99', name: '非亲属' },
] as const satisfies readonly Code[]

/** What a relative is to somebody who names them (GB/T 4761): nobody is one's own, nor who is not related. */
export const relativeRelations = [
  { code: '10', name: '配偶' },
  { code: '20', name: '儿子' },
  { code: '30', name: '女儿' },
  { code: '50', name: '父母' },
  { code: '60', name: '祖父母、外祖父母' },
  { code: '40', name: '孙子女、外孙子女' },
  { code: '70', name: '兄弟姐妹' },
  { code: '80', name: '其他亲属' },
] as const satisfies readonly Code[]

/** How many 同住亲属 a form takes. */
export const mostRelatives = 10

/** 户籍地址类型. */
export const hukouTypes = [
  { code: 'family', name: '家庭户' },
  { code: 'collective', name: '集体户' },
] as const satisfies readonly Code[]
