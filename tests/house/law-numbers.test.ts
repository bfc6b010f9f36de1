/** A number of the law stands in shared/rules and nowhere else: what people read is made from it. */
import ts from 'typescript'
import { nodesOf, productionFiles } from './sources'

/** An amount of days, months, years or money that is spelled out. 一年, 一天 and the like are words rather than numbers. */
const amount = /(\d|[二两三四五六七八九十百])\s*个?\s*(工作日|日|天|月|年|元)/

/** The parts of a file that people read: strings, the fixed parts of templates, text between tags. */
const readable = (file: string, text?: string): string[] =>
  nodesOf(file, text)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
    .map((node) => ('text' in node ? String(node.text).trim() : ''))

const spelled = (file: string, text?: string): string[] => readable(file, text).filter((one) => amount.test(one))

describe('numbers of the law', () => {
  it('are seen when they are spelled out', () => {
    const text = `
      const a = '自签发之日起 60 日内'
      const b = \`满 12 个月（\${x}）\`
      const c = <View>6
        个月内起诉</View>
      const d = '中止满二年'
      const e = \`\${n} 天，共 3 个工作日\`
      const f = \`共 \${n} 天\` + '一年内' + '第 7–14 位' + '条例第二十七条' + '2026-03-15'
      // 60 日 in a comment`
    expect(spelled('x.tsx', text)).toEqual([
      '自签发之日起 60 日内',
      '满 12 个月（',
      '6\n        个月内起诉',
      '中止满二年',
      '天，共 3 个工作日',
    ])
  })

  it('stand in shared/rules alone', () => {
    const folders = ['miniprogram', 'cloudfunctions', 'shared/text', 'shared/contract', 'shared/model', 'shared/codes']
    const files = folders.flatMap(productionFiles)
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((file) => spelled(file).map((one) => `${file}: ${one}`))).toEqual([])
  })
})

/** A figure, a Chinese number with what it counts, an article that is spelled out. */
const figure =
  /[0-9０-９]|[二两三四五六七八九十百]\s*个?\s*(工作日|日|天|周|月|年|元|周?岁|次|种|项|级)|第[一二三四五六七八九十百]+[条款项]/

/** What is no number of the law: the key of an article, a module, the telephone that is asked, a name of a style. */
const isKey = (text: string) =>
  /^(条例|办理规定|居住证暂行条例):[\d.]+$/.test(text) || /^(?=.*[a-z@])[@./\w-]+$/i.test(text)
const withoutHelpline = (text: string) => text.replace(/\b12345\b/g, '')

const numbersIn = (file: string, text?: string): string[] => [
  ...readable(file, text).filter((one) => !isKey(one) && figure.test(withoutHelpline(one))),
  ...nodesOf(file, text)
    .filter(ts.isNumericLiteral)
    .map((node) => node.text)
    .filter((one) => Number(one) > 1),
]

describe('the guides', () => {
  it('a number that is planted in one is seen', () => {
    const text = `
      import { feeOf } from './words'
      const guide = {
        lead: '审核 15 个工作日', points: ['工本费二十元', \`\${n} 天，3 次\`], fee: 2000,
        article: '条例:19.1.1', law: '条例第十九条', age: '十六周岁', day: '2026-11-21', call: '打 12345',
        fine: \`\${workdays} 个工作日\`, once: '每年签注一次',
      }`
    expect(numbersIn('x.ts', text)).toEqual([
      '审核 15 个工作日',
      '工本费二十元',
      '天，3 次',
      '条例第十九条',
      '十六周岁',
      '2026-11-21',
      '2000',
    ])
  })

  it.each(productionFiles('miniprogram/text/guide'))('%s holds none: each comes from shared/rules', (file) => {
    expect(numbersIn(file)).toEqual([])
  })

  it('nor do their pages', () => {
    const pages = productionFiles('miniprogram/packages/guide')
    expect(pages.length).toBeGreaterThan(5)
    const spelledOut = pages.flatMap((file) =>
      readable(file)
        .filter((one) => !isKey(one) && figure.test(withoutHelpline(one)))
        .map((one) => `${file}: ${one}`),
    )
    expect(spelledOut).toEqual([])
  })
})
