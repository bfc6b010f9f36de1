import { type DeclarantType } from '@shared/rules/declarants'

/** 申报义务人：what each is called, and who that is (条例第八条). */
export const declarantText: Record<DeclarantType, { name: string; who: string }> = {
  lessor: { name: '出租人', who: '把房子租给别人住（房东）' },
  actualManager: { name: '实际管理人', who: '受房东委托管理，如物业公司、长租公寓' },
  ownerOccupier: { name: '自住业主', who: '自己买的、自建的房子，自己和家人住' },
  provider: { name: '居所提供者', who: '免费借给亲友住' },
  employer: { name: '用人单位', who: '员工宿舍' },
  school: { name: '学校', who: '学生宿舍' },
  lodgingOperator: { name: '旅馆等经营者', who: '旅馆、民宿，或可留宿的洗浴、按摩场所' },
}
