import type { Code } from './code'

/** 证件种类, GA/T 517. */
export const idTypes = [
  { code: '111', name: '居民身份证' },
  { code: '112', name: '临时居民身份证' },
  { code: '113', name: '户口簿' },
  { code: '117', name: '出生医学证明' },
  { code: '414', name: '普通护照' },
  { code: '511', name: '台湾居民来往大陆通行证' },
  { code: '513', name: '往来港澳通行证' },
  { code: '516', name: '港澳居民来往内地通行证' },
  { code: '550', name: '港澳台居民居住证' },
  { code: '553', name: '外国人永久居留身份证' },
  { code: '554', name: '外国人居留证件' },
  { code: '990', name: '其他证件' },
] as const satisfies readonly Code[]
