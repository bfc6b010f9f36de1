import { notices, noticeText, type NoticeKind } from './notices'
import { longestParams } from './testing'
import { wardNewsParams, wardNotices } from './ward-notices'

/** Of all that a guardian is told, the longest. */
const longestWardNews = wardNotices
  .map((kind) => wardNewsParams('您监护的欧*', kind, longestParams[kind]))
  .reduce((a, b) => (b.join('').length > a.join('').length ? b : a))
const longest: Record<NoticeKind, string[]> = { ...longestParams, wardNews: longestWardNews }

describe('短信文案 texts of messages', () => {
  it.each(Object.keys(longest) as NoticeKind[])('R65 %s is at most 70 characters long', (kind) => {
    const text = noticeText(kind, longest[kind])
    expect([...text].length).toBeLessThanOrEqual(70)
    expect(text).not.toMatch(/\{\d\}|undefined/)
  })

  it('R65 the number of a permit is told by its last four characters', () => {
    expect(noticeText('endorsementOpens', ['002X', '2027-01-20'])).toBe(
      '您的居住证（尾号002X）有效期至2027-01-20，现可办理签注（免费），逾期将中止使用功能。',
    )
  })

  it('R65 every parameter of a text is filled', () => {
    const needs = (kind: NoticeKind) => new Set(notices[kind].sms.match(/\{\d\}/g) ?? []).size
    expect((Object.keys(longest) as NoticeKind[]).filter((kind) => needs(kind) !== longest[kind].length)).toEqual([])
  })
})
