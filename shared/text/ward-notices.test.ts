import { noticeText } from './notices'
import { longestParams } from './testing'
import { wardNamed, wardNewsParams, wardNotices, wardText, wardTitle, type WardKind } from './ward-notices'

const sms = (kind: WardKind, params: string[]) => noticeText('wardNews', wardNewsParams('孩子欧*', kind, params))
const inbox = (kind: WardKind, params: string[]) => wardText('孩子欧*', kind, params)

describe('what a guardian is told of a child', () => {
  it.each(wardNotices)('R65 the SMS about %s is at most 70 characters long', (kind) => {
    const text = noticeText('wardNews', wardNewsParams('您监护的欧*', kind, longestParams[kind]))
    expect([...text].length).toBeLessThanOrEqual(70)
    expect(text).not.toMatch(/\{\d\}|undefined/)
  })

  it.each(wardNotices)(
    '%s is said of the child, and asks the guardian for nothing that only the child can do',
    (kind) => {
      const said = `${wardTitle('孩子欧*', kind)} ${inbox(kind, longestParams[kind])} ${sms(kind, longestParams[kind])}`
      expect(said).not.toMatch(/您(的|在|对|已|要求|缴|指定|回答)|问您|在居住通提|居住通(缴纳|回答|办理)/)
    },
  )

  it.each([
    ['2009-03-10', '孩子欧*', 'a child'],
    ['2008-11-23', '孩子欧*', 'the day before the eighteenth birthday'],
    ['2008-11-22', '您监护的欧*', 'a ward who is of age today'],
    [null, '您监护的欧*', 'a document that tells no day'],
  ])('R65 born on %s: %s, %s', (bornOn, expected, _) => {
    expect(wardNamed('欧阳一', bornOn, '2026-11-22')).toBe(expected)
  })

  it.each<[WardKind, string[], string]>([
    [
      'endorsementSoon',
      ['002X', '2027-01-20', '30'],
      '孩子欧*的消息：签注快到期了。有效期至2027-01-20，还有30天。请在居住通“消息”里看详情。',
    ],
    [
      'movedOut',
      ['粤海街道', '2026-11-20', ''],
      '孩子欧*的消息：居住登记已申报搬离。粤海街道，2026-11-20搬离。请在居住通“消息”里看详情。',
    ],
    ['permitRefused', ['不是学生', ''], '孩子欧*的消息：居住证申领未通过。请在居住通“消息”里看详情。'],
  ])('the SMS about %s', (kind, params, text) => expect(sms(kind, params)).toBe(text))

  it.each<[WardKind, string[], string]>([
    [
      'permitApproved',
      ['2027-11-21'],
      '孩子欧*的居住证已通过，即日有效，签注有效期至2027-11-21。证件制好后会通知您领取。',
    ],
    [
      'registered',
      ['粤海街道', '2026-11-21'],
      '孩子欧*在粤海街道的居住登记已办理，登记日期2026-11-21。如不属实，请带双方证件到受理点提出。',
    ],
    [
      'objectionUpheld',
      ['粤海街道', '搬离'],
      '孩子欧*对粤海街道居住登记搬离的异议成立，已恢复原状，居住时间照常计算。',
    ],
    ['cardToAgent', ['粤海街道办'], '孩子欧*指定的代领人今天在粤海街道办领走了孩子欧*的居住证。不属实请马上打12345。'],
    [
      'standingLastDay',
      ['002X', '社保'],
      '孩子欧*的居住证（尾号002X）今天到期，自动签注差一项：社保。请今天替孩子签注。',
    ],
    [
      'standingAsked',
      ['002X', '社保', '2027-01-20'],
      '孩子欧*的居住证（尾号002X）自动签注差一项：社保。请在2027-01-20前替孩子签注。',
    ],
  ])('in the inbox: %s', (kind, params, text) => expect(inbox(kind, params)).toBe(text))

  it('the title names the child too', () => {
    expect(wardTitle('孩子欧*', 'cardReady')).toBe('孩子欧*：居住证可以领取了')
  })
})
