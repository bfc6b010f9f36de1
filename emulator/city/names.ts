/** Words that the city's estates, towers and roads are named with. Fictional: no developer, no brand. */

/** First words of 花园, 公寓, 大厦. */
export const fairWords =
  '翠海 锦绣 荔景 海悦 云栖 香樟 丹桂 怡和 康乐 御湖 碧波 松泉 金桂 银杏 和风 瑞景 鸿福 嘉宝 泰安 永丰 长乐 百花 南国 海韵 山语 水榭 月朗 春晖 朝阳 旭景 汇雅 汇景 聚福 聚贤 鹏兴 鹏程 鹏盛 深港 粤秀 岭南 紫荆 木棉 凤仪 龙吟 龙腾 麒麟 观澜里 听涛 望海 临海 蓝湾 碧海 青云 青竹 梅香 兰亭 菊园 竹韵 翰林 书香 学府 文锦 景和 景泰 景明 盛世 盛景 名仕 尚品 悦府 悦城 锦城 锦华 宏泰 富康 富源 安居 宜居 新天'.split(
    ' ',
  )

export const gardenEndings = '花园 小区 雅苑 家园 名苑 新村'.split(' ')
export const oldNameEndings = '住宅区 生活区 大院 雅居'.split(' ')

/** Roads that many streets of the city have. */
export const roads =
  '人民路 建设路 中心路 文化路 公园路 创业路 工业路 学府路 新华路 东环路 西环路 南环路 北环路 振兴路 兴业路 富民路 和平路 幸福路 民生路 平安路 翠竹路 荔园路 松园路 百花路 海园路 湖滨路 河西路 沿河路 梅园路 桃园路'.split(
    ' ',
  )

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as Chinese numbers lanes: 三, 十, 十二, 二十一. */
export const chineseNumber = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${figures[tens] ?? ''}十`
  return ten + (figures[ones] ?? '')
}

/** What a community is called in names of places: `科技园社区居委会` → `科技园`, `杨美社区嘉丽园居委会` → `嘉丽园`. */
export const placeOf = (community: string): string => {
  const [first = community, second = ''] = community.replace(/(居民委员会|居委会)$/, '').split('社区')
  return second || first
}

/** 城中村: `桃源` → `桃源村`, `福田村` as it is. */
export const villageOf = (place: string): string => (/[村围]$/.test(place) ? place : `${place}村`)
