import { slipPaper, slipTitle } from '@shared/text/slip'
import { paperIssuer } from '@shared/text/papers'
import type { SlipPage } from '../../cloudfunctions/kernel/ports'

const facts = {
  姓名: '欧阳𬱖䶮㛃',
  性别: '男',
  民族: '汉族',
  公民身份号码: '340123199008183219',
  户籍所在地: '安徽省合肥市肥西县上派镇人民中路16号',
  现居住地址: '南山区粤海街道科苑路15号科苑花园6栋902',
  证件签发日期: '2026年1月23日',
  证件有效期限: '至2027年1月23日',
}

/** A slip of nobody, with codes as long as real ones. */
export const slipPage = (more: Pick<SlipPage, 'photo'> & Partial<SlipPage>): SlipPage => {
  const { check, nameless, notes, office, use } = slipPaper
  const address = (length: number) => `HTTPS://JUZHU.EXAMPLE.GOV.CN/V/${'2KCE7RSNC5'.repeat(length / 10)}`
  const number = 'K7QF-3M9P-X2HD-0T4W'
  return {
    issuer: paperIssuer,
    title: slipTitle,
    number,
    form: null,
    rows: Object.entries(facts).map(([label, value]) => ({ label, value })),
    issued: '2026年11月21日',
    validUntil: '2026年12月21日',
    use,
    checks: [
      { title: check.title, lines: [...check.lines], qr: address(260), code: number },
      { title: nameless.title, lines: [...nameless.lines], qr: address(190), code: null },
    ],
    notes: notes('https://juzhu.example.gov.cn'),
    office,
    ...more,
  }
}
