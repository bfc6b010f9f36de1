import { type KnownSource } from '@shared/contract/permit'

/** What the registers say, and where each is put right. */
export const corrections: readonly (readonly [term: string, words: string])[] = [
  ['居住登记', '在“我的居住登记”里打开那一条提出异议，或请申报人更正；也可以到社区受理点'],
  ['社会保险', '先请单位核对缴费，再到市社会保险基金管理局（12333）更正'],
  ['人才', '到市人力资源和社会保障局（12333）核实学历、职称或技能等级'],
  ['学籍', '请学校核对学籍；技工院校由人力资源社会保障部门核对'],
  ['户籍', '带身份证和户口簿，到户籍所在地派出所更正'],
]

/** Beside what is filled in already: where it was found, where it is put right, and how. */
export const knownFrom: Record<KnownSource, { name: string; where: string; how: string }> = {
  population: {
    name: '人口信息库',
    where: '户籍所在地派出所',
    how: '带身份证和户口簿去更正。更正后回到这里，会自动换成新的。',
  },
  registration: {
    name: '居住登记',
    where: '申报人，或社区受理点',
    how: '在“我的居住登记”里打开这一条，可以提出异议，或请申报人更正。不影响今天先提交。',
  },
  photo: {
    name: '数码照片库',
    where: '照相的地方',
    how: '想换一张照片，请重新拍照，再点“修改”填新的图像号。照片没有送到照片库的，请找照相的地方。',
  },
  account: {
    name: '您的账号',
    where: '居住通“我的”',
    how: '点“修改”可以只改这一次的；要以后都改，请在“我的”里更换。',
  },
  lastFiling: {
    name: '您上次申请时填的',
    where: '就在这里',
    how: '点“修改”直接改，以这次填的为准。',
  },
}
